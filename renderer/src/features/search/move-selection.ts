import { isOpenRow, type Row } from './rows.ts';

/** What a key press in the tree of results asks for; null where it is not ours. */
export type Step = { readonly to: number } | { readonly flip: Row } | { readonly leave: true } | null;

/** Moves the selection as trees do: `page` is how many rows one sees at once. */
export function stepOf(key: string, rows: readonly Row[], at: number, page: number): Step {
  const row = rows[at];
  const last = rows.length - 1;
  switch (key) {
    case 'ArrowDown':
      return { to: Math.min(at + 1, last) };
    case 'ArrowUp':
      return at <= 0 ? { leave: true } : { to: at - 1 };
    case 'Home':
      return { to: 0 };
    case 'End':
      return { to: last };
    case 'PageDown':
      return { to: Math.min(Math.max(at, 0) + page, last) };
    case 'PageUp':
      return { to: Math.max(at - page, 0) };
    case 'ArrowRight':
      return row === undefined ? null : inwards(row, rows, at);
    case 'ArrowLeft':
      return row === undefined ? null : outwards(row, rows, at);
    default:
      return null;
  }
}

function inwards(row: Row, rows: readonly Row[], at: number): Step {
  const isOpen = isOpenRow(row);
  if (isOpen === null) return null;
  if (!isOpen) return { flip: row };
  const next = rows[at + 1];
  return next !== undefined && next.level > row.level ? { to: at + 1 } : null;
}

function outwards(row: Row, rows: readonly Row[], at: number): Step {
  if (isOpenRow(row) === true) return { flip: row };
  const parent = rows.findLastIndex((one, index) => index < at && one.level < row.level);
  return parent < 0 ? null : { to: parent };
}
