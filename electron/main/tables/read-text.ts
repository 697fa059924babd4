import { parseCsv } from 'hucre/csv';
import type { TableFault, TableSheet } from '#shared/tables/contract.ts';
import { cellText } from './cell-text.ts';
import { mostRows } from './limits.ts';
import { sheetRows } from './sheet-rows.ts';

// Strict ones first: what is no UTF-8 is most likely what Excel writes in Chinese Windows.
const encodings = ['utf-8', 'gb18030'];

/** A .csv file as one sheet: UTF-8, UTF-16 with its mark, or GB18030 (GBK), with commas, semicolons or tabs. */
export function readText(bytes: Buffer): TableSheet[] | TableFault {
  const text = decode(bytes);
  if (text === null) return 'notATable';
  const rows = sheetRows('');
  // Blank lines count as rows here and in Excel; a file of nothing else is cut short all the same.
  parseCsv(text, { maxRows: mostRows * 10 }).every((cells, index) => rows.take(index + 1, cells.map(cellText)));
  return [rows.sheet()];
}

function decode(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes);
  for (const encoding of encodings) {
    const text = decodeAs(encoding, bytes);
    if (text !== null) return text;
  }
  return null;
}

function decodeAs(encoding: string, bytes: Buffer): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
