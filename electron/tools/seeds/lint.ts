import { join } from 'node:path';
import type { Policy } from '#shared/corpus/schema.ts';
import { compileSeeds } from './compile.ts';
import { formatProblem } from './problems.ts';

const { bundle, problems } = await compileSeeds(join(process.cwd(), 'seeds'));
if (problems.length > 0) {
  for (const problem of problems) console.error(formatProblem(problem));
  console.error(`${problems.length} problem${problems.length === 1 ? '' : 's'} in the seeds: mend the lines above.`);
  process.exitCode = 1;
} else {
  const rest = `${bundle.ruleRecords.length} rule records, ${bundle.facts.length} facts, ${bundle.checklists.length} checklists, ${bundle.samples.length} samples`;
  console.log(`seeds: ${bundle.policies.map(countsOf).join(', ')}; ${rest}; edition ${bundle.edition.slice(0, 12)}`);
}

function countsOf(policy: Policy): string {
  const count = (kind: string): number => policy.articles.filter((article) => article.kind === kind).length;
  const guarantees = count('guarantee');
  return `${policy.id} ${count('article')}${guarantees === 0 ? '' : ` + ${guarantees}`}`;
}
