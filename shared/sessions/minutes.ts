import { localDay, type CivilDate } from '#shared/calendar/civil-date.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import type { GroundsBook } from '#shared/corpus/grounds.ts';
import type { Citation } from '#shared/corpus/schema.ts';
import type { Language } from '#shared/i18n/languages.ts';
import { millisecondsOf } from '#shared/record/clock.ts';
import { answersOf, fold } from '#shared/record/fold.ts';
import { historyOf } from '#shared/record/history.ts';
import type { HistoryWords } from '#shared/record/history-words.ts';
import type { Operation } from '#shared/record/schema.ts';
import { staleAnswers, standingState } from '#shared/record/stale.ts';
import type { ClientState } from '#shared/record/state.ts';
import { createSourceList, type ReportSource, type SourceList } from '#shared/reports/sources.ts';
import { evaluateChecklist } from '#shared/rules/evaluate.ts';
import type { Checklist, VerdictValue } from '#shared/rules/schema.ts';
import type { Verdict } from '#shared/rules/verdict.ts';
import { answerChanges } from '#shared/sessions/changes.ts';
import type { Moment, SessionEntry } from '#shared/sessions/entry.ts';
import { lateNotes, recordOf } from '#shared/sessions/list.ts';
import { elapsed } from '#shared/sessions/timer.ts';

/** Something said, put aside or agreed, with the question it hangs on; null for none. */
export interface MinutesLine {
  readonly text: string;
  readonly about: string | null;
}

/** What came of one session, in one language, with every source numbered: what is read aloud, signed and printed. */
export interface Minutes {
  readonly language: Language;
  readonly client: { readonly name: string; readonly isFictional: boolean };
  readonly people: readonly string[];
  readonly checklists: readonly string[];
  readonly asOf: CivilDate;
  readonly day: CivilDate;
  /** Milliseconds since the epoch; null while the session goes on. */
  readonly startedAt: number;
  readonly endedAt: number | null;
  /** Without pauses, in milliseconds. */
  readonly elapsed: number;
  readonly notes: readonly (MinutesLine & { readonly speaker: string; readonly at: number })[];
  readonly changes: readonly {
    readonly question: string;
    readonly before: string;
    readonly after: string;
    readonly sources: readonly number[];
  }[];
  readonly outcomes: readonly {
    readonly title: string;
    readonly value: VerdictValue;
    readonly outcome: string;
    readonly sources: readonly number[];
  }[];
  readonly parked: readonly MinutesLine[];
  readonly tasks: readonly (MinutesLine & {
    readonly owner: string;
    readonly due: CivilDate | null;
    readonly isDone: boolean;
  })[];
  readonly signatures: readonly { readonly name: string; readonly isDrawn: boolean; readonly at: number }[];
  /** Notes that came from elsewhere when the session was over. */
  readonly late: readonly (MinutesLine & { readonly speaker: string })[];
  readonly sources: readonly ReportSource[];
}

/** What minutes are made from. */
export interface MinutesRequest {
  readonly operations: readonly Operation[];
  readonly session: string;
  readonly bundle: Bundle;
  readonly grounds: GroundsBook;
  readonly language: Language;
  readonly words: HistoryWords;
  /** Milliseconds since the epoch, for a session that goes on. */
  readonly now: number;
}

/** The minutes of a session; null where there is no such session. What was ended is told as it was then. */
export function minutesOfSession(request: MinutesRequest): Minutes | null {
  const { operations, bundle, language, words, now } = request;
  const whole = fold(operations);
  const session = whole?.sessions.find(({ id }) => id === request.session);
  if (whole === null || session === undefined) return null;
  const counted = recordOf(operations, whole, session);
  const state = fold(counted) ?? whole;
  const then = state.sessions.find(({ id }) => id === session.id) ?? session;
  const sources = createSourceList(bundle, session.asOf, language);
  const label = (fact: string | null): string | null =>
    fact === null ? null : (bundle.facts.find(({ id }) => id === fact)?.label[language] ?? fact);
  const chosen = bundle.checklists.filter(({ id }) => session.checklists.includes(id));
  return {
    language,
    client: { name: state.name, isFictional: state.sample !== null },
    people: session.people,
    checklists: chosen.map(({ title }) => title[language]),
    asOf: session.asOf,
    day: localDay(new Date(timeOf(session.opened))),
    startedAt: timeOf(session.opened),
    endedAt: session.closed === null ? null : timeOf(session.closed),
    elapsed: elapsed(session, now),
    notes: standing(then.notes).map((note) => ({
      speaker: note.speaker,
      text: note.text,
      about: label(note.fact),
      at: timeOf(note),
    })),
    changes: answerChanges(historyOf(counted), session.opened.at, session.closed?.at ?? null).map(
      ({ fact, before, after }) => {
        const subject = { kind: 'answer', fact } as const;
        return {
          question: words.subject(subject),
          before: words.value(subject, before ?? null),
          after: words.value(subject, after ?? null),
          sources: sources.numbersOf(citesOf(fact, chosen, bundle.checklists)),
        };
      },
    ),
    outcomes: outcomesOf(chosen, state, session.asOf, request, sources),
    parked: standing(then.parked).map(({ text, fact }) => ({ text, about: label(fact) })),
    tasks: state.tasks
      .filter((task) => task.session === session.id && !task.isWithdrawn)
      .map(({ text, owner, due, isDone, fact }) => ({ text, owner, due, isDone, about: label(fact) })),
    signatures: session.signatures.map((signature) => ({
      name: signature.name,
      isDrawn: signature.strokes !== null,
      at: timeOf(signature),
    })),
    late: lateNotes(whole, session).map(({ speaker, text, fact }) => ({ speaker, text, about: label(fact) })),
    sources: sources.all(),
  };
}

function outcomesOf(
  chosen: readonly Checklist[],
  state: ClientState,
  asOf: CivilDate,
  { bundle, grounds, language }: MinutesRequest,
  sources: SourceList,
): Minutes['outcomes'] {
  const stale = staleAnswers(state, grounds);
  return chosen.flatMap((checklist) => {
    const answers = answersOf(standingState(state, stale, checklist.id));
    return evaluateChecklist(checklist, answers, asOf, bundle.facts).verdicts.flatMap((verdict) => {
      const rule = checklist.rules.find(({ id }) => id === verdict.rule);
      // What does not concern the case is no outcome of talking about it.
      if (rule === undefined || verdict.value === 'notInvolved') return [];
      return [
        {
          title: rule.title[language],
          value: verdict.value,
          outcome: rule.outcomes[verdict.value][language],
          sources: sources.numbersOf(groundsOf(verdict)),
        },
      ];
    });
  });
}

/** What carries an outcome; while it is open, the conditions that are. */
function groundsOf({ why, conditions }: Verdict): readonly Citation[] {
  if (why.length > 0) return why.flatMap(({ leaf }) => leaf.cite);
  return conditions.filter(({ truth }) => truth === 'unknown').flatMap(({ condition }) => condition.cite);
}

/** The words by which a fact is asked, in the checklists of the session before others. */
function citesOf(fact: string, chosen: readonly Checklist[], all: readonly Checklist[]): readonly Citation[] {
  const step = [...chosen, ...all].flatMap(({ steps }) => steps).find(({ facts }) => facts.includes(fact));
  return step?.cite ?? [];
}

function standing<T extends { readonly isWithdrawn: boolean }>(items: readonly T[]): readonly T[] {
  return items.filter(({ isWithdrawn }) => !isWithdrawn);
}

function timeOf({ at }: Moment | SessionEntry['notes'][number]): number {
  return millisecondsOf(at) ?? 0;
}
