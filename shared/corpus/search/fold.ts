/** Turns one character into its simplified form; the caller brings the dictionary. */
export type ToSimplified = (character: string) => string;

/** Turns one character of a text into what it is compared by; empty for white space. */
export type FoldCharacter = (character: string) => string;

/** A text as it is compared, with the way back: for each UTF-16 unit of `text`, the stretch it was made from. */
export interface Folded {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** The scripts have quotation marks of their own: “ and 「 are one, ‘ and 『 are one. */
const doubleQuotes = /[“”„‟「」〝〞〟]/u;
const singleQuotes = /[‘’‚‛『』]/u;

/** Conversions lead to a form that stays as it is after few steps: 裏 → 裡 → 里. */
const MOST_STEPS = 4;

/**
 * What makes two characters the same to a search: traditional and simplified, full and half width, upper and lower
 * case are one, and white space is nothing. Character by character, never by words: so a stretch of a text folds to a stretch of the
 * folded text, and no hit can be lost to what stands beside it.
 */
export function characterFold(toSimplified: ToSimplified): FoldCharacter {
  const known = new Map<string, string>();
  return (character) => {
    const existing = known.get(character);
    if (existing !== undefined) return existing;
    const parts = Array.from(plainForm(character)).filter((part) => !/[\s\0\u200B-\u200D]/u.test(part));
    const folded = parts.map((part) => settle(part, toSimplified)).join('');
    known.set(character, folded);
    return folded;
  };
}

/** Folds a text and keeps the way back to its offsets. */
export function foldText(text: string, foldCharacter: FoldCharacter): Folded {
  const starts: number[] = [];
  const ends: number[] = [];
  const parts: string[] = [];
  eachPart(text, foldCharacter, (part, at, length) => {
    for (let unit = 0; unit < part.length; unit += 1) {
      starts.push(at);
      ends.push(at + length);
    }
    parts.push(part);
  });
  return { text: parts.join(''), starts, ends };
}

/** Folds a text without the way back, for a corpus of many texts: the result is one flat string, as fast to search as any. */
export function foldWhole(text: string, foldCharacter: FoldCharacter): string {
  const parts: string[] = [];
  eachPart(text, foldCharacter, (part) => parts.push(part));
  return parts.join('');
}

/** By unit what it folds to, for every fold: taking a text apart into strings of one character each takes longer than folding it. */
const byUnit = new WeakMap<FoldCharacter, (string | undefined)[]>();

function eachPart(
  text: string,
  foldCharacter: FoldCharacter,
  visit: (part: string, at: number, length: number) => void,
): void {
  const known = byUnit.get(foldCharacter) ?? Array.from<string | undefined>({ length: 0x1_0000 });
  byUnit.set(foldCharacter, known);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    let part = known[unit];
    if (part === undefined) {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      part = foldCharacter(character);
      if (character.length === 2) {
        visit(part, at, 2);
        at += 1;
        continue;
      }
      known[unit] = part;
    }
    visit(part, at, 1);
  }
}

/** The simplified forms of a table of pairs. */
export function simplifiedFrom(pairs: string): ToSimplified {
  const characters = Array.from(pairs);
  const forms = new Map<string, string>();
  for (let at = 0; at + 1 < characters.length; at += 2) forms.set(characters[at] ?? '', characters[at + 1] ?? '');
  return (character) => forms.get(character) ?? character;
}

function plainForm(character: string): string {
  const plain = character.normalize('NFKC').toLowerCase();
  return plain.replace(doubleQuotes, '"').replace(singleQuotes, "'");
}

function settle(character: string, toSimplified: ToSimplified): string {
  let current = character;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next = toSimplified(current);
    if (next === current) return current;
    current = next;
  }
  return current;
}
