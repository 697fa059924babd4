import type { Policy, Span } from '#shared/corpus/schema.ts';
import { sentencesOf } from '#shared/corpus/sentences.ts';

/** Words of one article that a person picked. */
export interface PickedPart extends Span {
  readonly article: string;
}

/** What was picked: words, or a highlight that is there. */
export interface Picked {
  readonly parts: readonly PickedPart[];
  /** The highlight that was clicked; null for words that are not marked yet. */
  readonly highlight: string | null;
  /** Set where it was picked by keys: the bar then takes the focus. */
  readonly byKeys: boolean;
}

/** Where a sentence step leads. */
export type SentenceStep = 'next' | 'previous' | 'extend';

type Articles = readonly Pick<Policy['articles'][number], 'id' | 'text'>[];

/** The first sentence of an article. */
export function firstSentence(articles: Articles, article: string): PickedPart | null {
  const text = articles.find(({ id }) => id === article)?.text;
  const [first] = text === undefined ? [] : sentencesOf(text);
  return first === undefined ? null : { article, ...first };
}

/**
 * The sentence after or before the picked words, over the borders of articles, or those words up to the end of the
 * sentence that follows in their article; null where there is no further one.
 */
export function steppedSentence(articles: Articles, picked: PickedPart, step: SentenceStep): PickedPart | null {
  const index = articles.findIndex(({ id }) => id === picked.article);
  const text = articles[index]?.text;
  if (text === undefined) return null;
  const sentences = sentencesOf(text);
  if (step === 'previous') {
    const before = sentences.findLast(({ end }) => end <= picked.start);
    if (before !== undefined) return { article: picked.article, ...before };
    return neighbour(articles, index - 1, (all) => all.at(-1));
  }
  const after = sentences.find(({ start }) => start >= picked.end);
  if (step === 'extend') return after === undefined ? null : { ...picked, end: after.end };
  if (after !== undefined) return { article: picked.article, ...after };
  return neighbour(articles, index + 1, (all) => all[0]);
}

function neighbour(
  articles: Articles,
  index: number,
  choose: (sentences: readonly Span[]) => Span | undefined,
): PickedPart | null {
  const article = index < 0 ? undefined : articles[index];
  const sentence = article === undefined ? undefined : choose(sentencesOf(article.text));
  return article === undefined || sentence === undefined ? null : { article: article.id, ...sentence };
}
