import type { Change, Operation } from '#shared/record/schema.ts';
import type { HighlightEntry } from '#shared/record/state.ts';

/** The changes that make, alter and take away highlights. */
export type HighlightChange = Extract<Change, { readonly kind: `highlight.${string}` }>;

/** True for a change of highlights. */
export function isHighlightChange(change: Change): change is HighlightChange {
  return change.kind.startsWith('highlight.');
}

/** The highlights after one change: one made twice is one, and what alters one that is not there alters nothing. */
export function withHighlight(
  entries: readonly HighlightEntry[],
  change: HighlightChange,
  { at, by }: Pick<Operation, 'at' | 'by'>,
): readonly HighlightEntry[] {
  const { highlight: id } = change.payload;
  switch (change.kind) {
    case 'highlight.add': {
      if (entries.some((entry) => entry.id === id)) return entries;
      const { highlight: _, ...words } = change.payload;
      return [...entries, { id, ...words, at, by }];
    }
    case 'highlight.style':
      return entries.map((entry) => (entry.id === id ? { ...entry, style: change.payload.style } : entry));
    case 'highlight.note':
      return entries.map((entry) => (entry.id === id ? { ...entry, note: change.payload.note } : entry));
    case 'highlight.withdraw':
      return entries.filter((entry) => entry.id !== id);
  }
}

/** The change that makes a highlight again what it was, given as `before`; null where it was not there. */
export function restoringHighlight(change: HighlightChange, before: HighlightEntry | undefined): HighlightChange {
  const { highlight } = change.payload;
  if (before === undefined) return { kind: 'highlight.withdraw', payload: { highlight } };
  const { id: _, at: __, by: ___, ...words } = before;
  switch (change.kind) {
    case 'highlight.style':
      return { kind: 'highlight.style', payload: { highlight, style: words.style } };
    case 'highlight.note':
      return { kind: 'highlight.note', payload: { highlight, note: words.note } };
    case 'highlight.add':
    case 'highlight.withdraw':
      return { kind: 'highlight.add', payload: { highlight, ...words } };
  }
}
