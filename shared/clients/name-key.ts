/** A name by which two clients are taken for the same: full and half width, blanks and capitals make no difference. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}
