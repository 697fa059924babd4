import { beginningOf, bodyPassages } from './article-passages.ts';
import type { Row } from './rows.ts';

/** Heights in rem of what rows are made of, known beforehand: no row is measured between a key and its results. */
const heights = { document: 2.625, rest: 2.75, article: 3.34375, passage: 1.09375, line: 1.640625 };

/** Side of a Chinese character of a passage, and what stands beside its lines, in rem. */
const character = 0.9375;
const beside = { article: 3.1, passage: 4.6 };

/** The height of a row in rem, and how many lines of a passage it shows, in a list that is `width` rem wide. */
export function heightOf(row: Row, width: number): { readonly height: number; readonly lines: 1 | 2 } {
  if (row.kind === 'document' || row.kind === 'rest') return { height: heights[row.kind], lines: 1 };
  const { text } = row.kind === 'passage' ? row.passage : (bodyPassages(row.hit)[0] ?? beginningOf(row.hit));
  // Two characters of room: for the marks that a sentence goes on, and for what does not break at the very end of a line.
  const isShort = (squaresIn(text) + 2) * character <= width - beside[row.kind];
  const lines = isShort ? 1 : 2;
  return { height: heights[row.kind] + lines * heights.line, lines };
}

/** How many Chinese characters would take the room; all others are narrower than two thirds of one. */
function squaresIn(text: string): number {
  let squares = 0;
  for (const one of text) squares += one < '\u2000' ? 2 / 3 : 1;
  return squares;
}
