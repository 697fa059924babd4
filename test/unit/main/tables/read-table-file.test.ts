import { mkdir, open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import writeExcelFile from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import { readTableFile } from '#main/tables/read-table-file.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { workbookParts, type SheetPart } from '#test/helpers/workbook-parts.ts';
import { zipOf, type ZipPart } from '#test/helpers/zip-of.ts';

/** What is read of a file with these bytes. */
async function read(bytes: Buffer | string, name = '费用.xlsx') {
  await using folder = await temporaryFolder();
  const path = join(folder.path, name);
  await writeFile(path, bytes);
  const { file, fault, sheets } = await readTableFile(path);
  expect(file).toBe(name);
  return { fault, sheets };
}

async function cellsOf(bytes: Buffer | string, name?: string) {
  const { fault, sheets } = await read(bytes, name);
  expect(fault).toBeNull();
  return sheets.map((sheet) => sheet.rows.map(({ line, cells }) => [line, ...cells]));
}

const book = (sheets: readonly SheetPart[], texts?: string) => zipOf(workbookParts(sheets, texts));
const one = (rows: string, texts?: string) => book([{ name: '费用', rows }], texts);

describe('a workbook', () => {
  it('of an independent writer is read as text, sheet by sheet', async () => {
    const bytes = await writeExcelFile([
      {
        sheet: '三月',
        data: [
          [{ value: '费用' }, { value: '金额' }, { value: '日期' }],
          [{ value: '仓储费' }, { value: 1234.56 }, { value: new Date('2026-03-05'), format: 'yyyy-mm-dd' }],
          [null, null, null],
          [{ value: '=1+1' }, { value: 0.1 }, { value: true, type: Boolean }],
        ],
      },
      { sheet: '四月', data: [[{ value: '运费' }, { value: 20 }]] },
    ]).toBuffer();
    const { fault, sheets } = await read(bytes);
    expect(fault).toBeNull();
    expect(sheets).toEqual([
      {
        name: '三月',
        fault: null,
        rows: [
          { line: 1, cells: ['费用', '金额', '日期'] },
          { line: 2, cells: ['仓储费', '1234.56', '2026-03-05'] },
          { line: 4, cells: ['=1+1', '0.1', 'TRUE'] },
        ],
      },
      { name: '四月', fault: null, rows: [{ line: 1, cells: ['运费', '20'] }] },
    ]);
  });

  it.each([
    ['8.1999999999999993', '8.2'],
    ['0.30000000000000004', '0.3'],
    ['1320.0000000000002', '1320'],
    ['99999999999.99', '99999999999.99'],
    ['1234567890123.45', '1234567890123.45'],
    ['33.333333333333336', '33.3333333333333'],
    ['1.2E3', '1200'],
    ['-5', '-5'],
    ['0', '0'],
  ])('holds %s where a person sees %s', async (stored, seen) => {
    expect(await cellsOf(one(`<row r="1"><c r="A1"><v>${stored}</v></c></row>`))).toEqual([[[1, seen]]]);
  });

  it('gives every amount of cents back as it was typed', async () => {
    const amounts = Array.from({ length: 1000 }, (_, index) => ((index * 98_765_431) % 10_000_000_000) / 100);
    const rows = amounts.map((amount, index) => `<row r="${index + 1}"><c><v>${amount.toPrecision(17)}</v></c></row>`);
    const typed = amounts.map((amount, index) => [index + 1, amount.toFixed(2).replace(/\.?0+$/, '')]);
    expect(await cellsOf(one(rows.join('')))).toEqual([typed]);
  });

  it('gives days as days, formulas by their stored value, errors by their name', async () => {
    const cells =
      '<c r="A1" s="1"><v>46086</v></c><c r="B1" s="2"><v>46086.5</v></c><c r="C1"><f>2*3</f><v>6</v></c>' +
      '<c r="D1" t="str"><f>"US"&amp;"D"</f><v>USD</v></c><c r="E1" t="e"><f>1/0</f><v>#DIV/0!</v></c>' +
      '<c r="F1" t="s"><v>0</v></c><c r="G1" t="inlineStr"><is><t xml:space="preserve"> 仓储 </t></is></c>';
    const texts = '<si><r><t>运</t></r><r><t>费</t></r><rPh sb="0" eb="1"><t>yun</t></rPh></si>';
    expect(await cellsOf(one(`<row r="1">${cells}</row>`, texts))).toEqual([
      [[1, '2026-03-05', '2026-03-05', '6', 'USD', '#DIV/0!', '运费', '仓储']],
    ]);
  });

  it('keeps rows at the number Excel shows, and cells in their columns', async () => {
    const rows =
      '<row r="3"><c r="C3"><v>1</v></c></row><row r="40"/><row r="1048576"><c r="A1048576"><v>2</v></c></row>';
    expect(await cellsOf(one(rows))).toEqual([
      [
        [3, '', '', '1'],
        [1_048_576, '2'],
      ],
    ]);
  });

  it('shows no sheet that Excel hides', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
    const { sheets } = await read(
      book([
        { name: '隐藏', rows, state: 'hidden' },
        { name: '费用', rows },
        { name: '深藏', rows, state: 'veryHidden' },
      ]),
    );
    expect(sheets.map(({ name }) => name)).toEqual(['费用']);
  });

  it('with an empty sheet, or one too long or too wide, says so of that sheet and reads the others', async () => {
    const row = (number: number, column = 'A') => `<row r="${number}"><c r="${column}${number}"><v>1</v></c></row>`;
    const rows = (count: number) => Array.from({ length: count }, (_, index) => row(index + 1)).join('');
    const { fault, sheets } = await read(
      book([
        { name: '空', rows: '' },
        { name: '十万行', rows: rows(100_000) },
        { name: '太宽', rows: row(1, 'XFD') },
        { name: '费用', rows: rows(2000) },
      ]),
    );
    expect(fault).toBeNull();
    expect(sheets.map(({ name, fault: ofSheet, rows: read }) => [name, ofSheet, read.length])).toEqual([
      ['空', 'empty', 0],
      ['十万行', 'tooLarge', 0],
      ['太宽', 'tooLarge', 0],
      ['费用', null, 2000],
    ]);
  });

  it('is not changed by being read', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'a.xlsx');
    const bytes = one('<row r="1"><c r="A1"><v>1</v></c></row>');
    await writeFile(path, bytes, { mode: 0o444 });
    await readTableFile(path);
    const handle = await open(path);
    expect(bytes.equals(await handle.readFile())).toBe(true);
    await handle.close();
  });
});

describe('a .csv file', () => {
  const rows = '费用,金额,币种\r\n仓储费,"1,200.50",USD\r\n\r\n"运\n费",7,EUR\r\n';
  const expected = [
    [
      [1, '费用', '金额', '币种'],
      [2, '仓储费', '1,200.50', 'USD'],
      [4, '运\n费', '7', 'EUR'],
    ],
  ];

  it('is read in UTF-8, with and without its mark', async () => {
    expect(await cellsOf(rows, '费用.csv')).toEqual(expected);
    expect(await cellsOf(`\uFEFF${rows}`, '费用.csv')).toEqual(expected);
  });

  it('is read in the encoding of Chinese Windows', async () => {
    const gbk = Buffer.from('b7d1d3c32cbdf0b6ee0d0ab2d6b4a2b7d12c3130302e350d0a', 'hex');
    expect(await cellsOf(gbk, '费用.csv')).toEqual([
      [
        [1, '费用', '金额'],
        [2, '仓储费', '100.5'],
      ],
    ]);
  });

  it('is read as the Unicode text that Excel saves', async () => {
    const wide = Buffer.from(`\uFEFF${rows.replaceAll(',', '\t').replace('"1\t200.50"', '"1,200.50"')}`, 'utf16le');
    expect(await cellsOf(wide, '费用.txt')).toEqual(expected);
    expect(await cellsOf(Buffer.from(wide).swap16(), '费用.txt')).toEqual(expected);
  });

  it('keeps what looks like a formula as the text it is', async () => {
    expect(await cellsOf('=cmd|x,+1,-2,@a', 'a.csv')).toEqual([[[1, '=cmd|x', '+1', '-2', '@a']]]);
  });

  it('is refused where it is too long', async () => {
    const { fault, sheets } = await read('仓储,1,USD\n'.repeat(100_000), 'a.csv');
    expect([fault, sheets]).toEqual([null, [{ name: '', fault: 'tooLarge', rows: [] }]]);
  });
});

describe('what is no table', () => {
  const compound = (part: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(`${part}\0`, 'utf16le')]);
  const lying = workbookParts([{ name: 'A', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }]);
  const sound = zipOf(lying);
  const changed = (untruth: Partial<ZipPart>) =>
    zipOf(lying.map((part) => (part.name.endsWith('sheet1.xml') ? { ...part, ...untruth } : part)));

  it.each([
    ['an empty file', 'emptyFile', Buffer.alloc(0)],
    ['a program under the name of a workbook', 'notATable', Buffer.from('MZ\u0090\0\u0003\0\0\0\u0004', 'latin1')],
    ['a picture', 'notATable', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['a page under the name of a workbook', 'notATable', '\uFEFF<html><table><tr><td>1</td></tr></table></html>'],
    ['bytes in no encoding', 'notATable', Buffer.from('仓储,ÿ\n', 'latin1')],
    ['the old format', 'oldExcel', compound('Workbook')],
    ['the oldest format', 'oldExcel', compound('Book')],
    ['a workbook under a password', 'protected', compound('EncryptedPackage')],
    ['another office file of old', 'notATable', compound('WordDocument')],
    ['a letter', 'notATable', zipOf([{ name: 'word/document.xml', content: '<document/>' }])],
    ['half a workbook', 'damaged', sound.subarray(0, sound.length / 2)],
    ['a workbook without its list of sheets', 'damaged', zipOf([{ name: 'xl/a.xml', content: '<a/>' }])],
    ['a part that is not what its checksum says', 'damaged', changed({ declaredSum: 1 })],
    ['a part larger than it says', 'damaged', changed({ declaredSize: 10 })],
    ['a part that says it is empty', 'damaged', changed({ declaredSize: 0 })],
    ['a part that says it is enormous', 'tooLarge', changed({ declaredSize: 4_000_000_000 })],
  ] as const)('%s is told as %s', async (_, fault, bytes) => {
    expect(await read(bytes)).toEqual({ fault, sheets: [] });
  });

  it('a file that unpacks to a thousand times its size is refused without being unpacked', async () => {
    const bomb = one(`<row r="1"><c r="A1" t="inlineStr"><is><t>${'0'.repeat(80_000_000)}</t></is></c></row>`);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await read(bomb)).toEqual({ fault: 'tooLarge', sheets: [] });
  });

  it('a file with thousands of parts is refused', async () => {
    const many = Array.from({ length: 3000 }, (_, index) => ({ name: `xl/${index}.xml`, content: '<a/>' }));
    expect(await read(zipOf(many))).toEqual({ fault: 'tooLarge', sheets: [] });
  });

  it('200 MB are refused by their size alone', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'huge.xlsx');
    const handle = await open(path, 'w');
    await handle.truncate(200 * 1024 * 1024);
    await handle.close();
    expect(await readTableFile(path)).toEqual({ file: 'huge.xlsx', fault: 'tooLarge', sheets: [] });
  });

  it('a file that is gone, a folder, and a file below a file are told apart from bad ones', async () => {
    await using folder = await temporaryFolder();
    await mkdir(join(folder.path, 'folder.xlsx'));
    await writeFile(join(folder.path, 'file'), '');
    const faults = ['none.xlsx', 'folder.xlsx', 'file/below.xlsx'].map(async (name) => {
      return (await readTableFile(join(folder.path, name))).fault;
    });
    expect(await Promise.all(faults)).toEqual(['gone', 'unreadable', 'unreadable']);
  });
});
