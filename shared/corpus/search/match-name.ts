import type { Span } from '#shared/corpus/schema.ts';

/** What can be typed for each character: its simplified form in lower case, and how it is spoken without tone. */
export interface Characters {
  readonly fold: (character: string) => string;
  readonly readingsOf: (folded: string) => readonly string[];
}

/** A name as it is matched: its characters without spaces and signs, each with its place in the name. */
export interface ReadyName {
  readonly name: string;
  readonly text: string;
  readonly tokens: readonly Token[];
}

interface Token {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  readonly readings: readonly string[];
  /** Everything that may be typed for it, made ahead: names are matched in the thousands with every key. */
  readonly ways: readonly string[];
  /** A character of its own, or the first letter of a word. */
  readonly isInitial: boolean;
}

/** How well a name fits, smaller is better, and which of its characters did. */
export interface Match {
  readonly score: number;
  readonly lit: readonly Span[];
}

const scores = { text: 0, inText: 1, sound: 2, inSound: 3, scattered: 6 };
/** A step further into the name weighs so much less than another kind of match. */
const step = 0.01;

export function readyName(name: string, { fold, readingsOf }: Characters): ReadyName {
  const tokens: Token[] = [];
  let start = 0;
  let isWithinWord = false;
  for (const character of name) {
    const end = start + character.length;
    const isSaid = /[\p{L}\p{N}]/u.test(character);
    if (isSaid) {
      const folded = fold(character);
      const isLatin = /[a-z\d]/.test(folded);
      const readings = readingsOf(folded);
      const ways = [folded, ...readings, ...readings.map((reading) => reading.charAt(0))];
      tokens.push({ start, end, folded, readings, ways, isInitial: !(isLatin && isWithinWord) });
      isWithinWord = isLatin;
    } else isWithinWord = false;
    start = end;
  }
  return { name, text: tokens.map(({ folded }) => folded).join(''), tokens };
}

/** What was typed, in the form in which names are matched. */
export function readyWords(words: string, { fold }: Characters): string {
  return Array.from(words)
    .filter((character) => /[\p{L}\p{N}]/u.test(character))
    .map(fold)
    .join('');
}

/**
 * The best way in which typed words fit a name: as it is written, as it is spoken (`wupiao`, `wpmz`, `wup免z`), or as some of its
 * initials in order. Null where they do not.
 */
export function matchName({ name, text, tokens }: ReadyName, words: string): Match | null {
  if (words === '') return null;
  const length = name.length * step * step;
  for (const [start] of tokens.entries()) {
    const count = tokensTaken(words, tokens, start);
    if (count === 0) continue;
    const isText = text.startsWith(words, textOffset(tokens, start));
    const kind = isText ? (start === 0 ? scores.text : scores.inText) : start === 0 ? scores.sound : scores.inSound;
    return { score: kind + start * step + length, lit: spansOf(tokens.slice(start, start + count)) };
  }
  const scattered = scatteredTokens(words, tokens);
  const [first, last] = [scattered?.[0], scattered?.at(-1)];
  if (scattered === null || first === undefined || last === undefined) return null;
  return { score: scores.scattered + (first.start + last.end) * step + length, lit: spansOf(scattered) };
}

function textOffset(tokens: readonly Token[], start: number): number {
  return tokens.slice(0, start).reduce((sum, { folded }) => sum + folded.length, 0);
}

/** How many tokens from `start` on, side by side, stand for all the words; 0 where they do not. */
function tokensTaken(words: string, tokens: readonly Token[], start: number): number {
  const token = tokens[start];
  if (token === undefined) return 0;
  for (const typed of token.ways) {
    if (typed.startsWith(words)) return 1;
    if (!words.startsWith(typed)) continue;
    const rest = tokensTaken(words.slice(typed.length), tokens, start + 1);
    if (rest > 0) return rest + 1;
  }
  return 0;
}

/** The first tokens, in order, that each stand for one letter of the words. */
function scatteredTokens(words: string, tokens: readonly Token[]): readonly Token[] | null {
  if (words.length < 2) return null;
  const found: Token[] = [];
  let at = 0;
  for (const letter of words) {
    while (at < tokens.length && !isTypedBy(tokens[at], letter)) at += 1;
    const token = tokens[at];
    if (token === undefined) return null;
    found.push(token);
    at += 1;
  }
  return found;
}

function isTypedBy(token: Token | undefined, letter: string): boolean {
  if (token?.isInitial !== true) return false;
  return token.folded === letter || token.readings.some((reading) => reading.startsWith(letter));
}

function spansOf(tokens: readonly Token[]): readonly Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const { start, end } of tokens) {
    const last = spans.at(-1);
    if (last?.end === start) last.end = end;
    else spans.push({ start, end });
  }
  return spans;
}
