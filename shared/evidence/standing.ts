import { addDays, type CivilDate } from '#shared/calendar/civil-date.ts';
import type { EvidenceEntry } from '#shared/evidence/entry.ts';
import { evidenceFieldOf } from '#shared/evidence/fields.ts';
import type { ClientState } from '#shared/record/state.ts';
import type { Answer, Checklist } from '#shared/rules/schema.ts';

/** The days a paper is held against. */
export interface EvidenceDays {
  /** Its own validity is held against the day the outcome is asked for. */
  readonly asOf: CivilDate;
  /** What it speaks about, against the days of what happened: export, refund claim; the as-of date where none is known. */
  readonly events: readonly CivilDate[];
}

/**
 * What a paper is worth: good; good and about to lapse; lapsed; not good yet; not about the time in question; or its
 * dates are in dispute between devices. Only the first two count.
 */
export type EvidenceState = 'good' | 'lapsesSoon' | 'lapsed' | 'notYet' | 'outOfPeriod' | 'disputed';

/** Days ahead within which a lapse is pointed out. */
const lapseWarning = 60;

/** The day alone, for what belongs to no checklist. */
export function onDay(asOf: CivilDate): EvidenceDays {
  return { asOf, events: [asOf] };
}

/** The as-of date with the days of the events that the rules of a checklist are picked by, as far as they are answered. */
export function evidenceDays(checklist: Pick<Checklist, 'rules'>, state: ClientState | null, asOf: CivilDate) {
  const facts = new Set(checklist.rules.flatMap(({ inForce }) => inForce?.windowBasis ?? []));
  const events = [...facts].flatMap((fact) => {
    const answer = state?.answers[fact]?.answer;
    return answer !== undefined && 'known' in answer && typeof answer.known === 'string' ? [answer.known] : [];
  });
  return events.length === 0 ? onDay(asOf) : { asOf, events };
}

/** What one paper is worth on the given days. `disputed`: ids of papers whose dates devices set differently. */
export function evidenceStateOn(
  entry: EvidenceEntry,
  { asOf, events }: EvidenceDays,
  disputed: ReadonlySet<string>,
): EvidenceState {
  if (disputed.has(entry.id)) return 'disputed';
  if (entry.expiresOn !== null && entry.expiresOn < asOf) return 'lapsed';
  const { from, to } = entry;
  if (from !== null && events.some((day) => day < from)) return 'notYet';
  if (to !== null && events.some((day) => day > to)) return 'outOfPeriod';
  const isNear = entry.expiresOn !== null && entry.expiresOn <= addDays(asOf, lapseWarning);
  return isNear ? 'lapsesSoon' : 'good';
}

/** True for what counts as shown. */
export function isGood(state: EvidenceState): boolean {
  return state === 'good' || state === 'lapsesSoon';
}

const nobody: ReadonlySet<string> = new Set();
const datesInDispute = new Set(['from', 'to', 'expiresOn']);

/** Ids of the papers of which a date is in dispute: nothing may rest on a guess. */
export function disputedEvidence(state: Pick<ClientState, 'conflicts'>): ReadonlySet<string> {
  if (state.conflicts.length === 0) return nobody;
  return new Set(
    state.conflicts.flatMap(({ field }) => {
      const found = evidenceFieldOf(field);
      return found !== null && datesInDispute.has(found.aspect) ? [found.evidence] : [];
    }),
  );
}

/** The papers that show a fact and were not withdrawn, in the order they were added. */
function evidenceOf(state: Pick<ClientState, 'evidence'> | null, fact: string): readonly EvidenceEntry[] {
  return state === null ? none : (byFact(state.evidence).get(fact) ?? none);
}

const none: readonly EvidenceEntry[] = [];
const indexes = new WeakMap<readonly EvidenceEntry[], ReadonlyMap<string, readonly EvidenceEntry[]>>();

/** Worked out once for each list: a case has many facts, and every checklist asks for all of them. */
function byFact(evidence: readonly EvidenceEntry[]): ReadonlyMap<string, readonly EvidenceEntry[]> {
  const existing = indexes.get(evidence);
  if (existing !== undefined) return existing;
  const index = new Map<string, EvidenceEntry[]>();
  for (const entry of evidence) {
    if (entry.isWithdrawn) continue;
    for (const fact of entry.facts) index.set(fact, [...(index.get(fact) ?? []), entry]);
  }
  indexes.set(evidence, index);
  return index;
}

/**
 * The client as its papers leave it on the given days; everything that judges a case starts from this. A known answer
 * whose papers are all lapsed, or not about the time in question, is unknown: what they showed is no longer shown. One
 * said to be evidenced without any paper counts as stated. Papers never make an unknown answer known.
 */
export function evidencedState<S extends ClientState | null>(state: S, days: EvidenceDays): S {
  if (state === null) return state;
  const key = [days.asOf, ...days.events].join();
  const known = counted.get(state)?.get(key);
  // True because what was kept under a state was made from that very state.
  if (known !== undefined) return known as S;
  const made = countedState(state, days);
  counted.set(state, new Map([...(counted.get(state) ?? []), [key, made]]));
  return made as S; // of the same shape, with other answers
}

/** Most checklists ask for the same days, and screens ask again and again. */
const counted = new WeakMap<ClientState, ReadonlyMap<string, ClientState>>();

function countedState(state: ClientState, days: EvidenceDays): ClientState {
  const disputed = disputedEvidence(state);
  const states = new Map(state.evidence.map((entry) => [entry.id, evidenceStateOn(entry, days, disputed)]));
  const isStanding = ({ id }: EvidenceEntry): boolean => isGood(states.get(id) ?? 'lapsed');
  const changed = Object.entries(state.answers).flatMap(([fact, entry]) => {
    const answer = evidencedAnswer(entry.answer, evidenceOf(state, fact), isStanding);
    return answer === entry.answer ? [] : [[fact, { ...entry, answer }] as const];
  });
  if (changed.length === 0) return state;
  // Without a prototype, as the answers of a state are: a fact may be called anything.
  const answers = Object.assign(Object.create(null), state.answers, Object.fromEntries(changed));
  return { ...state, answers };
}

function evidencedAnswer(
  answer: Answer,
  papers: readonly EvidenceEntry[],
  isStanding: (entry: EvidenceEntry) => boolean,
): Answer {
  if (!('known' in answer)) return answer;
  if (papers.length === 0) return answer.basis === 'evidenced' ? { known: answer.known, basis: 'stated' } : answer;
  return papers.some(isStanding) ? answer : { unknown: 'paperPending' };
}

/** A fact whose answer is not counted because of its papers, with the paper that was good longest. */
export interface UnprovedFact {
  readonly fact: string;
  readonly entry: EvidenceEntry;
  readonly state: Exclude<EvidenceState, 'good' | 'lapsesSoon'>;
}

/** The facts with a known answer that papers no longer show on the given days, in the order of their ids. */
export function unprovedFacts(state: ClientState | null, days: EvidenceDays): readonly UnprovedFact[] {
  if (state === null) return [];
  const disputed = disputedEvidence(state);
  return Object.entries(state.answers)
    .flatMap(([fact, { answer }]): UnprovedFact[] => {
      if (!('known' in answer)) return [];
      const papers = evidenceOf(state, fact).map((entry) => ({ entry, state: evidenceStateOn(entry, days, disputed) }));
      const latest = papers.toSorted((left, right) => (endOf(left.entry) < endOf(right.entry) ? 1 : -1))[0];
      if (latest === undefined || papers.some((paper) => isGood(paper.state))) return [];
      const { entry, state: worth } = latest;
      return worth === 'good' || worth === 'lapsesSoon' ? [] : [{ fact, entry, state: worth }];
    })
    .toSorted((left, right) => (left.fact < right.fact ? -1 : 1));
}

function endOf({ expiresOn, to }: EvidenceEntry): string {
  return expiresOn ?? to ?? '';
}
