import type { TableSheet } from '#shared/tables/contract.ts';
import { faultOf } from './read-cell.ts';

/** What is wrong with a table as a whole: read in another encoding, or all in one column by another separator. */
export function tableFault(rows: TableSheet['rows']): 'garbled' | 'oneColumn' | null {
  const cells = rows.flatMap((row) => row.cells);
  if (cells.filter((cell) => faultOf(cell) === 'garbled').length * 10 > cells.length) return 'garbled';
  const isOneColumn = rows.length > 1 && rows.every((row) => row.cells.length === 1);
  return isOneColumn && rows.every((row) => /[|;\t，、]/.test(row.cells[0] ?? '')) ? 'oneColumn' : null;
}
