/** A table as it is copied: the names of its columns, then its rows. */
export interface TextTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** For a spreadsheet: tabs between cells, a line a row. A cell that a spreadsheet would calculate is kept as words. */
export function asTsv({ columns, rows }: TextTable): string {
  return [columns, ...rows].map((cells) => cells.map(tsvCell).join('\t')).join('\n');
}

/** For a note or a message: a Markdown table. */
export function asMarkdown({ columns, rows }: TextTable): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [columns.map(markdownCell), columns.map(() => '---'), ...rows.map((cells) => cells.map(markdownCell))]
    .map(line)
    .join('\n');
}

function tsvCell(cell: string): string {
  const plain = cell.replaceAll(/\s+/gu, ' ').trim();
  return /^[=+\-@]/u.test(plain) ? `'${plain}` : plain;
}

function markdownCell(cell: string): string {
  return cell
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll(/[\\|`*_<>[\]]/gu, (mark) => `\\${mark}`);
}
