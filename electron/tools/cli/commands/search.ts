import { noFilters, type ArticleHit } from '#shared/corpus/search/request.ts';
import { search as searchIn } from '#shared/corpus/search/search.ts';
import { searchCorpus } from '#shared/corpus/search/search-corpus.ts';
import { statusOf } from '#shared/corpus/status.ts';
import { BadInput } from '#tools/cli/bad-input.ts';
import type { Command } from '#tools/cli/command.ts';
import { asOfOf } from '#tools/cli/options.ts';
import { table } from '#tools/terminal/table.ts';

/** How many characters of the text are shown on either side of a hit. */
const BESIDE = 16;

/** Every article that holds some words. */
export const search: Command = {
  name: 'search',
  summary: 'Finds every article that holds the words, best first.',
  usage: 'WORDS [--as-of DATE]',
  details: [
    'Simplified and traditional, full and half width, upper and lower case are one; white space and line breaks do not count.',
    'Several words must all be there. Pinyin (wupiaomianzheng, or only wpmz) and English terms of the glossary find their Chinese.',
    'First comes what was found as typed, then by the glossary, then by pinyin; among these hits in a heading, then the words in one piece,',
    'then exactly as written, then measures for sellers, then documents in force on DATE.',
    'Each hit has its places in the text as offsets {start, end}.',
  ],
  options: ['as-of'],
  words: [1, Infinity],
  run: async (asked) => {
    const asOf = asOfOf(asked);
    const query = asked.words.join(' ');
    const corpus = searchCorpus(await asked.bundle());
    if (corpus.vocabulary.fold(query) === '') {
      throw new BadInput('There is nothing to search for; write at least one character.');
    }
    const { hits: found } = searchIn(corpus, { words: query, filters: noFilters, asOf });
    const hits = found.map((hit) => ({
      id: hit.article.id,
      policy: hit.policy.id,
      label: hit.article.label,
      title: hit.article.title,
      status: statusOf(hit.policy, asOf).kind,
      isInTitle: hit.titlePlaces.length > 0,
      via: hit.via,
      places: hit.places,
      excerpt: excerptOf(hit),
    }));
    const rows = hits.map(({ id, status, title, excerpt }) => [id, status, title ?? '', excerpt]);
    return {
      json: hits,
      text: hits.length === 0 ? 'No article holds these words.' : table([['id', 'status', 'title', 'text'], ...rows]),
    };
  },
};

function excerptOf({ article, places }: ArticleHit): string {
  const [first] = places;
  if (first === undefined) return '';
  const [from, to] = [Math.max(0, first.start - BESIDE), Math.min(article.text.length, first.end + BESIDE)];
  const cut = article.text.slice(from, to).replaceAll('\n', ' ');
  return `${from > 0 ? '…' : ''}${cut}${to < article.text.length ? '…' : ''}`;
}
