import type { HistoryEntry } from '#shared/record/history.ts';
import type { Checklist } from '#shared/rules/schema.ts';

/** The kinds a person can ask for; `disputed` cuts across the others. */
export const historyKinds = [
  'answer',
  'note',
  'evidence',
  'calculation',
  'highlight',
  'session',
  'task',
  'client',
  'handoff',
  'disputed',
  'unreadable',
] as const;
export type HistoryKind = (typeof historyKinds)[number];

/** What of the history is shown; null and the empty text for all of it. */
export interface HistoryFilter {
  readonly kind: HistoryKind | null;
  /** `checklist/<id>` or `fact/<id>`. */
  readonly about: string | null;
  /** As `whoOf` gives it. */
  readonly who: string | null;
  readonly text: string;
}

export const noFilter: HistoryFilter = { kind: null, about: null, who: null, text: '' };

/** Who did it, on which computer, as one key. */
export function whoOf({ operation, device }: HistoryEntry): string {
  return `${device}/${operation.by}`;
}

/** The fact an entry is about; null where it is about none. */
export function factOf({ subject }: HistoryEntry): string | null {
  return 'fact' in subject && subject.fact !== '' ? subject.fact : null;
}

/** The entries that pass the filter, in their order. `wordsOf` says an entry in full; it is asked only where a text is looked for. */
export function filterHistory(
  entries: readonly HistoryEntry[],
  filter: HistoryFilter,
  checklists: readonly Pick<Checklist, 'id' | 'steps'>[],
  wordsOf: (entry: HistoryEntry) => string,
): readonly HistoryEntry[] {
  const facts = factsAbout(filter.about, checklists);
  const parts = folded(filter.text).split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    if (filter.kind !== null && !isOf(filter.kind, entry)) return false;
    if (filter.who !== null && whoOf(entry) !== filter.who) return false;
    if (facts !== null && !facts.has(factOf(entry) ?? '')) return false;
    if (parts.length === 0) return true;
    const words = folded(wordsOf(entry));
    return parts.every((part) => words.includes(part));
  });
}

function isOf(kind: HistoryKind, { subject, isDisputed, reason }: HistoryEntry): boolean {
  if (kind === 'disputed') return isDisputed || reason === 'settle';
  if (kind !== 'client') return subject.kind === kind;
  return ['created', 'name', 'archived', 'deleted', 'colour', 'profile'].includes(subject.kind);
}

function factsAbout(
  about: string | null,
  checklists: readonly Pick<Checklist, 'id' | 'steps'>[],
): ReadonlySet<string> | null {
  if (about === null) return null;
  const [kind = '', id = ''] = about.split('/');
  if (kind === 'fact') return new Set([id]);
  const checklist = checklists.find((candidate) => candidate.id === id);
  return new Set(checklist?.steps.flatMap(({ facts }) => facts));
}

/** Full and half width, capital and small letters are one. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
