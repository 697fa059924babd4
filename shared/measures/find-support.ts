import type { CivilDate } from '#shared/calendar/civil-date.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import { statusOf } from '#shared/corpus/status.ts';
import type { PolicyStatus } from '#shared/corpus/status.ts';
import type { Measure } from '#shared/measures/schema.ts';
import type { CompiledChecklist } from '#shared/rules/compiled-checklist.ts';
import { toFormula } from '#shared/rules/formula.ts';
import type { AtomTable, Formula } from '#shared/rules/formula.ts';
import { openFactsIn } from '#shared/rules/open-facts.ts';
import { residueOf } from '#shared/rules/residue.ts';
import { choicesOf } from '#shared/rules/samples.ts';
import type { Answers, Expression } from '#shared/rules/schema.ts';
import { openSituation, settledTruth } from '#shared/rules/situation.ts';

/** An article that concerns a seller, or may concern it. */
export interface SupportItem extends Pick<Measure, 'article' | 'kinds' | 'topics'> {
  readonly policy: string;
  readonly truth: 'true' | 'unknown';
  /** Open facts on which it still rests whether the article concerns the seller, in order of appearance. */
  readonly missingFacts: readonly string[];
  readonly status: PolicyStatus;
  readonly measure: Measure;
}

/** The articles that speak to a seller, on one day. In each list what concerns it comes before what may concern it. */
export interface Support {
  /** Of documents whose period runs, or has yet to begin. */
  readonly live: readonly SupportItem[];
  /** Of documents whose period has ended. */
  readonly ended: readonly SupportItem[];
  /** Articles that speak to sellers, but not to this one. */
  readonly ruledOut: number;
}

type Source = Pick<Bundle, 'measures' | 'policies' | 'facts'>;

/**
 * The articles that concern a seller, from the answers alone: what is not answered never rules an article out, nor in.
 * Articles that do not speak to sellers are not looked at.
 */
export function findSupport({ measures, policies, facts }: Source, answers: Answers, asOf: CivilDate): Support {
  const compiled = compiledMeasures(measures);
  const situation = openSituation(compiled, answers, asOf, choicesOf(facts));
  const policyOf = new Map(policies.flatMap((policy) => policy.articles.map(({ id }) => [id, policy] as const)));
  const items: SupportItem[] = [];
  let ruledOut = 0;
  for (const measure of measures) {
    const formula = measure.concerns === null ? undefined : compiled.onlyIf.get(measure.concerns);
    const policy = policyOf.get(measure.article);
    if (formula === undefined || policy === undefined) continue;
    const truth = settledTruth(formula, situation);
    if (truth === 'false') ruledOut += 1;
    else {
      const missingFacts = truth === 'true' ? [] : openFactsIn(residueOf(formula, situation.domain), situation);
      const { article, kinds, topics } = measure;
      items.push({
        article,
        kinds,
        topics,
        policy: policy.id,
        truth,
        missingFacts,
        status: statusOf(policy, asOf),
        measure,
      });
    }
  }
  const sorted = [
    ...items.filter(({ truth }) => truth === 'true'),
    ...items.filter(({ truth }) => truth === 'unknown'),
  ];
  const hasEnded = ({ status }: SupportItem) => status.kind === 'periodEnded';
  return { live: sorted.filter((item) => !hasEnded(item)), ended: sorted.filter(hasEnded), ruledOut };
}

const compiledByList = new WeakMap<readonly Measure[], CompiledChecklist>();

/** The formulas of whom the articles concern, worked out once for each list of measures. */
function compiledMeasures(measures: readonly Measure[]): CompiledChecklist {
  const existing = compiledByList.get(measures);
  if (existing !== undefined) return existing;
  const table: AtomTable = new Map();
  const onlyIf = new Map<Expression, Formula>();
  for (const { concerns } of measures) {
    if (concerns !== null) onlyIf.set(concerns, toFormula(concerns, new Map(), table));
  }
  const compiled = { rules: [], onlyIf, atoms: [...table.values()], asked: [], reads: [] };
  compiledByList.set(measures, compiled);
  return compiled;
}
