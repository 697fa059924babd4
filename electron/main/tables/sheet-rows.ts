import type { TableSheet } from '#shared/tables/contract.ts';
import { mostColumns, mostRows } from './limits.ts';

/** Rows of one sheet as they are read, empty ones left out; `take` is false once there are more than a sheet may have. */
export function sheetRows(name: string): {
  readonly take: (line: number, cells: readonly string[]) => boolean;
  readonly sheet: () => TableSheet;
} {
  const rows: TableSheet['rows'] = [];
  let isTooLarge = false;
  return {
    take: (line, cells) => {
      const last = cells.findLastIndex((cell) => cell !== '');
      if (last < 0) return true;
      isTooLarge = last >= mostColumns || rows.length >= mostRows;
      if (!isTooLarge) rows.push({ line, cells: cells.slice(0, last + 1) });
      return !isTooLarge;
    },
    sheet: () => {
      if (isTooLarge) return { name, fault: 'tooLarge', rows: [] };
      return { name, fault: rows.length === 0 ? 'empty' : null, rows };
    },
  };
}
