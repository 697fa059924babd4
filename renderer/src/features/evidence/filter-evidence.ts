import type { ShownState } from '#renderer/evidence/evidence-badge.tsx';
import type { JudgedEvidence } from '#renderer/state/evidence.ts';
import type { Checklist } from '#shared/rules/schema.ts';

/** The states a person can ask for; `unlinked` are papers that show nothing yet. */
export const evidenceFilterStates = [
  'good',
  'lapsesSoon',
  'lapsed',
  'notYet',
  'outOfPeriod',
  'disputed',
  'missing',
  'unlinked',
] as const satisfies readonly (ShownState | 'unlinked')[];

/** What of the papers is shown; null and the empty text for all of it. */
export interface EvidenceFilter {
  readonly state: (typeof evidenceFilterStates)[number] | null;
  readonly checklist: string | null;
  readonly text: string;
}

export const noEvidenceFilter: EvidenceFilter = { state: null, checklist: null, text: '' };

/** The papers that pass the filter, those that need a look first, then by name. `missing`: ids whose file is gone. */
export function filterEvidence(
  papers: readonly JudgedEvidence[],
  { state, checklist, text }: EvidenceFilter,
  checklists: readonly Pick<Checklist, 'id' | 'steps'>[],
  missing: ReadonlySet<string>,
): readonly JudgedEvidence[] {
  const asking = checklists.find(({ id }) => id === checklist);
  const facts = asking === undefined ? null : new Set(asking.steps.flatMap((step) => step.facts));
  const parts = folded(text).split(/\s+/).filter(Boolean);
  const isWanted = ({ entry, state: worth }: JudgedEvidence): boolean => {
    if (state === 'missing' && !missing.has(entry.id)) return false;
    if (state === 'unlinked' && entry.facts.length > 0) return false;
    if (state !== null && state !== 'missing' && state !== 'unlinked' && worth !== state) return false;
    if (facts !== null && !entry.facts.some((fact) => facts.has(fact))) return false;
    const words = folded(`${entry.label}\n${entry.file?.name ?? ''}\n${entry.note}`);
    return parts.every((part) => words.includes(part));
  };
  const urgency = ({ entry, state: worth }: JudgedEvidence): number =>
    missing.has(entry.id) ? 0 : worth === 'good' ? 3 : worth === 'lapsesSoon' ? 2 : 1;
  return papers
    .filter(isWanted)
    .toSorted((left, right) => urgency(left) - urgency(right) || compare(left.entry.label, right.entry.label));
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Full and half width, capital and small letters are one. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
