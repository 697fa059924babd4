import type { Span } from '#shared/corpus/schema.ts';

/** A sentence ends at its full stop, with the quotation marks and brackets that close behind it, or with its paragraph. */
const sentence = /[^。！？\n]*[。！？]+[”’」』）)]*|[^。！？\n]+/g;

/** The sentences of a text in order, without the spaces around them; what is only spaces is none. */
export function sentencesOf(text: string): readonly Span[] {
  return [...text.matchAll(sentence)].flatMap((found) => {
    const words = trimmed(text, { start: found.index, end: found.index + found[0].length });
    return words === null ? [] : [words];
  });
}

/** A span of a text without the spaces and line breaks at its edges; null where nothing else is in it. */
export function trimmed(text: string, { start, end }: Span): Span | null {
  const inside = text.slice(start, end);
  const words = inside.trim();
  if (words === '') return null;
  const from = start + inside.length - inside.trimStart().length;
  return { start: from, end: from + words.length };
}
