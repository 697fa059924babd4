import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import type { CivilDate } from '#shared/calendar/civil-date.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import type { GroundsBook } from '#shared/corpus/grounds.ts';
import { evidencedState, evidenceDays, onDay, type EvidenceDays } from '#shared/evidence/standing.ts';
import { formatDay } from '#shared/i18n/format.ts';
import type { Language } from '#shared/i18n/languages.ts';
import { emptyDraft } from '#shared/record/draft.ts';
import { answersOf, fold } from '#shared/record/fold.ts';
import type { Change, Operation } from '#shared/record/schema.ts';
import { staleAnswers } from '#shared/record/stale.ts';
import type { Answers } from '#shared/rules/schema.ts';
import type { ReportWords } from '#shared/reports/words.ts';
import { answerChanges } from '#shared/twin/changes.ts';
import type { ChangedOutcome } from '#shared/twin/contract.ts';
import { rewritten } from '#shared/twin/origin.ts';
import { reportText } from '#shared/twin/report-text.ts';
import { rewriteAnswers } from '#shared/twin/rewrite.ts';
import { leaksIn, tracesOf } from '#shared/twin/traces.ts';

/** What a twin is made from. */
export interface TwinRequest {
  readonly operations: readonly Operation[];
  readonly bundle: Bundle;
  readonly grounds: GroundsBook;
  readonly asOf: CivilDate;
  readonly language: Language;
  readonly words: ReportWords;
  /** The name and the colour of the training case. */
  readonly name: string;
  readonly colour: number;
  readonly seed: number;
}

/** A training case before it is written: what would be recorded, what comes out otherwise, and what would give it away. */
export interface TwinDraft {
  readonly creation: Extract<Change, { kind: 'client.create' }>;
  readonly changes: readonly Change[];
  readonly changed: readonly ChangedOutcome[];
  readonly leaks: readonly string[];
}

/** Makes a training case of a client in memory, and looks for traces in what would be stored and in its reports. */
export function draftTwin(request: TwinRequest): TwinDraft | null {
  const { operations, bundle, grounds, asOf, name, colour, seed } = request;
  const state = fold(operations);
  if (state === null) return null;
  // Given to words that no longer stand: in the twin they would pass for answers to those of today.
  const stale = staleAnswers(state, grounds).map(({ fact }) => fact);
  const countedOn = (days: EvidenceDays): Answers =>
    Object.fromEntries(
      Object.entries(answersOf(evidencedState(state, days))).filter(([fact]) => !stale.includes(fact)),
    );
  const { answers: after, changed } = rewriteAnswers(countedOn(onDay(asOf)), bundle, asOf, seed, (checklist) =>
    countedOn(evidenceDays(checklist, state, asOf)),
  );
  const creation = { kind: 'client.create', payload: { name, colour, sample: rewritten } } as const;
  const changes = answerChanges(after);
  // From nothing, as it will be stored: what else stands in the case would be found in the reports of the case alone.
  const twin = {
    ...emptyDraft(),
    name,
    colour,
    sample: rewritten,
    answers: Object.fromEntries(
      Object.entries(after).map(([fact, answer]) => [fact, { answer, operation: '', at: '', by: '' }]),
    ),
  };
  const stored = JSON.stringify([creation, ...changes]);
  const leaks = leaksOf([stored, reportText(twin, bundle, request)], request);
  return { creation, changes, changed, leaks };
}

/** Traces of the case in texts of its twin, beyond what the documents, the app and the twin's own name say. */
export function leaksOf(texts: readonly string[], request: TwinRequest): readonly string[] {
  const { operations, bundle, words, name, asOf, language } = request;
  const traces = tracesOf(operations);
  const common = [JSON.stringify(bundle), JSON.stringify(words), name, ...keywords(texts)].join('\n');
  const figures = { words: [], figures: traces.figures };
  return [
    ...new Set([
      ...leaksIn(texts.join('\n'), { words: traces.words, figures: [] }, common),
      // A figure of the case that a document happens to name is a trace in the record all the same.
      ...leaksIn(texts[0] ?? '', figures, ''),
      // Every report says the day it was asked for.
      ...leaksIn(texts.slice(1).join('\n'), figures, [common, asOf, formatDay(asOf, language)].join('\n')),
    ]),
  ];
}

/** What a stored record is made of whosever it is: the names of its members, and of the kinds of changes and answers. */
function keywords([stored = '']: readonly string[]): readonly string[] {
  const members = [...stored.matchAll(/"(\w+)":/g)].map(([, member = '']) => member);
  const kinds = [...stored.matchAll(/"(?:kind|basis|reason|sample|currency)":"([\w.]+)"/g)].map(
    ([, kind = '']) => kind,
  );
  return [...members, ...kinds];
}

/** Everything of a client as its files hold it. */
export async function storedText(workspace: OpenWorkspace, client: string): Promise<string> {
  const batches = await (await workspace.record(client)).outgoing();
  return batches.map(({ text }) => text.toString('utf8')).join('\n');
}
