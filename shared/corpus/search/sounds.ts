/** Part of how a character is spoken, in letters without tone: a whole reading, or how one begins. */
export interface Sound {
  readonly letters: string;
  readonly isWhole: boolean;
}

/** For each reading, without tone and with v for ü, the characters that have it. A character may have several. */
export type Readings = Readonly<Record<string, string>>;

/** More ways to cut letters into readings than these are not tried; nobody means them. */
const MOST_WAYS = 12;

/** One unit of a set of bits stands for one sound. */
const MOST_SOUNDS = 31;

/**
 * The ways in which words can be meant as pinyin: each letter as the beginning of a character, or the letters cut into whole readings, of
 * which the last may be still incomplete. Tones, as marks or as figures, and what parts the readings do not count. None where
 * other characters stand among them, or fewer than two letters.
 */
export function soundsOf(words: string, readings: Readings): readonly (readonly Sound[])[] {
  const letters = lettersOf(words);
  if (letters === null) return [];
  const ways: Sound[][] = [];
  const known = new Set(Object.keys(readings));
  cut(letters, known, [], ways);
  if (letters.length <= MOST_SOUNDS && Array.from(letters).every((letter) => beginsAny(known, letter))) {
    ways.push(Array.from(letters, (letter) => ({ letters: letter, isWhole: false })));
  }
  return ways.filter((way) => way.length <= MOST_SOUNDS);
}

/** What a sound may be, as characters. */
export function charactersSounding({ letters, isWhole }: Sound, readings: Readings): string {
  if (isWhole) return readings[letters] ?? '';
  return Object.entries(readings)
    .filter(([reading]) => reading.startsWith(letters))
    .map(([, characters]) => characters)
    .join('');
}

function lettersOf(words: string): string | null {
  const plain = words
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/u\u0308[\u0300-\u036f]?|u:/g, 'v')
    .replaceAll(/[\u0300-\u036f\s'’·-]/g, '');
  const toneless = /^(?:[a-z]+[1-5])+$/.test(plain) ? plain.replaceAll(/[1-5]/g, '') : plain;
  return /^[a-z]{2,}$/.test(toneless) ? toneless : null;
}

/** Cuts what is left, the longest reading first; `so far` is what stands before it. */
function cut(rest: string, known: ReadonlySet<string>, before: readonly Sound[], ways: Sound[][]): void {
  if (ways.length >= MOST_WAYS || before.length > MOST_SOUNDS) return;
  for (let length = Math.min(6, rest.length); length > 0; length -= 1) {
    const letters = rest.slice(0, length);
    if (!known.has(letters)) continue;
    const sounds = [...before, { letters, isWhole: true }];
    if (length === rest.length) ways.push(sounds);
    else cut(rest.slice(length), known, sounds, ways);
  }
  if (!known.has(rest) && beginsAny(known, rest)) ways.push([...before, { letters: rest, isWhole: false }]);
}

function beginsAny(known: ReadonlySet<string>, letters: string): boolean {
  for (const reading of known) if (reading.startsWith(letters)) return true;
  return false;
}
