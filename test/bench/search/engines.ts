import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import flexsearch from 'flexsearch';
import MiniSearch from 'minisearch';
import sqlite from 'node-sqlite3-wasm';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import { characterFold, foldWhole, simplifiedFrom } from '#shared/corpus/search/fold.ts';
import { noFilters } from '#shared/corpus/search/request.ts';
import { search } from '#shared/corpus/search/search.ts';
import { searchCorpus } from '#shared/corpus/search/search-corpus.ts';

/** Finds words in a corpus that was read: the indexes of articles, or only how many there are. */
export type Find = (words: string) => Promise<readonly number[]> | readonly number[];

/** What is compared: each is handed the articles and is asked the same. All but ours are given folded texts and folded words. */
export const engines: Readonly<Record<string, (bundle: Bundle) => Promise<Find> | Find>> = {
  portolan: readOurs,
  'plain scan': readScan,
  'SQLite FTS5, pairs': readSqlite,
  'MiniSearch, pairs': readMiniSearch,
  'FlexSearch, default': readFlexSearch,
  'Orama, default': readOrama,
};

/** The folded text of every article, heading included. */
export function foldedTexts(bundle: Bundle): readonly string[] {
  const fold = foldOf(bundle);
  return bundle.policies.flatMap(({ articles }) =>
    articles.map(({ text, title }) => `${fold(text)}\n${fold(title ?? '')}`),
  );
}

/** The words of a query, folded. */
export function foldedWords(bundle: Pick<Bundle, 'characters'>): (words: string) => readonly string[] {
  const fold = foldOf(bundle);
  return (words) => words.split(/\s+/u).map(fold).filter(Boolean);
}

function foldOf({ characters }: Pick<Bundle, 'characters'>): (text: string) => string {
  const foldCharacter = characterFold(simplifiedFrom(characters.simplified));
  return (text) => foldWhole(text, foldCharacter);
}

/** Everything a screen needs, as the screen asks for it: three hundred hits, of which thirty are in sight, and all counts. */
function readOurs(bundle: Bundle): Find {
  const corpus = searchCorpus(bundle);
  const indexes = new Map(corpus.entries.map(({ article }, at) => [article.id, at]));
  const facets = ['policies', 'regions', 'topics', 'statuses', 'audiences', 'agencies', 'kinds'] as const;
  const ask = (words: string, most: number) => search(corpus, { words, filters: noFilters, asOf: '2026-11-20', most });
  return Object.assign(
    (words: string) => {
      const { hits, counts } = ask(words, 300);
      for (const { places, titlePlaces } of hits.slice(0, 30))
        if (places === titlePlaces) throw new Error('A hit has one list for the places of both.');
      for (const facet of facets) counts[facet].get('');
      return hits.map(({ article }) => indexes.get(article.id) ?? -1);
    },
    {
      all: (words: string) =>
        ask(words, Infinity)
          .hits.filter(({ via }) => via === 'text')
          .map(({ article }) => indexes.get(article.id) ?? -1),
    },
  );
}

function readScan(bundle: Bundle): Find {
  const texts = foldedTexts(bundle);
  const split = foldedWords(bundle);
  return (words) => {
    const needles = split(words);
    return texts.flatMap((text, at) => (needles.every((needle) => text.indexOf(needle) !== -1) ? [at] : []));
  };
}

function readSqlite(bundle: Bundle): Find {
  const database = new sqlite.Database(':memory:');
  database.exec(`create virtual table texts using fts5(body, content='', tokenize='ascii')`);
  database.exec('begin');
  const insert = database.prepare('insert into texts(rowid, body) values (?, ?)');
  for (const [at, text] of foldedTexts(bundle).entries()) insert.run([at + 1, pairsOf(text).join(' ')]);
  database.exec('commit');
  const select = database.prepare('select rowid from texts where texts match ?');
  const split = foldedWords(bundle);
  return (words) => {
    const phrases = split(words).map((word) => {
      const units = Array.from(word);
      return units.length === 1 ? `${pairsOf(word)[0]?.slice(0, -1)}*` : `"${pairsOf(word).slice(0, -1).join(' ')}"`;
    });
    return select.all([phrases.join(' AND ')]).map((row) => Number(row['rowid']) - 1);
  };
}

function readMiniSearch(bundle: Bundle): Find {
  const index = new MiniSearch({
    fields: ['text'],
    tokenize: (text) => text.split(/\s+/u).flatMap(bigramsOf),
    processTerm: (term) => term,
  });
  index.addAll(foldedTexts(bundle).map((text, id) => ({ id, text })));
  const split = foldedWords(bundle);
  return (words) =>
    // True because the ids are those given above.
    index
      .search(split(words).join(' '), { combineWith: 'AND', prefix: (term) => term.length === 1 })
      .map(({ id }) => id as number);
}

function readFlexSearch(bundle: Bundle): Find {
  const index = new flexsearch.Index();
  for (const [at, text] of foldedTexts(bundle).entries()) index.add(at, text);
  const split = foldedWords(bundle);
  return (words) => index.search(split(words).join(' '), { limit: 1_000_000 }).map(Number);
}

async function readOrama(bundle: Bundle): Promise<Find> {
  const database = create({ schema: { at: 'number', text: 'string' } as const });
  await insertMultiple(
    database,
    foldedTexts(bundle).map((text, at) => ({ at, text })),
    1_000_000,
  );
  const split = foldedWords(bundle);
  return async (words) => {
    const { hits } = await searchOrama(database, { term: split(words).join(' '), limit: 1_000_000, threshold: 0 });
    return hits.map(({ document }) => document.at);
  };
}

/** Each unit with the next, and a lone one by itself. */
function bigramsOf(text: string): readonly string[] {
  const units = Array.from(text);
  return units.length < 2 ? units : units.slice(1).map((unit, at) => `${units[at]}${unit}`);
}

/** Each unit with the next, as letters that every tokenizer leaves alone; the last stands alone. `w` ends what may be looked for by its beginning. */
function pairsOf(text: string): readonly string[] {
  const units = Array.from(text, (unit) => `x${unit.codePointAt(0)?.toString(16)}y`);
  return units.map((unit, at) => `${unit}${units[at + 1] ?? ''}w`);
}
