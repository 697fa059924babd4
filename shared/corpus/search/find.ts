import { addBits, bitsBetween, eitherOf, keepBits, noBits, type Bits } from '#shared/corpus/search/bits.ts';
import { soundMask, textsSounding, type SoundMask } from '#shared/corpus/search/find-sounds.ts';
import { textsHolding } from '#shared/corpus/search/find-texts.ts';
import type { GramIndex } from '#shared/corpus/search/gram-index.ts';
import { parseQuery, type Need } from '#shared/corpus/search/query.ts';
import type { SearchCorpus } from '#shared/corpus/search/search-corpus.ts';

/** A need with its pinyin as masks. */
export interface SoundNeed extends Need {
  readonly masks: readonly SoundMask[];
}

/** Which articles hold what was typed, before any filter. */
export interface Found {
  readonly whole: SoundNeed | null;
  readonly words: readonly SoundNeed[];
  /** By the words as typed; by them or the glossary; by them, the glossary or pinyin. */
  readonly levels: Levels;
  /** Those that hold it in the heading. */
  readonly inTitle: Bits;
  /** Those that hold everything that was typed as one. */
  readonly asOne: Bits;
}

/** Each level has all of the one before. */
type Levels = readonly [text: Bits, glossary: Bits, pinyin: Bits];

/** The latest words of each corpus: another filter, another day or more hits are asked for without finding them again. */
const latest = new WeakMap<SearchCorpus, { readonly typed: string; readonly found: Found }>();

/** Finds the articles that hold the words: all of them in one piece, or each of them somewhere. */
export function findArticles(corpus: SearchCorpus, typed: string): Found {
  const known = latest.get(corpus);
  if (known?.typed === typed) return known.found;
  const found = lookFor(corpus, typed);
  latest.set(corpus, { typed, found });
  return found;
}

function lookFor(corpus: SearchCorpus, typed: string): Found {
  const size = corpus.entries.length;
  const query = parseQuery(typed, corpus.vocabulary);
  if (query.whole === null) {
    const [all, none] = [bitsBetween(size, 0, size), noBits(size)];
    return { whole: null, words: [], levels: [all, all, all], inTitle: none, asOne: none };
  }
  const sounding = (need: Need): SoundNeed => ({
    ...need,
    masks: need.ways.map((way) => soundMask(way, corpus.vocabulary.readings)),
  });
  const whole = sounding(query.whole);
  const words = query.words.map(sounding);
  const asOne = articlesHolding(corpus, whole);
  if (words.length === 0) return { whole, words, levels: asOne.levels, inTitle: asOne.inTitle, asOne: asOne.levels[2] };
  const each = words.map((word) => articlesHolding(corpus, word));
  const [first, ...others] = each;
  const together = (of: (one: Holding) => Bits): Bits => {
    const all = first === undefined ? noBits(size) : of(first).slice();
    for (const other of others) keepBits(all, of(other));
    return all;
  };
  const level = (at: 0 | 1 | 2): Bits =>
    eitherOf(
      asOne.levels[at],
      together(({ levels }) => levels[at]),
    );
  return {
    whole,
    words,
    levels: [level(0), level(1), level(2)],
    inTitle: eitherOf(
      asOne.inTitle,
      together(({ inTitle }) => inTitle),
    ),
    asOne: asOne.levels[2],
  };
}

interface Holding {
  readonly levels: Levels;
  readonly inTitle: Bits;
}

function articlesHolding({ texts, titles }: SearchCorpus, need: SoundNeed): Holding {
  const inTitle = levelsIn(titles, need);
  const inText = levelsIn(texts, need);
  const level = (at: 0 | 1 | 2): Bits => eitherOf(inText[at], inTitle[at]);
  return { levels: [level(0), level(1), level(2)], inTitle: inTitle[2] };
}

function levelsIn(index: GramIndex, { needle, synonyms, masks }: SoundNeed): Levels {
  const text = textsHolding(index, needle);
  const glossary = synonyms.length === 0 ? text : text.slice();
  for (const synonym of synonyms) addBits(glossary, textsHolding(index, synonym));
  const pinyin = masks.length === 0 ? glossary : glossary.slice();
  for (const sounds of masks) addBits(pinyin, textsSounding(index, sounds));
  return [text, glossary, pinyin];
}
