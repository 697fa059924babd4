import type { Topic } from '#shared/corpus/schema.ts';
import type { Measure } from '#shared/measures/schema.ts';

/** The articles under each topic, made once for any number of questions. */
export type TopicIndex = ReadonlyMap<Topic, readonly Measure[]>;

/** Gathers measures by topic. */
export function topicIndex(measures: readonly Measure[]): TopicIndex {
  const index = new Map<Topic, Measure[]>();
  for (const measure of measures) {
    for (const topic of measure.topics) {
      const known = index.get(topic);
      if (known === undefined) index.set(topic, [measure]);
      else known.push(measure);
    }
  }
  return index;
}

/** Below this share of common topics two articles are only neighbours. */
const leastShare = 1 / 3;

/**
 * The articles of other documents that share most topics with this one, the closest of each document, at most `limit`;
 * doing the same kind of thing (giving, asking, easing) decides between equals.
 */
export function relatedArticles(measure: Measure, index: TopicIndex, limit: number): readonly Measure[] {
  const policy = policyOf(measure);
  const best = new Map<string, { readonly measure: Measure; readonly share: number }>();
  for (const other of new Set(measure.topics.flatMap((topic) => index.get(topic) ?? []))) {
    const share = shareOf(measure, other);
    const there = best.get(policyOf(other));
    if (policyOf(other) === policy || share < leastShare || (there !== undefined && there.share >= share)) continue;
    best.set(policyOf(other), { measure: other, share });
  }
  return [...best.values()]
    .toSorted((left, right) => right.share - left.share)
    .slice(0, limit)
    .map(({ measure: other }) => other);
}

function shareOf(left: Measure, right: Measure): number {
  const kinds = overlap(left.kinds, right.kinds);
  // Small enough that it never outweighs a topic.
  return overlap(left.topics, right.topics) + kinds / 100;
}

function overlap<T>(left: readonly T[], right: readonly T[]): number {
  const common = left.filter((item) => right.includes(item)).length;
  return common / new Set([...left, ...right]).size;
}

function policyOf({ article }: Measure): string {
  return article.slice(0, article.indexOf('#'));
}
