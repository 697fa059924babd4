import type { Article, Policy } from '#shared/corpus/schema.ts';
import type { ArticleHit, SearchAnswer } from '#shared/corpus/search/request.ts';

const words = { 'zh-CN': '虚构', 'zh-HK': '虛構', en: 'made up' };

/** A made-up document. */
export function policy(id: string): Policy {
  return {
    id,
    title: `虚构文件 ${id}`,
    region: 'shanghai',
    issuers: ['虚构机关'],
    number: null,
    issued: null,
    address: null,
    period: { from: null, to: '2030-12-31', basis: 'target', cite: [] },
    chapters: [],
    articles: [],
    prepared: words,
    banners: [],
    original: { file: `${id}.txt`, sha256: '0'.repeat(64) },
  };
}

/** A made-up article: `number` is its label, the heading stands at the beginning of its text. */
export function article(id: string, title: string, body: string): Article {
  return {
    id,
    kind: 'article',
    chapter: '',
    label: '1.',
    title,
    text: `1.${title}。${body}`,
    agencies: [],
    gaps: [],
  };
}

/** A hit at every place where the article's text holds the word. */
export function hit(of: Policy, found: Article, word: string): ArticleHit {
  const starts = [...found.text.matchAll(new RegExp(word, 'g'))].map(({ index }) => index);
  const places = starts.map((start) => ({ start, end: start + word.length }));
  return { policy: of, article: found, places, titlePlaces: [], via: 'text', terms: [word] };
}

/** An answer with these hits, of which there are `more` in the document named. */
export function answer(hits: readonly ArticleHit[], more: Readonly<Record<string, number>> = {}): SearchAnswer {
  const policies = new Map<string, number>();
  for (const { policy: of } of hits) policies.set(of.id, (policies.get(of.id) ?? 0) + 1);
  for (const [id, count] of Object.entries(more)) policies.set(id, (policies.get(id) ?? 0) + count);
  const none = new Map<string, number>();
  return {
    hits,
    total: [...policies.values()].reduce((sum, count) => sum + count, 0),
    counts: { policies, regions: none, topics: none, statuses: none, audiences: none, agencies: none, kinds: none },
  };
}
