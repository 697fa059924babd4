/** Characters a passphrase has at least, and at most. */
export const passphraseLength = { least: 8, most: 200 } as const;

/** What counts of a passphrase: characters as a person counts them, once full width and half width are one. */
export function lengthOf(passphrase: string): number {
  return Array.from(passphrase.normalize('NFKC')).length;
}
