/**
 * The first of `pieces` that a file's text does not hold after the one before it; null where it holds all of them in
 * order. Spaces do not count: what a line break is differs from format to format.
 */
export function firstMissing(pieces: readonly string[], text: string): string | null {
  const hay = bare(text);
  let from = 0;
  for (const piece of pieces) {
    const needle = bare(piece);
    const found = find(hay, needle, from);
    if (found < 0) return piece;
    from = found + needle.length;
  }
  return null;
}

function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b\ufeff\u00ad]+/gu, '');
}

/** Radicals, which PDF writers put for the characters that look like them: 长 comes back as ⻓. */
const firstRadical = 0x2e80;
const lastRadical = 0x2fdf;

function find(hay: string, needle: string, from: number): number {
  const exact = hay.indexOf(needle, from);
  const last = exact < 0 ? hay.length - needle.length : exact;
  for (let start = from; start < last; start += 1) if (isAt(hay, needle, start)) return start;
  return exact;
}

function isAt(hay: string, needle: string, start: number): boolean {
  for (let index = 0; index < needle.length; index += 1) {
    const found = hay.charCodeAt(start + index);
    const wanted = needle.charCodeAt(index);
    if (found === wanted) continue;
    if (found < firstRadical || found > lastRadical || wanted < firstRadical) return false;
  }
  return true;
}
