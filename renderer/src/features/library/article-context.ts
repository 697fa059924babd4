import { useMemo } from 'react';
import { policyById, policyIdOf } from '#renderer/state/lookup.ts';
import { useReady } from '#renderer/state/workspace.ts';
import { catalogue } from '#shared/calculators/catalogue.ts';
import type { CalculatorId, Constant } from '#shared/calculators/schema.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import { figuresIn, type FigureMark } from '#shared/corpus/figures-in-text.ts';
import type { Article, Policy } from '#shared/corpus/schema.ts';
import { relatedArticles, topicIndex, type TopicIndex } from '#shared/measures/related-articles.ts';
import type { Measure } from '#shared/measures/schema.ts';
import { articleUses, type ArticleUse } from '#shared/rules/article-uses.ts';

/** What the rest of the book knows of its articles, gathered once for all of them. */
interface Context {
  readonly measures: ReadonlyMap<string, Measure>;
  readonly uses: ReadonlyMap<string, readonly ArticleUse[]>;
  readonly constants: ReadonlyMap<string, readonly Constant[]>;
  readonly topics: TopicIndex;
}

const contexts = new WeakMap<Bundle, Context>();

function contextOf(bundle: Bundle): Context {
  const existing = contexts.get(bundle);
  if (existing !== undefined) return existing;
  const constants = new Map<string, Constant[]>();
  for (const constant of bundle.constants) {
    const articles = new Set(constant.cite.flatMap((citation) => ('article' in citation ? [citation.article] : [])));
    for (const article of articles) constants.set(article, [...(constants.get(article) ?? []), constant]);
  }
  const context = {
    measures: new Map(bundle.measures.map((measure) => [measure.article, measure])),
    uses: articleUses(bundle.checklists),
    constants,
    topics: topicIndex(bundle.measures),
  };
  contexts.set(bundle, context);
  return context;
}

/** What is known of one article beside its own words. */
export interface ArticleContext {
  readonly measure: Measure | undefined;
  readonly uses: readonly ArticleUse[];
  readonly figures: readonly FigureMark[];
  /** Figures of the law for which the calculators rest on the article. */
  readonly constants: readonly Constant[];
}

const nothing: readonly never[] = [];

/** The amounts, dates and periods of an article. */
export function figuresOf(bundle: Bundle, article: Article): readonly FigureMark[] {
  const { measures, constants } = contextOf(bundle);
  return figuresIn(article, measures.get(article.id), constants.get(article.id) ?? nothing);
}

export function useArticleContext(article: Article): ArticleContext {
  const { bundle } = useReady();
  return useMemo(() => {
    const { measures, uses, constants } = contextOf(bundle);
    const [measure, own] = [measures.get(article.id), constants.get(article.id) ?? nothing];
    return {
      measure,
      uses: uses.get(article.id) ?? nothing,
      figures: figuresOf(bundle, article),
      constants: own,
    };
  }, [bundle, article]);
}

/** An article of another document, with its document. */
export interface RelatedArticle {
  readonly policy: Policy;
  readonly article: Article;
}

const mostRelated = 4;

/** The articles of other documents that are closest to one. */
export function useRelatedArticles(measure: Measure | undefined): readonly RelatedArticle[] {
  const { bundle } = useReady();
  return useMemo(() => {
    if (measure === undefined) return nothing;
    return relatedArticles(measure, contextOf(bundle).topics, mostRelated).flatMap(({ article: id }) => {
      const policy = policyById(bundle, policyIdOf(id));
      const article = policy?.articles.find((candidate) => candidate.id === id);
      return policy === undefined || article === undefined ? [] : [{ policy, article }];
    });
  }, [bundle, measure]);
}

/** The calculators that look a figure up. */
export function calculatorsWith(constant: string): readonly CalculatorId[] {
  return Object.values(catalogue).flatMap(({ id, figures }) =>
    figures.some((figure) => figure === constant) ? [id] : [],
  );
}
