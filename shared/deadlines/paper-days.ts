import { addDays, type CivilDate } from '#shared/calendar/civil-date.ts';
import type { DatedDay } from '#shared/deadlines/schema.ts';
import type { EvidenceEntry } from '#shared/evidence/entry.ts';
import { disputedEvidence, evidenceStateOn, isGood, onDay } from '#shared/evidence/standing.ts';
import type { ClientState } from '#shared/record/state.ts';

/** Most papers speak about a time that is over, which is nothing to mend: a month after it, its end is left out. */
const shownAfterPeriod = 30;

/**
 * The days on which papers end. One in whose place a good paper stands that lasts longer is left out: nothing is to be
 * done about it any more. A lapsed one that nothing replaces stays, however long ago it was.
 */
export function paperDays(state: ClientState, asOf: CivilDate): readonly DatedDay[] {
  const disputed = disputedEvidence(state);
  const papers = state.evidence.filter(({ isWithdrawn }) => !isWithdrawn);
  const good = papers.filter((entry) => isGood(evidenceStateOn(entry, onDay(asOf), disputed)));
  return papers.flatMap((entry): readonly DatedDay[] => {
    const { id: evidence, label, paper, facts, expiresOn, to } = entry;
    const end = endOf(entry);
    if (end === null || good.some((other) => other.id !== evidence && isOutlasted(entry, end, other))) return [];
    const about = { source: 'paper', evidence, label, paper, facts, marks: 'lastDay' } as const;
    const hasPeriod = to !== null && to !== expiresOn && to >= addDays(asOf, -shownAfterPeriod);
    return [
      ...(expiresOn === null ? [] : [{ ...about, ends: 'expiry' as const, day: expiresOn }]),
      ...(hasPeriod ? [{ ...about, ends: 'period' as const, day: to }] : []),
    ];
  });
}

/** True where the other paper shows all that this one shows, or is the same paper of the same checklist, for longer. */
function isOutlasted(entry: EvidenceEntry, end: CivilDate, other: EvidenceEntry): boolean {
  const otherEnd = endOf(other);
  if (otherEnd !== null && otherEnd <= end) return false;
  if (entry.facts.length > 0) return entry.facts.every((fact) => other.facts.includes(fact));
  return entry.paper !== null && entry.paper === other.paper;
}

/** The earlier of the last day of a paper and of what it speaks about; null where it has neither. */
function endOf({ expiresOn, to }: EvidenceEntry): CivilDate | null {
  if (expiresOn === null || to === null) return expiresOn ?? to;
  return expiresOn < to ? expiresOn : to;
}
