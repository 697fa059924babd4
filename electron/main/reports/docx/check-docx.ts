import type { Handout } from '#shared/reports/handout.ts';
import { piecesOf } from '#shared/reports/pieces.ts';
import { firstMissing } from '#shared/reports/read-back.ts';
import { readDocx } from './read-docx.ts';

/** The first thing in a document that is not what it should say, or null: its text, and every footnote by its source. */
export function differenceInDocx(bytes: Buffer, { blocks, client }: Handout): string | null {
  const { body, footnotes, headers } = readDocx(bytes);
  const missing = firstMissing(piecesOf(blocks, { source: () => '' }), body);
  if (missing !== null) return missing;
  const cited = piecesOf(blocks, { source: (number) => `\u0000${number}` }).filter((piece) =>
    piece.startsWith('\u0000'),
  );
  if (cited.length !== footnotes.length) return `${footnotes.length} footnotes`;
  const heads = new Map(
    blocks.flatMap((block) => (block.kind === 'sources' ? block.items : [])).map(({ number, head }) => [number, head]),
  );
  const wrong = cited.find((mark, index) => {
    const number = Number(mark.slice(1));
    return firstMissing([`[${number}]`, heads.get(number) ?? '\u0000'], footnotes[index] ?? '') !== null;
  });
  if (wrong !== undefined) return `footnote ${wrong.slice(1)}`;
  return firstMissing([client], headers);
}
