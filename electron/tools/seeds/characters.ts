import { pinyin } from 'pinyin-pro';
import { characterFold } from '#shared/corpus/search/fold.ts';
import type { CharacterTables, GlossaryTerm } from '#shared/corpus/search/schema.ts';
import { toSimplified } from './simplified.ts';

/**
 * What the app must know of characters to search, so that it carries no dictionary: the simplified form of every one that has another, and the
 * readings of every simplified one of the national standard, of the documents and of the glossary, which adds readings of its own.
 */
export function characterTables(texts: readonly string[], terms: readonly GlossaryTerm[]): CharacterTables {
  const fold = characterFold(toSimplified);
  const own = new Set([...texts, ...terms.map(({ term }) => term)].flatMap((text) => Array.from(text, fold)));
  standardKnown ??= standardCharacters();
  const wanted = [...new Set([...standardKnown, ...own].filter(isHan))].toSorted();
  const readings = new Map<string, Set<string>>();
  const add = (reading: string, character: string): void => {
    const known = readings.get(reading) ?? new Set();
    readings.set(reading, known.add(character));
  };
  for (const character of wanted) for (const reading of readingsOf(character)) add(reading, character);
  for (const { term, pinyin: spoken } of terms) {
    const characters = Array.from(term, fold);
    for (const [at, reading] of (spoken?.split(' ') ?? []).entries()) add(reading, characters[at] ?? '');
  }
  const sorted = [...readings].toSorted(([left], [right]) => (left < right ? -1 : 1));
  return {
    simplified: simplifiedPairs(),
    readings: Object.fromEntries(sorted.map(([reading, characters]) => [reading, [...characters].join('')])),
  };
}

/** The readings of a character without tones, with v for ü; the dictionary's most usual ones first. */
export function readingsOf(character: string): readonly string[] {
  const known = readingsKnown.get(character);
  if (known !== undefined) return known;
  const spoken = pinyin(character, { multiple: true, toneType: 'none', type: 'array' });
  const readings = [...new Set(spoken.flatMap(typedForms))].filter((reading) => /^[a-z]*[aeiouv][a-z]*$/.test(reading));
  readingsKnown.set(character, readings);
  return readings;
}

/** 略 is typed lve by some and lue by others. */
function typedForms(reading: string): readonly string[] {
  const typed = reading.replaceAll('ü', 'v');
  return typed.endsWith('ve') ? [typed, typed.replace('ve', 'ue')] : [typed];
}

let standardKnown: readonly string[] | null = null;

const readingsKnown = new Map<string, readonly string[]>();

/** Which the dictionaries simplify only inside words (藉助 to 借助, but not 慰藉), while a search compares character by character. */
const alsoSimplified: Readonly<Record<string, string>> = { 藉: '借', 瞭: '了', 麼: '么', 祇: '只', 覆: '复' };

let pairsKnown: string | null = null;

/** Pairs of every character that folds to another one; it takes a moment and never changes. */
function simplifiedPairs(): string {
  pairsKnown ??= hanCharacters()
    .flatMap((character) => {
      const simplified = alsoSimplified[character] ?? toSimplified(character);
      return simplified === character || Array.from(simplified).length !== 1 ? [] : [character, simplified];
    })
    .join('');
  return pairsKnown;
}

/** The blocks in which the dictionaries have characters. */
function hanCharacters(): readonly string[] {
  const blocks = [
    [0x3400, 0x9fff],
    [0xf900, 0xfaff],
    [0x2_0000, 0x3_23af],
  ] as const;
  return blocks.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)),
  );
}

/** The 6763 characters of GB 2312, which any later document is likely to keep to. */
function standardCharacters(): readonly string[] {
  const decoder = new TextDecoder('gb2312');
  const characters: string[] = [];
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) characters.push(decoder.decode(Uint8Array.of(row, cell)));
  }
  return characters;
}

/** One unit only: the masks of a search have a place for each unit, and none for pairs of them. */
function isHan(character: string): boolean {
  return character.length === 1 && /\p{Script=Han}/u.test(character);
}
