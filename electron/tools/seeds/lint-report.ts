import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import type { Policy } from '#shared/corpus/schema.ts';
import { table } from '#tools/terminal/table.ts';
import type { Compiled } from './compile.ts';
import { coverageOf, type Coverage } from './coverage.ts';
import { formatProblem, type Problem } from './problems.ts';

/** What the lint of the seeds says, for scripts and for people. */
export interface LintReport {
  readonly problems: readonly Problem[];
  readonly coverage: readonly Coverage[];
  /** The problems line by line, or what the seeds hold and how their clauses are used. */
  readonly text: string;
  /** One sentence; null where nothing is wrong. */
  readonly fault: string | null;
}

/** Reports on compiled seeds. */
export function lintReport({ bundle, problems }: Compiled): LintReport {
  const coverage = coverageOf(bundle);
  if (problems.length === 0) {
    return { problems, coverage, text: `${countsOf(bundle)}\n\n${coverageTable(coverage)}`, fault: null };
  }
  const count = `${problems.length} problem${problems.length === 1 ? '' : 's'}`;
  return {
    problems,
    coverage,
    text: problems.map(formatProblem).join('\n'),
    fault: `${count} in the seeds: mend the lines above.`,
  };
}

function countsOf(bundle: Bundle): string {
  const { policies, ruleRecords, facts, checklists, samples, measures, edition } = bundle;
  const rest = [
    `${ruleRecords.length} rule records`,
    `${facts.length} facts`,
    `${checklists.length} checklists`,
    `${measures.length} measures`,
    `${samples.length} samples`,
  ].join(', ');
  return `seeds: ${policies.map(clausesOf).join(', ')}; ${rest}; edition ${edition.slice(0, 12)}`;
}

function clausesOf(policy: Policy): string {
  const count = (kind: string): number => policy.articles.filter((article) => article.kind === kind).length;
  const guarantees = count('guarantee');
  return `${policy.id} ${count('article')}${guarantees === 0 ? '' : ` + ${guarantees}`}`;
}

function coverageTable(coverage: readonly Coverage[]): string {
  const sum = (key: Exclude<keyof Coverage, 'policy'>): number => coverage.reduce((all, one) => all + one[key], 0);
  const total = {
    policy: 'all',
    clauses: sum('clauses'),
    forSellers: sum('forSellers'),
    cited: sum('cited'),
    waived: sum('waived'),
  };
  return table([
    ['document', 'articles', 'concerning sellers', 'cited by checklists', 'waived'],
    ...[...coverage, total].map((row) => [row.policy, row.clauses, row.forSellers, row.cited, row.waived].map(String)),
  ]);
}
