import { readFile } from 'node:fs/promises';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import { evaluateChecklist } from '#shared/rules/evaluate.ts';
import type { Answers } from '#shared/rules/schema.ts';
import { percentile } from '#test/bench/median.ts';
import type { BenchRow } from '#test/bench/row.ts';

const rounds = 400;

/** All checklists evaluated after one answer, from nothing answered to everything the sample seller answered. */
export async function benchVerdicts(): Promise<readonly BenchRow[]> {
  const bundle = JSON.parse(await readFile('out/main/bundle.json', 'utf8')) as Bundle;
  const answers = Object.entries(bundle.samples[0]?.answers ?? {});
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const known: Answers = Object.fromEntries(answers.slice(0, round % (answers.length + 1)));
    const begun = performance.now();
    for (const checklist of bundle.checklists) evaluateChecklist(checklist, known, '2026-11-20', bundle.facts);
    times.push(performance.now() - begun);
  }
  const name = `verdicts of ${bundle.checklists.length} checklist(s) after one answer, p95`;
  return [{ name, unit: 'ms', figure: percentile(times, 0.95), floor: null, budget: 4 }];
}
