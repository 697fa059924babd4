import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import type { Citation } from '#shared/corpus/schema.ts';
import type { SupportItem } from '#shared/measures/find-support.ts';
import type { Checklist, Condition } from '#shared/rules/schema.ts';
import type { ChecklistResult, ConditionResult, Verdict } from '#shared/rules/verdict.ts';

/** Why a checklist concerns a client: a condition of one of its rules that its answers meet, with the words it rests on. */
export interface Ground {
  readonly rule: string;
  readonly condition: Condition;
  readonly cite: readonly Citation[];
}

/** What is still open before a rule of a checklist concerns a client. */
export interface OpenGround {
  readonly condition: Condition;
  /** Facts it reads that are not answered, in order of appearance. */
  readonly facts: readonly string[];
}

/** A checklist that concerns a client, or may. */
export interface Recommendation {
  readonly checklist: string;
  /** concerns: a rule of it has its gate met; mayConcern: none has, and one may. */
  readonly standing: 'concerns' | 'mayConcern';
  /** Conditions that are met, those that fewest checklists share first; empty where nothing known speaks for it yet. */
  readonly grounds: readonly Ground[];
  /** Of the rule that lacks least: what would make it concern the client. Empty once one does. */
  readonly open: readonly OpenGround[];
  /** Articles it leans on that speak to this client, by the measures. */
  readonly articles: readonly string[];
  /** Nothing is left to ask in it. */
  readonly isSettled: boolean;
}

/**
 * The checklists that concern a client or may, by its answers alone, most telling first; `results` stand in the order
 * of the bundle. One of which no rule is involved is left out. Every reason is a condition or an article of the bundle.
 */
export function recommend(
  { checklists, facts }: Pick<Bundle, 'checklists' | 'facts'>,
  results: readonly ChecklistResult[],
  support: readonly SupportItem[],
): readonly Recommendation[] {
  const known = new Set(facts.map(({ id }) => id));
  const speaking = new Set(support.filter(({ truth }) => truth === 'true').map(({ article }) => article));
  const found = checklists.flatMap((checklist) => {
    const result = results.find((one) => one.checklist === checklist.id);
    return result === undefined ? [] : (recommendationOf(checklist, result, speaking, known) ?? []);
  });
  return found.toSorted((one, other) => weightOf(other) - weightOf(one));
}

function recommendationOf(
  { id, rules, leansOn }: Checklist,
  result: ChecklistResult,
  speaking: ReadonlySet<string>,
  known: ReadonlySet<string>,
): Recommendation | null {
  const involved = result.verdicts.filter(({ value }) => value !== 'notInvolved');
  if (involved.length === 0) return null;
  const concerning = involved.filter((verdict) => gateOf(verdict).every(({ truth }) => truth === 'true'));
  // Fewest conditions open first; among those the one with most met.
  const nearest = involved.toSorted((one, other) => distance(one) - distance(other))[0];
  const speakers = concerning.length > 0 ? concerning : nearest === undefined ? [] : [nearest];
  const order = new Map(rules.map((rule, index) => [rule.id, index]));
  const grounds = speakers
    .toSorted((one, other) => (order.get(one.rule) ?? 0) - (order.get(other.rule) ?? 0))
    .flatMap((verdict) =>
      gateOf(verdict)
        .filter(({ truth }) => truth === 'true')
        .map(({ condition }): Ground => ({ rule: verdict.rule, condition, cite: condition.cite })),
    );
  const open =
    concerning.length > 0 || nearest === undefined
      ? []
      : gateOf(nearest)
          .filter(({ truth }) => truth === 'unknown')
          .map(({ condition, facts: read }): OpenGround => ({
            condition,
            facts: read.filter((fact) => known.has(fact)),
          }));
  return {
    checklist: id,
    standing: concerning.length > 0 ? 'concerns' : 'mayConcern',
    grounds: once(grounds),
    open,
    articles: leansOn.filter((article) => speaking.has(article)),
    isSettled: result.nextFact === null,
  };
}

function gateOf({ conditions }: Verdict): readonly ConditionResult[] {
  return conditions.filter(({ part }) => part === 'gate');
}

/** Each open condition counts for much, each that is met against it for little. */
function distance(verdict: Verdict): number {
  const gate = gateOf(verdict);
  return (
    gate.filter(({ truth }) => truth === 'unknown').length * 10 - gate.filter(({ truth }) => truth === 'true').length
  );
}

/** The same condition may stand in several rules; a reason is given once, with the latest, most particular first. */
function once(grounds: readonly Ground[]): readonly Ground[] {
  const byLabel = new Map<string, Ground>();
  for (const ground of grounds) {
    const label = ground.condition.label['zh-CN'];
    if (!byLabel.has(label)) byLabel.set(label, ground);
  }
  return [...byLabel.values()];
}

function weightOf({ standing, grounds, open, articles, isSettled }: Recommendation): number {
  const sure = standing === 'concerns' ? 1000 : grounds.length > 0 ? 300 : 0;
  return sure + grounds.length * 20 + Math.min(articles.length, 5) * 10 - open.length * 40 - (isSettled ? 500 : 0);
}
