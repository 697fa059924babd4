/** A fingerprint as people compare it, by eye or by telephone: groups of four characters. */
export function inGroups(fingerprint: string): string {
  return fingerprint.match(/.{1,4}/g)?.join(' ') ?? '';
}
