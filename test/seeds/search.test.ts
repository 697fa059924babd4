import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '#shared/corpus/schema.ts';
import { characterFold, foldText, foldWhole, simplifiedFrom } from '#shared/corpus/search/fold.ts';
import { noFilters, type ArticleHit } from '#shared/corpus/search/request.ts';
import { search } from '#shared/corpus/search/search.ts';
import { searchCorpus, type SearchCorpus } from '#shared/corpus/search/search-corpus.ts';
import { converterWith } from '#tools/locales/traditional.ts';
import { compileSeeds } from '#tools/seeds/compile.ts';
import { enlarge } from '#test/helpers/enlarge.ts';

const { bundle } = await compileSeeds(join(process.cwd(), 'seeds'));
const foldCharacter = characterFold(simplifiedFrom(bundle.characters.simplified));
const fold = (text: string): string => foldWhole(text, foldCharacter);
const toTraditional = converterWith({});
const sizes = [1, 3, 12].map((times) => {
  const larger = enlarge(bundle, times);
  const articles = larger.policies.flatMap((policy) => policy.articles);
  return { times, corpus: searchCorpus(larger), articles };
});
const [own] = sizes;
if (own === undefined) throw new Error('There is no corpus.');

/** Pieces of the articles, cut anywhere. */
function stretchesOf(articles: (typeof sizes)[number]['articles'], longest: number) {
  return fc
    .tuple(fc.constantFrom(...articles), fc.nat(), fc.integer({ min: 1, max: longest }))
    .map(([{ id, text }, at, length]) => ({ id, words: text.slice(at % text.length, (at % text.length) + length) }))
    .filter(({ words }) => words.trim() !== '');
}

function hitsOf(corpus: SearchCorpus, words: string): readonly ArticleHit[] {
  return search(corpus, { words, filters: noFilters, asOf: '2026-11-20' }).hits;
}

function idsOf(corpus: SearchCorpus, words: string): readonly string[] {
  return hitsOf(corpus, words).map((hit) => hit.article.id);
}

describe.each(sizes)('a search in the documents $times times over', ({ corpus, articles }) => {
  const stretches = stretchesOf(articles, 12);

  it('finds every stretch of every article', () => {
    fc.assert(
      fc.property(stretches, ({ id, words }) => {
        expect(idsOf(corpus, words)).toContain(id);
      }),
    );
  });

  it('finds it in traditional characters, and in half width, and without its white space', () => {
    fc.assert(
      fc.property(stretches, ({ id, words }) => {
        expect(idsOf(corpus, toTraditional(words))).toContain(id);
        expect(idsOf(corpus, words.normalize('NFKC'))).toContain(id);
        expect(idsOf(corpus, words.replaceAll(/\s/g, ''))).toContain(id);
      }),
    );
  });

  it('finds as text exactly what a scan of every folded article finds: the whole, or all of its words', () => {
    const folded = articles.map(({ id, text, title }) => ({ id, held: [fold(text), fold(title ?? '')] }));
    fc.assert(
      fc.property(stretches, ({ words }) => {
        const holding = (needle: string): Set<string> =>
          new Set(folded.filter(({ held }) => held.some((text) => text.includes(needle))).map(({ id }) => id));
        const each = words.split(/\s+/u).map(fold).filter(Boolean).map(holding);
        const all = articles.map(({ id }) => id).filter((id) => each.every((having) => having.has(id)));
        const truth = new Set([...holding(fold(words)), ...all]);
        const found = hitsOf(corpus, words).filter(({ via }) => via === 'text');
        expect(found.map(({ article }) => article.id).toSorted()).toEqual([...truth].toSorted());
      }),
    );
  });

  it('lights every character that belongs to a hit, and no other', () => {
    const single = stretches.filter(({ words }) => !/\s/u.test(words));
    fc.assert(
      fc.property(single, ({ words }) => {
        for (const { article, places, titlePlaces } of hitsOf(corpus, words).filter(({ via }) => via === 'text')) {
          expect(places).toEqual(truePlaces(article.text, words));
          expect(titlePlaces).toEqual(truePlaces(article.title ?? '', words));
        }
      }),
    );
  });
});

describe('what a search knows of characters', () => {
  it.each([
    ['海外倉', '海外仓'],
    ['衞生', '卫生'],
    ['裏', '里'],
    ['說明', '说明'],
    ['説明', '说明'],
    ['匯率', '汇率'],
    ['藉助', '借助'],
    ['瞭解', '了解'],
    ['什麼', '什么'],
    ['祇有', '只有'],
    ['答覆', '答复'],
  ])('takes %s and %s for the same', (traditional, simplified) => {
    expect(fold(traditional)).toBe(fold(simplified));
  });

  it('holds a reading for every Chinese character of every article', () => {
    const known = new Set(Object.values(bundle.characters.readings).join(''));
    const written = new Set(own.articles.flatMap(({ text, title }) => Array.from(fold(text + (title ?? '')))));
    expect([...written].filter((character) => /\p{Script=Han}/u.test(character) && !known.has(character))).toEqual([]);
  });

  it('finds every term of the glossary by its initials and by its full pinyin', () => {
    const readings = new Map<string, string>();
    for (const [reading, characters] of Object.entries(bundle.characters.readings)) {
      for (const character of characters) readings.set(character, reading);
    }
    const terms = bundle.glossary.filter(({ term, absent }) => absent !== true && /^\p{Script=Han}{2,}$/u.test(term));
    expect(terms.length).toBeGreaterThan(120);
    const lost = terms.flatMap(({ term }) => {
      const spoken = Array.from(term, (character) => readings.get(character) ?? '');
      const initials = spoken.map((reading) => reading.charAt(0)).join('');
      const held = own.articles.filter(({ text }) => fold(text).includes(fold(term))).map(({ id }) => id);
      return [spoken.join(''), initials].filter((typed) => !isAllFound(typed, held));
    });
    expect(lost).toEqual([]);
  });

  it('finds every term of the glossary by each of its English names', () => {
    const lost = bundle.glossary.flatMap(({ term, synonyms, english }) => {
      const forms = [term, ...synonyms].map(fold);
      const held = own.articles.filter(({ text }) => forms.some((form) => fold(text).includes(form)));
      const ids = held.map(({ id }) => id);
      return english.flatMap((name) => [name, name.toUpperCase()]).filter((name) => !isAllFound(name, ids));
    });
    expect(lost).toEqual([]);
  });
});

function isAllFound(words: string, ids: readonly string[]): boolean {
  const found = new Set(own?.corpus === undefined ? [] : idsOf(own.corpus, words));
  return ids.every((id) => found.has(id));
}

/** Stretches of the text made of characters that some occurrence of the words covers, found the slow and plain way. */
function truePlaces(text: string, words: string): readonly Span[] {
  const folded = foldText(text, foldCharacter);
  const needle = fold(words);
  const places: { start: number; end: number; until: number }[] = [];
  for (let at = 0; at + needle.length <= folded.text.length; at += 1) {
    if (folded.text.slice(at, at + needle.length) !== needle) continue;
    const until = at + needle.length;
    const end = folded.ends[until - 1] ?? 0;
    const last = places.at(-1);
    if (last !== undefined && at <= last.until) Object.assign(last, { end, until });
    else places.push({ start: folded.starts[at] ?? 0, end, until });
  }
  return places.map(({ start, end }) => ({ start, end }));
}
