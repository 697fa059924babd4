import { readXlsx, streamXlsxRows } from 'hucre/xlsx';
import type { TableFault, TableSheet } from '#shared/tables/contract.ts';
import { cellText } from './cell-text.ts';
import { faultOfArchive } from './check-archive.ts';
import { longestName, mostSheets } from './limits.ts';
import { sheetRows } from './sheet-rows.ts';

/** The visible sheets of an .xlsx file as text, formulas by the value stored with them; or what is wrong with the file. */
export async function readWorkbook(bytes: Buffer): Promise<TableSheet[] | TableFault> {
  const fault = await faultOfArchive(bytes);
  if (fault !== null) return fault;
  try {
    const visible: { readonly name: string; readonly index: number }[] = [];
    // The predicate is asked for every sheet and takes none, so that only the list of sheets is read.
    await readXlsx(bytes, {
      sheets: ({ name, hidden, veryHidden }, index) => {
        if (hidden !== true && veryHidden !== true) visible.push({ name: name.slice(0, longestName), index });
        return false;
      },
    });
    const sheets: TableSheet[] = [];
    for (const { name, index } of visible.slice(0, mostSheets)) sheets.push(await readSheet(bytes, name, index));
    return sheets.length === 0 ? 'notATable' : sheets;
  } catch {
    // The reader's own errors speak of parts and tags; the person can only have Excel write the file again.
    return 'damaged';
  }
}

/** Reads row by row and stops at the first one too many: a sheet may name a million rows. */
async function readSheet(bytes: Buffer, name: string, index: number): Promise<TableSheet> {
  const rows = sheetRows(name);
  for await (const row of streamXlsxRows(bytes, { sheet: index })) {
    if (!rows.take(row.index + 1, row.values.map(cellText))) break;
  }
  return rows.sheet();
}
