/** The words of an English name or of what was typed, as they are compared: case, hyphens and plural do not count. */
export function englishWords(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(singular);
}

/** Crude, and the same on either side: what matters is that both forms come to one. */
function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

/**
 * Whether what was typed is a name, or stands in it word for word, where the last word may be still incomplete. Less than three letters only
 * ever name what they name wholly.
 */
export function matchName(typed: readonly string[], name: readonly string[]): 'whole' | 'part' | null {
  if (typed.length === 0 || typed.length > name.length) return null;
  if (typed.length === name.length && typed.every((word, at) => word === name[at])) return 'whole';
  if (typed.join('').length < 3) return null;
  const last = typed.length - 1;
  for (let from = 0; from + last < name.length; from += 1) {
    const isThere = typed.every((word, at) =>
      at === last ? name[from + at]?.startsWith(word) : name[from + at] === word,
    );
    if (isThere) return 'part';
  }
  return null;
}
