/** A place in a grid, both counted from 0. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** What has to be known of a key press. */
interface Stroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/**
 * Where a key leads in a grid of `rows` by `columns`: arrows by one, Home and End along the row, with Control to the
 * first and last of all, Page keys to the first and last row. Null for any other key.
 */
export function gridTarget(stroke: Stroke, from: GridPlace, rows: number, columns: number): GridPlace | null {
  if (stroke.altKey || stroke.metaKey) return null;
  const last = { row: rows - 1, column: columns - 1 };
  const { row, column } = from;
  switch (stroke.key) {
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: Math.min(last.row, row + 1), column };
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: Math.min(last.column, column + 1) };
    case 'Home':
      return { row: stroke.ctrlKey ? 0 : row, column: 0 };
    case 'End':
      return { row: stroke.ctrlKey ? last.row : row, column: last.column };
    case 'PageUp':
      return { row: 0, column };
    case 'PageDown':
      return { row: last.row, column };
    default:
      return null;
  }
}
