import { readXlsx } from 'hucre/xlsx';
import { decimalsOf, decimalText } from '#shared/i18n/format.ts';
import type { CaseReport } from '#shared/reports/model.ts';
import { sheetsOf, type SheetCell } from '#shared/reports/sheets.ts';
import type { ReportWords } from '#shared/reports/words.ts';

/** The first cell of a workbook that is not what the report says, or null; read by another library than wrote it. */
export async function differenceInXlsx(bytes: Buffer, report: CaseReport, words: ReportWords): Promise<string | null> {
  const { sheets } = await readXlsx(bytes);
  const expected = sheetsOf(report, words);
  if (sheets.length !== expected.length) return `${sheets.length} sheets`;
  for (const [index, { name, columns, rows }] of expected.entries()) {
    const sheet = sheets[index];
    if (sheet === undefined || sheet.name !== name) return name;
    const wanted = [columns.map(({ title }) => title), ...rows.map((row) => row.map(valueOf))];
    for (const [line, row] of wanted.entries()) {
      for (const [column, value] of row.entries()) {
        if (plain(sheet.rows[line]?.[column] ?? null) !== value) return `${name} ${line + 1}:${column + 1}`;
      }
    }
    if (sheet.rows.length > wanted.length) return `${name} ${wanted.length + 1}`;
  }
  return null;
}

type Value = string | number | null;

function valueOf(cell: SheetCell): Value {
  if (cell === null) return null;
  if (cell.kind === 'text') return cell.text;
  if (cell.kind === 'day') return cell.day;
  return cell.kind === 'number' ? cell.value : Number(decimalText(cell.minor, decimalsOf(cell.currency)));
}

function plain(value: string | number | boolean | Date | null): Value {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'boolean' ? String(value) : value;
}
