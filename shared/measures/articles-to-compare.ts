import type { Bundle } from '#shared/corpus/bundle-schema.ts';

type Source = Pick<Bundle, 'policies' | 'measures' | 'checklists'>;

/** Two articles worth laying side by side: what one checklist leans on in two documents. */
export interface ArticlePair {
  readonly checklist: string;
  readonly left: string;
  readonly right: string;
}

/** For each checklist that leans on several documents its first article of the first two of them; none twice. */
export function startingPairs({ checklists }: Pick<Source, 'checklists'>): readonly ArticlePair[] {
  const seen = new Set<string>();
  return checklists.flatMap(({ id, leansOn }): readonly ArticlePair[] => {
    const [left] = leansOn;
    const right = leansOn.find((article) => left !== undefined && policyOf(article) !== policyOf(left));
    if (left === undefined || right === undefined) return [];
    const key = [left, right].toSorted().join(' ');
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ checklist: id, left, right }];
  });
}

/**
 * The articles of other documents that are most worth laying beside this one, best first: those a checklist leans on
 * together with it, then those that share the larger part of their topics with it.
 */
export function articlesToCompare(article: string, { measures, checklists }: Source, limit: number): readonly string[] {
  const topics = topicsOf(article, measures);
  const together = checklists.filter(({ leansOn }) => leansOn.includes(article));
  return measures
    .filter((measure) => policyOf(measure.article) !== policyOf(article))
    .map((measure) => {
      const common = measure.topics.filter((topic) => topics.has(topic)).length;
      const all = new Set([...topics, ...measure.topics]).size;
      const checked = together.filter(({ leansOn }) => leansOn.includes(measure.article)).length;
      return { id: measure.article, closeness: checked + (all === 0 ? 0 : common / all) };
    })
    .filter(({ closeness }) => closeness > 0)
    .toSorted((left, right) => right.closeness - left.closeness)
    .slice(0, limit)
    .map(({ id }) => id);
}

function topicsOf(article: string, measures: Source['measures']): ReadonlySet<string> {
  return new Set(measures.find((measure) => measure.article === article)?.topics);
}

function policyOf(article: string): string {
  return article.slice(0, article.indexOf('#'));
}
