import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import type { Article, Policy } from '#shared/corpus/schema.ts';
import type { Measure } from '#shared/measures/schema.ts';

/** One character in so many is replaced, so that copies share words but are no plain repetition. */
const REPLACED_EVERY = 40;

/** A corpus `times` as large: the documents as they are, then copies with names of their own and texts each a little different. */
export function enlarge<T extends Pick<Bundle, 'policies' | 'measures'>>(bundle: T, times: number): T {
  const alphabet = Array.from(bundle.policies.flatMap(({ articles }) => articles.map(({ text }) => text)).join(''));
  const random = randomFrom(7);
  const policies = [...bundle.policies];
  const measures = [...bundle.measures];
  const measureOf = new Map(bundle.measures.map((measure) => [measure.article, measure]));
  for (let copy = 1; copy < times; copy += 1) {
    for (const [index, policy] of bundle.policies.entries()) {
      const id = nameOf(copy * bundle.policies.length + index);
      const articles = policy.articles.map((article) => copyArticle(article, id, alphabet, random));
      policies.push({ ...policy, id, title: `${policy.title} ${copy}`, articles, banners: [] } satisfies Policy);
      for (const [at, { id: article }] of articles.entries()) {
        const measure = measureOf.get(policy.articles[at]?.id ?? '');
        if (measure !== undefined) measures.push(copyMeasure(measure, article));
      }
    }
  }
  return { ...bundle, policies, measures };
}

/** An id of the form documents have: `ab-0012`. */
function nameOf(number: number): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const group = Math.floor(number / 10_000);
  const first = letters[Math.floor(group / 26)] ?? 'z';
  return `${first}${letters[group % 26] ?? 'z'}-${String(number % 10_000).padStart(4, '0')}`;
}

function copyArticle(article: Article, policy: string, alphabet: readonly string[], random: () => number): Article {
  const text = Array.from(article.text, (character) =>
    random() * REPLACED_EVERY < 1 && character !== '\n'
      ? (alphabet[Math.floor(random() * alphabet.length)] ?? character).replace('\n', '。')
      : character,
  ).join('');
  // Offsets of the original would not fit a text of its own.
  return { ...article, id: article.id.replace(/^[^#]*/, policy), text, gaps: [] };
}

/** What a search looks at, and little else: a thousand copies of whole rows are larger than the texts. */
function copyMeasure(measure: Measure, article: string): Measure {
  const concerns: Measure['concerns'] = { fact: 'sellerKind', eq: 'enterprise', cite: [] };
  return { ...measure, article, amounts: [], concerns: measure.concerns === null ? null : concerns, ask: null };
}

/** Numbers from 0 up to 1, the same in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
