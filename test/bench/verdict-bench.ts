import { compileSeeds } from '#tools/seeds/compile.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import { createEvaluator } from '#shared/rules/evaluator.ts';
import type { Evaluator } from '#shared/rules/evaluator.ts';
import type { Answers } from '#shared/rules/schema.ts';
import { percentile } from '#test/bench/median.ts';
import type { BenchRow } from '#test/bench/row.ts';
import { randomFrom, valueFor } from '#test/helpers/made-answers.ts';

const sellers = 40;
const asOf = '2026-11-20';
const budget = 4;

/** Every checklist brought up to date after each answer of made-up sellers, who answer what they are asked next. */
export async function benchVerdicts(): Promise<readonly BenchRow[]> {
  const { bundle } = await compileSeeds('seeds');
  const firsts: number[] = [];
  const times = Array.from({ length: sellers }, (_, seller) => {
    const evaluator = createEvaluator(bundle);
    const begun = performance.now();
    evaluator.all({}, asOf);
    firsts.push(performance.now() - begun);
    return answerAll(bundle, evaluator, randomFrom(seller + 1));
  }).flat();
  const words = `of ${bundle.checklists.length} checklists`;
  const row = (name: string, figure: number, limit: number | null): BenchRow => ({
    name,
    unit: 'ms',
    figure,
    floor: null,
    budget: limit,
  });
  return [
    row(`verdicts ${words} after one answer, p95 of ${times.length}`, percentile(times, 0.95), budget),
    row(`verdicts ${words} after one answer, median`, percentile(times, 0.5), budget),
    row(`verdicts ${words} of an empty case, median`, percentile(firsts, 0.5), null),
  ];
}

/** The milliseconds after each answer until no checklist has a question left. */
function answerAll(bundle: Bundle, evaluator: Evaluator, random: () => number): readonly number[] {
  const facts = new Map(bundle.facts.map((fact) => [fact.id, fact]));
  const times: number[] = [];
  let answers: Answers = {};
  let results = evaluator.all(answers, asOf);
  for (;;) {
    const asked = results.flatMap(({ nextFact }) => facts.get(nextFact ?? '') ?? []);
    const fact = asked[Math.floor(random() * asked.length)];
    if (fact === undefined || answers[fact.id] !== undefined) return times;
    answers = { ...answers, [fact.id]: { known: valueFor(fact, random), basis: 'stated' } };
    const begun = performance.now();
    results = evaluator.all(answers, asOf);
    times.push(performance.now() - begun);
  }
}
