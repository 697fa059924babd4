import { expect, it } from 'vitest';
import { asMarkdown, asTsv } from '#renderer/features/compare/table-text.ts';

const table = {
  columns: ['文件', '数值'],
  rows: [
    ['广州 2024', 'CNY 200 万'],
    ['a|b', 'two\nlines\tand a tab'],
  ],
};

it('puts a row on a line for a spreadsheet, whatever the cells hold', () => {
  expect(asTsv(table).split('\n')).toEqual(['文件\t数值', '广州 2024\tCNY 200 万', 'a|b\ttwo lines and a tab']);
});

it('keeps a cell as words that a spreadsheet would calculate', () => {
  expect(asTsv({ columns: ['x'], rows: [['=1+1'], ['-5'], ['@sum'], ['1-2']] })).toBe("x\n'=1+1\n'-5\n'@sum\n1-2");
});

it('writes a Markdown table whose cells cannot end it', () => {
  expect(asMarkdown(table)).toBe(
    ['| 文件 | 数值 |', '| --- | --- |', '| 广州 2024 | CNY 200 万 |', '| a\\|b | two lines and a tab |'].join('\n'),
  );
});
