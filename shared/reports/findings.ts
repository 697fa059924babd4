import type { CivilDate } from '#shared/calendar/civil-date.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import type { Language } from '#shared/i18n/languages.ts';
import { answersOf } from '#shared/record/fold.ts';
import type { ClientState } from '#shared/record/state.ts';
import type {
  ChecklistFindings,
  ReportAction,
  ReportAnswer,
  ReportCondition,
  ReportDeadline,
  ReportProof,
  ReportVerdict,
} from '#shared/reports/model.ts';
import type { SourceList } from '#shared/reports/sources.ts';
import { evaluateChecklist } from '#shared/rules/evaluate.ts';
import type { Action, Answer, Checklist, Fact, Paper, Rule } from '#shared/rules/schema.ts';
import type { MissingSet, Verdict } from '#shared/rules/verdict.ts';

/** What the findings of one checklist are worked out from. */
export interface FindingsRequest {
  readonly bundle: Bundle;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly checklist: Checklist;
  /** Without the answers that have to be given again. */
  readonly state: ClientState;
  /** Facts whose answers have to be given again, because the words they were given to changed. */
  readonly toConfirm: readonly string[];
  readonly asOf: CivilDate;
  readonly language: Language;
  readonly sources: SourceList;
}

/** Works one checklist out from the case itself, never from what a screen shows. */
export function findingsOf(request: FindingsRequest): ChecklistFindings {
  const { bundle, checklist, state, asOf, language, sources } = request;
  const result = evaluateChecklist(checklist, answersOf(state), asOf, bundle.facts);
  const concerned = result.verdicts.filter((verdict) => verdict.value !== 'notInvolved');
  // Where no rule concerns the case, the first is proved, so that the reader sees why.
  const proved = concerned.length > 0 ? concerned : result.verdicts.slice(0, 1);
  return {
    id: checklist.id,
    title: checklist.title[language],
    summary: checklist.summary[language],
    verdicts: result.verdicts.map((verdict) => reportVerdict(verdict, proved.includes(verdict), request)),
    papers: result.papers.map((paper) => ({
      label: paper.label[language],
      sources: sources.numbersOf(paper.cite.slice(0, 1)),
    })),
  };
}

function reportVerdict(verdict: Verdict, isProved: boolean, request: FindingsRequest): ReportVerdict {
  const { checklist, language } = request;
  const rule = checklist.rules.find((candidate) => candidate.id === verdict.rule);
  if (rule === undefined) throw new Error(`No rule ${verdict.rule} in ${checklist.id}`);
  return {
    title: rule.title[language],
    value: verdict.value,
    strength: verdict.strength,
    outcome: rule.outcomes[verdict.value][language],
    proof: isProved ? reportProof(verdict, rule, request) : null,
  };
}

function reportProof(verdict: Verdict, rule: Rule, request: FindingsRequest): ReportProof {
  const { checklist, language, facts, sources } = request;
  const labels = (set: MissingSet | undefined): readonly string[] =>
    (set ?? []).map((missing) => facts.get(missing.fact)?.label[language] ?? missing.fact);
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
    deadlines: deadlinesOf(verdict, rule, request),
  };
}

function deadlinesOf(verdict: Verdict, rule: Rule, request: FindingsRequest): readonly ReportDeadline[] {
  const { checklist, language, sources } = request;
  return verdict.deadlines.map((deadline) => ({
    id: `${checklist.id}/${rule.id}/${deadline.id}`,
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

function answersIn(asked: readonly string[], request: FindingsRequest): ReportCondition['answers'] {
  return asked.flatMap((id) => {
    const fact = request.facts.get(id);
    if (fact === undefined) return [];
    const answer = request.state.answers[id]?.answer;
    const isToConfirm = answer === undefined && request.toConfirm.includes(id);
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
  if (typeof known === 'object') return { kind: 'money', minor: known.minor, currency: known.currency };
  if (typeof known === 'string') return { kind: 'text', text: known };
  return fact.type === 'percent' ? { kind: 'percent', hundredths: known } : { kind: 'number', value: known };
}
