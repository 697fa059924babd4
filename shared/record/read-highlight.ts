import type { HighlightStyle, HighlightedWords } from '#shared/record/schema.ts';

type Payload = Readonly<Record<string, unknown>>;

const styles: readonly unknown[] = ['amber', 'teal', 'violet'] satisfies readonly HighlightStyle[];

/**
 * What the changes of highlights mean to this version, or null where a payload does not fit. A look that a newer
 * version added is shown as the first one: better another colour than a mark that is not seen.
 */
export const highlightReaders = {
  'highlight.add': ({ highlight, article, start, end, quote, style, note }: Payload): HighlightedWords | null =>
    isName(highlight) && isName(article) && isSpan(start, end) && isName(quote) && isName(style)
      ? { highlight, article, start, end: Number(end), quote, style: styleOf(style), note: textOf(note) }
      : null,
  'highlight.style': ({ highlight, style }: Payload) =>
    isName(highlight) && isName(style) ? { highlight, style: styleOf(style) } : null,
  'highlight.note': ({ highlight, note }: Payload) =>
    isName(highlight) && typeof note === 'string' ? { highlight, note } : null,
  'highlight.withdraw': ({ highlight }: Payload) => (isName(highlight) ? { highlight } : null),
};

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0;
}

function isSpan(start: unknown, end: unknown): start is number {
  return Number.isSafeInteger(start) && Number.isSafeInteger(end) && Number(start) >= 0 && Number(end) > Number(start);
}

function styleOf(style: string): HighlightStyle {
  // True because the list holds exactly the styles.
  return styles.includes(style) ? (style as HighlightStyle) : 'amber';
}

function textOf(note: unknown): string {
  return typeof note === 'string' ? note : '';
}
