/** Lines of one page, and characters of one line, of the plain PDF. */
const linesPerPage = 60;
const perLine = 60;

/** A PDF of nothing but the text, as a reader of PDFs takes it out again: for tests without a printer. */
export function plainPdf(text: string): Buffer {
  const characters = text.replace(/\s+/g, ' ');
  const lines = characters.match(new RegExp(`.{1,${perLine}}`, 'gsu')) ?? [];
  const pages = Array.from({ length: Math.max(1, Math.ceil(lines.length / linesPerPage)) }, (_, page) =>
    lines.slice(page * linesPerPage, (page + 1) * linesPerPage),
  );
  const fonts = [
    '<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor 6 0 R >>',
    stream(
      '/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange ' +
        `${Array.from({ length: 3 }, (_, third) => `100 beginbfrange ${ranges(third)} endbfrange`).join(' ')} endcmap end`,
    ),
    '<< /Type /FontDescriptor /FontName /Plain /Flags 4 /Ascent 800 /Descent -200 /CapHeight 700 /ItalicAngle 0 /StemV 80 /FontBBox [0 -200 1000 800] >>',
  ];
  const first = 7;
  const kids = pages.map((_, page) => `${first + page * 2} 0 R`).join(' ');
  const bodies = pages.flatMap((some, page) => [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${first + page * 2 + 1} 0 R >>`,
    stream(`BT /F 9 Tf 40 780 Td 12 TL ${some.map((line) => `<${hex(line)}> Tj T*`).join(' ')} ET`),
  ]);
  return assembled([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    ...fonts,
    ...bodies,
  ]);
}

/** Each code is its own character: a range may not leave the 256 codes of one first byte. */
function ranges(third: number): string {
  return Array.from({ length: 100 }, (_, index) => third * 100 + index)
    .map((byte) => Math.min(byte, 255).toString(16).padStart(2, '0'))
    .map((byte) => `<${byte}00> <${byte}FF> <${byte}00>`)
    .join(' ');
}

function hex(line: string): string {
  return Array.from({ length: line.length }, (_, index) => line.charCodeAt(index).toString(16).padStart(4, '0')).join(
    '',
  );
}

function stream(text: string): string {
  return `<< /Length ${Buffer.byteLength(text)} >>\nstream\n${text}\nendstream`;
}

function assembled(objects: readonly string[]): Buffer {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF`;
  return Buffer.from(file + end, 'latin1');
}
