import { randomInt } from 'node:crypto';

/** 29 characters of which no two look alike, in print or by hand: no 0 O, 1 I L, 2 Z, U V. A prime, for the check. */
const alphabet = '3456789ABCDEFGHJKMNPQRSTVWXY2';
const length = 25;
const group = 5;

/** A code as it is printed: 24 drawn characters, 116 bits, and one that checks them, in groups of five. */
export function newRecoveryCode(): string {
  const drawn = Array.from({ length: length - 1 }, () => randomInt(alphabet.length));
  return grouped([...drawn, checkOf(drawn)].map((value) => alphabet[value]).join(''));
}

/**
 * The code in the form it is kept by, however it was typed: small letters, full width, any spaces and hyphens. Null
 * where it is too short or long, has another character, or a character is wrong or two have changed places.
 */
export function readRecoveryCode(typed: string): string | null {
  const letters = lettersOf(typed);
  const values = Array.from(letters, (letter) => alphabet.indexOf(letter));
  if (values.length !== length || values.includes(-1)) return null;
  return values.at(-1) === checkOf(values.slice(0, -1)) ? letters : null;
}

/** The letters of a code, however they were typed or grouped. */
export function lettersOf(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll('Z', '2');
}

/** Places count differently, and the alphabet is a prime: one wrong character or two exchanged always show. */
function checkOf(values: readonly number[]): number {
  return values.reduce((sum, value, index) => sum + (index + 2) * value, 0) % alphabet.length;
}

function grouped(letters: string): string {
  return letters.replaceAll(new RegExp(`.{${group}}(?=.)`, 'g'), '$&-');
}
