import type { Glossary } from '#shared/corpus/search/glossary.ts';
import { soundsOf, type Readings, type Sound } from '#shared/corpus/search/sounds.ts';

/** One thing to be found, in any of the ways in which it can be meant. */
export interface Need {
  /** Folded, as typed. */
  readonly needle: string;
  /** Folded Chinese words from the glossary. */
  readonly synonyms: readonly string[];
  readonly ways: readonly (readonly Sound[])[];
}

/** What was typed, taken apart. */
export interface Query {
  /** Everything as one, white space aside; null where nothing is left of it. */
  readonly whole: Need | null;
  /** Its words, each a need of its own; empty where there is only one. */
  readonly words: readonly Need[];
}

/** What taking apart rests on. */
export interface Vocabulary {
  readonly fold: (text: string) => string;
  readonly glossary: Glossary;
  readonly readings: Readings;
}

/** More words than these are not words that a person looks for but a text: it is looked for as a whole. */
const MOST_WORDS = 24;

/** No name of the glossary has more words. */
const LONGEST_NAME = 8;

/** Takes apart what was typed. */
export function parseQuery(typed: string, vocabulary: Vocabulary): Query {
  const words = typed.split(/[\s\u200B-\u200D]+/u).filter((word) => vocabulary.fold(word) !== '');
  if (words.length === 0) return { whole: null, words: [] };
  const whole = needFor(typed, vocabulary, 1);
  if (words.length === 1 || words.length > MOST_WORDS) return { whole, words: [] };
  const joined = joinNames(words, vocabulary.glossary);
  return { whole, words: joined.length === 1 ? [] : joined.map((word) => needFor(word, vocabulary, 2)) };
}

/** `least`: how many characters pinyin must stand for. Among other words a single one would be found nearly everywhere. */
function needFor(typed: string, { fold, glossary, readings }: Vocabulary, least: number): Need {
  const { needles, isWhole } = glossary.lookUp(typed);
  // What the glossary knows was not meant as pinyin.
  const ways = isWhole ? [] : soundsOf(typed, readings).filter((way) => way.length >= least);
  return { needle: fold(typed), synonyms: needles, ways };
}

/** Words that are one name of the glossary become one, the longest names first: `overseas warehouse 退税` is two. */
function joinNames(words: readonly string[], glossary: Glossary): readonly string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length;) {
    let length = Math.min(LONGEST_NAME, words.length - at);
    while (length > 1 && !isName(words.slice(at, at + length), glossary)) length -= 1;
    joined.push(words.slice(at, at + length).join(' '));
    at += length;
  }
  return joined;
}

/** Only of Latin words: what is typed in Chinese is looked for word by word. */
function isName(words: readonly string[], glossary: Glossary): boolean {
  const isLatin = words.every((word) => /^[\p{Script=Latin}\p{N}'’-]+$/u.test(word));
  return isLatin && glossary.lookUp(words.join(' ')).isWhole;
}
