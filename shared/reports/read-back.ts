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
  return (
    text
      // Radicals stay: what Unicode makes of ⼾ is 戶, where the writer of the PDF had 户.
      .replace(/[^\u2e80-\u2fdf]+/gu, (some) => some.normalize('NFKC'))
      .replace(/[\s\u200b\ufeff\u00ad]+/gu, '')
      // One drawing in a font, several characters: a PDF gives back any of them.
      .replace(/[\u2022\u2027\u2219\u22c5\u30fb]/gu, '·')
      .replace(/[\u2010-\u2015\u2212\u2500]/gu, '-')
      .replaceAll('⋯', '...')
  );
}

/** Radicals, which PDF writers put for the characters that look like them: 长 comes back as ⻓, 户 as ⼾. */
const firstRadical = 0x2e80;
const lastRadical = 0x2fdf;

function find(hay: string, needle: string, from: number): number {
  const exact = hay.indexOf(needle, from);
  const last = exact < 0 ? hay.length - needle.length + 1 : exact;
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
