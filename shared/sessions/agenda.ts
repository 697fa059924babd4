import type { Citation } from '#shared/corpus/schema.ts';
import type { Answers, Checklist, Paper } from '#shared/rules/schema.ts';
import type { ChecklistResult, MissingSet, Verdict } from '#shared/rules/verdict.ts';

/** A question to ask, and why. */
export interface AgendaQuestion {
  readonly fact: string;
  readonly checklist: string;
  readonly step: string;
  /** Rules of the checklists chosen that its answer alone may settle. */
  readonly settles: readonly string[];
  /** Rules that it brings nearer to being settled, without those above. */
  readonly helps: readonly string[];
  /** True where it was asked before, and the answer was that it is not known. */
  readonly isAskedAgain: boolean;
  /** The words it is asked by. */
  readonly cite: readonly Citation[];
}

/** The questions of one checklist, the most useful first. */
export interface AgendaGroup {
  readonly checklist: string;
  readonly questions: readonly AgendaQuestion[];
}

/** A paper that shows something that so far is only said, or not yet said. */
export interface AgendaPaper {
  readonly checklist: string;
  readonly paper: Paper;
}

interface Weight {
  readonly settles: Set<string>;
  readonly helps: Set<string>;
  readonly cite: Citation[];
  weight: number;
}

/**
 * The open questions of these checklists. A fact comes first that settles most outcomes by itself, then one that stands
 * in the smallest sets of missing facts of most outcomes; what was asked before and is not known comes after what was
 * never asked. Each fact is asked once, in the first checklist that asks it; the groups stand by their best question.
 */
export function agendaOf(
  checklists: readonly Checklist[],
  results: readonly ChecklistResult[],
  answers: Answers,
): readonly AgendaGroup[] {
  const weights = weigh(results);
  const asked = new Set<string>();
  const groups = checklists.map(({ id: checklist, steps }): AgendaGroup & { readonly best: number } => {
    const own = results.find((result) => result.checklist === checklist);
    const here = own === undefined ? new Set<string>() : missingFacts(own.verdicts);
    const questions = steps.flatMap(({ id: step, facts, cite }) =>
      facts.flatMap((fact): AgendaQuestion[] => {
        const weight = weights.get(fact);
        if (weight === undefined || !here.has(fact) || asked.has(fact)) return [];
        asked.add(fact);
        return [
          {
            fact,
            checklist,
            step,
            settles: [...weight.settles],
            helps: [...weight.helps].filter((rule) => !weight.settles.has(rule)),
            isAskedAgain: answers[fact] !== undefined,
            cite: weight.cite.length > 0 ? weight.cite : cite,
          },
        ];
      }),
    );
    const order = (question: AgendaQuestion): number => rank(question, weights.get(question.fact));
    const sorted = questions.toSorted((left, right) => order(right) - order(left));
    return { checklist, questions: sorted, best: sorted[0] === undefined ? -Infinity : order(sorted[0]) };
  });
  return groups
    .filter(({ questions }) => questions.length > 0)
    .toSorted((left, right) => right.best - left.best)
    .map(({ checklist, questions }) => ({ checklist, questions }));
}

/** Papers these checklists call for, each once, without those whose every fact has a paper behind its answer already. */
export function papersToBring(results: readonly ChecklistResult[], answers: Answers): readonly AgendaPaper[] {
  const papers = new Map<string, AgendaPaper>();
  for (const { checklist, verdicts, papers: called } of results) {
    for (const paper of called) {
      const facts = factsShownBy(paper, verdicts);
      if (facts.length > 0 && facts.every((fact) => isEvidenced(answers, fact))) continue;
      if (!papers.has(paper.label['zh-CN'])) papers.set(paper.label['zh-CN'], { checklist, paper });
    }
  }
  return [...papers.values()];
}

/** The checklists that concern a case so far: something of them is answered, and not all of their rules are ruled out. */
export function checklistsInPlay(results: readonly ChecklistResult[]): readonly string[] {
  return results
    .filter(({ answered, verdicts }) => answered > 0 && verdicts.some(({ value }) => value !== 'notInvolved'))
    .map(({ checklist }) => checklist);
}

function weigh(results: readonly ChecklistResult[]): ReadonlyMap<string, Weight> {
  const weights = new Map<string, Weight>();
  for (const { checklist, verdicts } of results) {
    for (const { rule, stillMissing } of verdicts) {
      for (const sets of [stillMissing.toLikely, stillMissing.toNo]) {
        const smallest = Math.min(...sets.map((set) => set.length));
        for (const set of sets) weighSet(set, set.length === smallest, `${checklist}/${rule}`, weights);
      }
    }
  }
  return weights;
}

function weighSet(set: MissingSet, isSmallest: boolean, rule: string, weights: Map<string, Weight>): void {
  for (const { fact, wanted } of set) {
    const weight = weights.get(fact) ?? { settles: new Set(), helps: new Set(), cite: [], weight: 0 };
    weights.set(fact, weight);
    weight.helps.add(rule);
    if (set.length === 1) weight.settles.add(rule);
    if (isSmallest) weight.weight += 1 / set.length;
    for (const { leaf } of wanted) {
      for (const citation of leaf.cite)
        if (!weight.cite.some((one) => isSame(one, citation))) weight.cite.push(citation);
    }
  }
}

/** What was asked in vain stands below everything that was not asked. */
function rank({ settles, isAskedAgain }: AgendaQuestion, weight: Weight | undefined): number {
  return (isAskedAgain ? -1_000_000 : 0) + settles.length * 1000 + (weight?.weight ?? 0);
}

function missingFacts(verdicts: readonly Verdict[]): Set<string> {
  return new Set(
    verdicts.flatMap(({ stillMissing: { toLikely, toNo } }) =>
      [...toLikely, ...toNo].flatMap((set) => set.map(({ fact }) => fact)),
    ),
  );
}

function factsShownBy({ conditions }: Paper, verdicts: readonly Verdict[]): readonly string[] {
  return verdicts.flatMap((verdict) =>
    verdict.conditions.filter(({ condition }) => conditions.includes(condition.id)).flatMap(({ facts }) => facts),
  );
}

function isEvidenced(answers: Answers, fact: string): boolean {
  const answer = answers[fact];
  return answer !== undefined && 'known' in answer && answer.basis === 'evidenced';
}

function isSame(left: Citation, right: Citation): boolean {
  if ('rule' in left) return 'rule' in right && left.rule === right.rule && left.statement === right.statement;
  return 'article' in right && left.article === right.article && left.start === right.start && left.end === right.end;
}
