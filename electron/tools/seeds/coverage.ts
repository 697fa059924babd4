import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import type { Measure } from '#shared/measures/schema.ts';
import type { Checklist } from '#shared/rules/schema.ts';
import { articlesCited } from './articles-cited.ts';
import type { Problem } from './problems.ts';
import { problemIn, type Entry } from './read-entries.ts';

const clause = /#(?:\d+|g\d+)$/;

/** How the clauses of one document are used. */
export interface Coverage {
  readonly policy: string;
  /** Its numbered articles and guarantees. */
  readonly clauses: number;
  /** Those whose measure says when they concern a seller: the support finder lists them. */
  readonly forSellers: number;
  /** Of these, those that a checklist leans on or cites. */
  readonly cited: number;
  /** Of the others, those that say in writing why none does. */
  readonly waived: number;
}

/**
 * Clauses nobody looks after: without a measure, for sellers without saying when, or for sellers and neither used by a checklist nor waived
 * in writing. While no measure at all is written yet there is nothing to check.
 */
export function checkCoverage(
  measures: readonly Entry<Measure>[],
  checklists: readonly Entry<Checklist>[],
  articles: ReadonlySet<string>,
): readonly Problem[] {
  const cited = citedBy(checklists.map(({ value }) => value));
  const written = new Set(measures.map(({ value }) => value.article));
  const missing = measures.length === 0 ? [] : [...articles].filter((id) => clause.test(id) && !written.has(id));
  return [
    ...missing.map((id) => ({
      file: `seeds/measures/${id.split('#')[0]}.yaml`,
      line: 1,
      column: 1,
      message: `there is no measure for ${id}; write its row, also where it does not concern sellers.`,
    })),
    ...measures.flatMap((entry) => {
      const { article, audiences, concerns, waiver } = entry.value;
      if (!articles.has(article)) return [];
      if (concerns === null) {
        if (!audiences.includes('seller')) return [];
        return [
          problemIn(
            entry,
            ['concerns'],
            `${article} speaks to sellers, but says not when it concerns one; write \`concerns\`.`,
          ),
        ];
      }
      if (waiver !== null || cited.has(article)) return [];
      return [
        problemIn(
          entry,
          ['waiver'],
          `${article} concerns sellers, but no checklist leans on it or cites it; use it in one, or say in \`waiver\` why not.`,
        ),
      ];
    }),
  ];
}

/** The coverage of every document, in their order. */
export function coverageOf({
  policies,
  measures,
  checklists,
}: Pick<Bundle, 'policies' | 'measures' | 'checklists'>): readonly Coverage[] {
  const cited = citedBy(checklists);
  const byArticle = new Map(measures.map((measure) => [measure.article, measure]));
  return policies.map(({ id, articles }) => {
    const clauses = articles.filter((article) => clause.test(article.id));
    const forSellers = clauses.flatMap((article) => {
      const measure = byArticle.get(article.id);
      return measure === undefined || measure.concerns === null ? [] : [measure];
    });
    const uncited = forSellers.filter(({ article }) => !cited.has(article));
    return {
      policy: id,
      clauses: clauses.length,
      forSellers: forSellers.length,
      cited: forSellers.length - uncited.length,
      waived: uncited.filter(({ waiver }) => waiver !== null).length,
    };
  });
}

function citedBy(checklists: readonly Checklist[]): ReadonlySet<string> {
  return new Set(checklists.flatMap((checklist) => [...articlesCited(checklist)]));
}
