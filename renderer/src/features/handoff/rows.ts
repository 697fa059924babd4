import { isChoosable, type HandoffComparison, type HandoffRow } from '#shared/handoff/compare.ts';

/** What of a comparison is listed. */
export interface RowFilter {
  readonly where: HandoffRow['where'] | 'all';
  readonly text: string;
}

/** What will come of an import: how many items come in, stay out, and are left for the person to settle. */
export interface Foreseen {
  readonly chosen: number;
  readonly leftOut: number;
  readonly conflicts: number;
}

export const rowGroups = ['fact', 'note', 'evidence', 'other'] as const satisfies readonly HandoffRow['group'][];

/** The rows that pass; `wordsOf` says a row in full, and is asked only where a text is looked for. */
export function filterRows(
  rows: readonly HandoffRow[],
  { where, text }: RowFilter,
  wordsOf: (row: HandoffRow) => string,
): readonly HandoffRow[] {
  const parts = folded(text).split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (where !== 'all' && row.where !== where) return false;
    if (parts.length === 0) return true;
    const words = folded(wordsOf(row));
    return parts.every((part) => words.includes(part));
  });
}

/** What comes of importing all rows but those left out. */
export function foresee({ rows }: HandoffComparison, leftOut: ReadonlySet<string>): Foreseen {
  const choosable = rows.filter(isChoosable);
  const chosen = choosable.filter(({ item }) => !leftOut.has(item));
  return {
    chosen: chosen.length,
    leftOut: choosable.length - chosen.length,
    conflicts: chosen.filter(({ outcome }) => outcome === 'conflict').length,
  };
}

/** The same items left out, but for those of the rows, which are all left out or all taken in. */
export function withRows(
  leftOut: ReadonlySet<string>,
  rows: readonly HandoffRow[],
  isChosen: boolean,
): ReadonlySet<string> {
  const next = new Set(leftOut);
  for (const { item } of rows.filter(isChoosable)) {
    if (isChosen) next.delete(item);
    else next.add(item);
  }
  return next;
}

/** Full and half width, capital and small letters are one. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
