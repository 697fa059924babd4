import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import type { Topic } from '#shared/corpus/schema.ts';
import { topics } from '#shared/corpus/topics.ts';
import type { Audience, Measure, MeasureKind } from '#shared/measures/schema.ts';

/** Which articles are counted; null leaves a part open. */
export interface MatrixFilter {
  readonly audience: Audience | null;
  readonly kind: MeasureKind | null;
  /** Only the articles that speak to sellers. */
  readonly sellersOnly: boolean;
}

/** One topic across the documents. */
export interface MatrixRow {
  readonly topic: Topic;
  /** The articles of the topic, a list for each document, in the order of the documents. */
  readonly cells: readonly (readonly Measure[])[];
  /** The articles of the topic in all documents. */
  readonly all: readonly Measure[];
}

/** What the documents speak of: their articles by topic. An article of two topics stands in two rows and once in a total. */
export interface TopicMatrix {
  readonly policies: readonly string[];
  readonly rows: readonly MatrixRow[];
  /** The articles of each document, each once. */
  readonly columns: readonly (readonly Measure[])[];
  readonly all: readonly Measure[];
  /** The most articles in one cell: what the shading is measured by. */
  readonly most: number;
}

/** The matrix of the articles a filter lets through; every topic has its row, also where no article speaks of it. */
export function topicMatrix({ policies, measures }: Pick<Bundle, 'policies' | 'measures'>, filter: MatrixFilter) {
  const wanted = measures.filter((measure) => isWanted(measure, filter));
  const measureOf = new Map(wanted.map((measure) => [measure.article, measure]));
  const columns = policies.map(({ articles }) => articles.flatMap(({ id }) => measureOf.get(id) ?? []));
  const rows = topics.map((topic): MatrixRow => {
    const cells = columns.map((column) => column.filter((measure) => measure.topics.includes(topic)));
    return { topic, cells, all: cells.flat() };
  });
  const most = Math.max(0, ...rows.flatMap(({ cells }) => cells.map(({ length }) => length)));
  return { policies: policies.map(({ id }) => id), rows, columns, all: columns.flat(), most } satisfies TopicMatrix;
}

function isWanted({ audiences, kinds, concerns }: Measure, { audience, kind, sellersOnly }: MatrixFilter): boolean {
  if (sellersOnly && concerns === null) return false;
  return (audience === null || audiences.includes(audience)) && (kind === null || kinds.includes(kind));
}
