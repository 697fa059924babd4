/** One row of a pasted table, with its line in the text, from 1. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Takes a pasted table apart: tabs as Excel pastes, otherwise semicolons or commas, with quoted cells. Full-width
 * characters become plain ones, so that a full-width comma separates too. Empty rows are left out.
 */
export function tableRows(text: string): readonly TableRow[] {
  const plain = text.normalize('NFKC');
  const separator = ['\t', ';'].find((mark) => plain.includes(mark)) ?? ',';
  return plain
    .split(/\r\n|\r|\n/)
    .map((row, index) => ({ line: index + 1, cells: cellsOf(row, separator) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

function cellsOf(row: string, separator: string): readonly string[] {
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (const character of row) {
    if (character === '"') isQuoted = !isQuoted;
    else if (character === separator && !isQuoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += character;
  }
  return [...cells, cell.trim()];
}
