import type { CivilDate } from '#shared/calendar/civil-date.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import { formatMoney } from '#shared/i18n/format.ts';
import type { Language } from '#shared/i18n/languages.ts';
import { answersOf } from '#shared/record/fold.ts';
import type { ClientState } from '#shared/record/state.ts';
import { createSourceList, type ReportSource, type SourceList } from '#shared/reports/sources.ts';
import { evaluateChecklist } from '#shared/rules/evaluate.ts';
import type { Action, Answer, Checklist, Fact, Mark, Paper, Rule, VerdictValue } from '#shared/rules/schema.ts';
import type { MissingSet, Truth, Verdict } from '#shared/rules/verdict.ts';

/** An answer as a report prints it: the words of a choice, a yes or no, a day, or why it is open. */
export type ReportAnswer =
  | {
      readonly kind: 'word';
      readonly word: 'yes' | 'no' | 'notAsked' | 'notSure' | 'paperPending' | 'disputed' | 'textUnclear' | 'toConfirm';
    }
  | { readonly kind: 'day'; readonly day: CivilDate }
  | { readonly kind: 'text'; readonly text: string };

export interface ReportCondition {
  readonly label: string;
  readonly truth: Truth;
  readonly answers: readonly { readonly fact: string; readonly answer: ReportAnswer }[];
  readonly sources: readonly number[];
}

export interface ReportAction {
  readonly text: string;
  readonly whom: string | null;
  readonly bring: readonly string[];
  readonly sources: readonly number[];
}

export interface ReportDeadline {
  readonly label: string;
  readonly day: CivilDate | null;
  readonly daysLeft: number | null;
  /** What the day is: the last in time, one on which something falls due, or one from which on something can be done. */
  readonly marks: Mark;
  readonly sources: readonly number[];
}

export interface ReportVerdict {
  readonly title: string;
  readonly value: VerdictValue;
  readonly strength: 'stated' | 'evidenced' | null;
  readonly outcome: string;
  /** Null where the rule does not concern the case and another one does. */
  readonly proof: ReportProof | null;
}

/** What carries an outcome, and what follows from it. */
export interface ReportProof {
  readonly conditions: readonly ReportCondition[];
  /** Labels of the facts of a smallest set that would settle it, one way and the other. */
  readonly missingToLikely: readonly string[];
  readonly missingToNo: readonly string[];
  readonly nextSteps: readonly ReportAction[];
  readonly obligations: readonly ReportAction[];
  readonly deadlines: readonly ReportDeadline[];
}

/** One checklist of one client on one day, in one language, with every source numbered: what all writers print. */
export interface CaseReport {
  readonly language: Language;
  readonly client: { readonly name: string; readonly isFictional: boolean };
  readonly checklist: { readonly title: string; readonly summary: string };
  readonly asOf: CivilDate;
  readonly generatedOn: CivilDate;
  readonly edition: string;
  readonly verdicts: readonly ReportVerdict[];
  readonly papers: readonly { readonly label: string; readonly sources: readonly number[] }[];
  readonly sources: readonly ReportSource[];
}

export interface CaseReportRequest {
  readonly bundle: Bundle;
  readonly checklist: Checklist;
  /** Without the answers that have to be given again. */
  readonly state: ClientState;
  /** Facts whose answers have to be given again, because the words they were given to changed. */
  readonly toConfirm?: readonly string[];
  readonly asOf: CivilDate;
  readonly generatedOn: CivilDate;
  readonly language: Language;
}

/** Builds the report from the case itself, never from what a screen shows. */
export function buildCaseReport(request: CaseReportRequest): CaseReport {
  const { bundle, checklist, state, asOf, generatedOn, language } = request;
  const result = evaluateChecklist(checklist, answersOf(state), asOf, bundle.facts);
  const sources = createSourceList(bundle, asOf, language);
  const concerned = result.verdicts.filter((verdict) => verdict.value !== 'notInvolved');
  // Where no rule concerns the case, the first is proved, so that the reader sees why.
  const proved = concerned.length > 0 ? concerned : result.verdicts.slice(0, 1);
  const verdicts = result.verdicts.map((verdict) => reportVerdict(verdict, proved.includes(verdict), request, sources));
  const papers = result.papers.map((paper) => ({
    label: paper.label[language],
    sources: sources.numbersOf(paper.cite.slice(0, 1)),
  }));
  return {
    language,
    client: { name: state.name, isFictional: state.sample !== null },
    checklist: { title: checklist.title[language], summary: checklist.summary[language] },
    asOf,
    generatedOn,
    edition: bundle.edition.slice(0, 12),
    verdicts,
    papers,
    sources: sources.all(),
  };
}

function reportVerdict(
  verdict: Verdict,
  isProved: boolean,
  request: CaseReportRequest,
  sources: SourceList,
): ReportVerdict {
  const { checklist, language } = request;
  const rule = checklist.rules.find((candidate) => candidate.id === verdict.rule);
  if (rule === undefined) throw new Error(`No rule ${verdict.rule} in ${checklist.id}`);
  return {
    title: rule.title[language],
    value: verdict.value,
    strength: verdict.strength,
    outcome: rule.outcomes[verdict.value][language],
    proof: isProved ? reportProof(verdict, rule, request, sources) : null,
  };
}

function reportProof(verdict: Verdict, rule: Rule, request: CaseReportRequest, sources: SourceList): ReportProof {
  const { checklist, language } = request;
  const labels = (set: MissingSet | undefined): readonly string[] =>
    (set ?? []).map((missing) => factOf(request, missing.fact)?.label[language] ?? missing.fact);
  return {
    conditions: verdict.conditions
      .filter((result) => result.part !== 'window')
      .map((result) => ({
        label: result.condition.label[language],
        truth: result.truth,
        answers: answersIn(result.facts, request),
        sources: sources.numbersOf(result.condition.cite),
      })),
    missingToLikely: labels(verdict.stillMissing.toLikely[0]),
    missingToNo: [...new Set(verdict.stillMissing.toNo.filter((set) => set.length === 1).flatMap(labels))],
    nextSteps: verdict.nextSteps.map((action) => reportAction(action, checklist.papers, language, sources)),
    obligations: verdict.obligations.map((action) => reportAction(action, checklist.papers, language, sources)),
    deadlines: deadlinesOf(verdict, rule, language, sources),
  };
}

function deadlinesOf(verdict: Verdict, rule: Rule, language: Language, sources: SourceList): readonly ReportDeadline[] {
  return verdict.deadlines.map((deadline) => ({
    label: rule.deadlines.find((candidate) => candidate.id === deadline.id)?.label[language] ?? deadline.id,
    day: deadline.day,
    daysLeft: deadline.daysLeft,
    marks: deadline.marks,
    sources: sources.numbersOf(deadline.cite),
  }));
}

function reportAction(action: Action, papers: readonly Paper[], language: Language, sources: SourceList): ReportAction {
  return {
    text: action.text[language],
    whom: action.whom?.[language] ?? null,
    bring: (action.bring ?? []).map((id) => papers.find((paper) => paper.id === id)?.label[language] ?? id),
    sources: sources.numbersOf(action.cite.slice(0, 1)),
  };
}

function answersIn(facts: readonly string[], request: CaseReportRequest): ReportCondition['answers'] {
  return facts.flatMap((id) => {
    const fact = factOf(request, id);
    if (fact === undefined) return [];
    const answer = request.state.answers[id]?.answer;
    const isToConfirm = answer === undefined && request.toConfirm?.includes(id) === true;
    const said: ReportAnswer = isToConfirm
      ? { kind: 'word', word: 'toConfirm' }
      : reportAnswer(fact, answer, request.language);
    return [{ fact: fact.label[request.language], answer: said }];
  });
}

function reportAnswer(fact: Fact, answer: Answer | undefined, language: Language): ReportAnswer {
  if (answer === undefined) return { kind: 'word', word: 'notAsked' };
  if ('unknown' in answer) return { kind: 'word', word: answer.unknown };
  const { known } = answer;
  if (typeof known === 'boolean') return { kind: 'word', word: known ? 'yes' : 'no' };
  if (fact.type === 'date' && typeof known === 'string') return { kind: 'day', day: known };
  const choice = fact.choices?.find((candidate) => candidate.value === known);
  if (choice !== undefined) return { kind: 'text', text: choice.label[language] };
  if (typeof known === 'object') return { kind: 'text', text: formatMoney(known.minor, known.currency) };
  return { kind: 'text', text: fact.type === 'percent' ? `${Number(known) / 100} %` : String(known) };
}

function factOf(request: CaseReportRequest, id: string): Fact | undefined {
  return request.bundle.facts.find((fact) => fact.id === id);
}
