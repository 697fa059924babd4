import { expect, it } from 'vitest';
import { textPairs } from '#renderer/features/checklist/reconfirm/text-pairs.ts';

const texts = {
  old: { source: 'sh-2023#13', name: '上海 13', text: '旧' },
  new: { source: 'sh-2023#13', name: '上海 13', text: '新' },
  gone: { source: 'gd-2016#11', name: '广东 11', text: '没了' },
  added: { source: 'gz-2026#1', name: '广州 1', text: '新来的' },
};

it('puts old and new words of one clause together, then what is gone, then what is new', () => {
  const { pairs, unknown } = textPairs({ gone: ['gone', 'old', 'lost'], come: ['added', 'new'] }, texts);
  expect(pairs.map(({ before, after }) => [before?.text ?? null, after?.text ?? null])).toEqual([
    ['旧', '新'],
    ['没了', null],
    [null, '新来的'],
  ]);
  expect(unknown).toBe(1);
});
