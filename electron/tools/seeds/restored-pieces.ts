import { placesOf } from '#shared/corpus/citation.ts';
import type { RestoredPiece } from '#shared/corpus/given-schema.ts';
import type { Article } from '#shared/corpus/schema.ts';
import type { Original } from './originals.ts';

/** Where each piece of a restored text stands in its articles and in the given file; null where nothing was restored. */
export function restoredPieces(
  original: Pick<Original, 'text' | 'restored'>,
  articles: readonly Pick<Article, 'id' | 'text'>[],
): RestoredPiece[] | null {
  if (original.restored === null) return null;
  const given = withoutBreaks(original.text);
  const document = articles.map(({ id, text }) => ({ id, ...withoutBreaks(text) }));
  let at = { article: 0, offset: 0 };
  return original.restored.map((text) => {
    const found = nextPlace(document, at, text);
    if (found === null) throw new RangeError(`The restored piece 「${text}」 stands in no article.`);
    at = { article: found.article, offset: found.offset + text.length };
    const places = placesOf(given.text, text).map((place) => lineAndColumn(original.text, given.offsets[place] ?? 0));
    const { id, offsets } = found.part;
    return { article: id, start: offsets[found.offset] ?? 0, text, places };
  });
}

interface Unbroken {
  readonly text: string;
  /** For each character its offset in the text with line breaks. */
  readonly offsets: readonly number[];
}

function withoutBreaks(text: string): Unbroken {
  const kept = [...text.matchAll(/[^\r\n]/g)];
  return { text: kept.map(([character]) => character).join(''), offsets: kept.map(({ index }) => index) };
}

type Part = Unbroken & { readonly id: string };

function nextPlace(
  document: readonly Part[],
  from: { readonly article: number; readonly offset: number },
  text: string,
) {
  for (const [article, part] of document.entries()) {
    if (article < from.article) continue;
    const offset = part.text.indexOf(text, article === from.article ? from.offset : 0);
    if (offset !== -1) return { article, offset, part };
  }
  return null;
}

function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
