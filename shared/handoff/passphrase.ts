const shortest = 10;
const fewestCharacters = 5;
const wellKnown = /^(?:password|passw0rd|qwertyuiop|asdfghjkl|iloveyou|letmein|welcome|admin|portolan|woaini)\d*$/i;

/**
 * Why a passphrase would not keep a file closed: too few characters, hardly any different ones, one that everybody
 * tries first, or the name on the file itself. Null where it will do.
 */
export function weaknessOf(passphrase: string, client: string): PassphraseWeakness | null {
  const characters = Array.from(passphrase.normalize('NFKC').trim());
  if (characters.length === 0) return 'empty';
  // A Chinese character is worth about two letters.
  const length = characters.reduce((sum, character) => sum + (/\p{Script=Han}/u.test(character) ? 2 : 1), 0);
  if (length < shortest) return 'short';
  if (new Set(characters).size < fewestCharacters || isRun(characters)) return 'plain';
  if (wellKnown.test(characters.join(''))) return 'known';
  return client !== '' && characters.join('').toLowerCase() === client.trim().toLowerCase() ? 'name' : null;
}

/** See `weaknessOf`; the window has a sentence for each. */
export type PassphraseWeakness = 'empty' | 'short' | 'plain' | 'known' | 'name';

/** 1234567890 and abcdefghij, up or down. */
function isRun(characters: readonly string[]): boolean {
  const codes = characters.map((character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
  const usual = steps.filter((step) => step === steps[0]).length;
  return Math.abs(steps[0] ?? 0) <= 1 && usual >= steps.length - 1;
}
