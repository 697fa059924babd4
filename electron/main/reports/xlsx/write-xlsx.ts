import writeWorkbook, { type CellObject } from 'write-excel-file/node';
import { decimalsOf, decimalText } from '#shared/i18n/format.ts';
import type { CaseReport } from '#shared/reports/model.ts';
import { sheetsOf, type ReportSheet, type SheetCell } from '#shared/reports/sheets.ts';
import type { ReportWords } from '#shared/reports/words.ts';

/** The report as a workbook, each sheet with its first row held in place. */
export function writeXlsx(report: CaseReport, words: ReportWords): Promise<Buffer> {
  const sheets = sheetsOf(report, words).map((sheet) => ({
    sheet: sheet.name,
    columns: sheet.columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
    data: [headOf(sheet), ...sheet.rows.map((row) => row.map(cellOf))],
  }));
  return writeWorkbook(sheets, { fontFamily: 'Microsoft YaHei', fontSize: 10 }).toBuffer();
}

function headOf({ columns }: ReportSheet): CellObject[] {
  return columns.map(({ title }) => ({
    value: title,
    type: String,
    fontWeight: 'bold',
    backgroundColor: '#E8EDF1',
    textColor: '#16425B',
    wrap: true,
    alignVertical: 'center',
  }));
}

/** Text is always typed as text: a workbook takes what begins with = for a formula only where it is told so. */
function cellOf(cell: SheetCell): CellObject | null {
  if (cell === null) return null;
  const top = { alignVertical: 'top' } as const;
  switch (cell.kind) {
    case 'text':
      return {
        value: cell.text,
        type: String,
        format: '@',
        wrap: true,
        ...top,
        ...(cell.isStrong === true ? { fontWeight: 'bold' as const } : {}),
      };
    case 'day':
      return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd', align: 'left', ...top };
    case 'number':
      return { value: cell.value, type: Number, format: 'General', align: 'left', ...top };
    case 'money': {
      const decimals = decimalsOf(cell.currency);
      const places = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
      return {
        value: Number(decimalText(cell.minor, decimals)),
        type: Number,
        format: `"${cell.currency}" #,##0${places}`,
        align: 'left',
        ...top,
      };
    }
  }
}
