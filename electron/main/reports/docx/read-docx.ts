import { strFromU8, unzipSync } from 'fflate';

/** What a document of a word processor says. */
export interface DocxText {
  /** The body, in order. */
  readonly body: string;
  /** How many footnotes the body points at. */
  readonly pointers: number;
  /** The text of each footnote that the body points at, in the order in which it does. */
  readonly footnotes: readonly string[];
  readonly headers: string;
  readonly footers: string;
}

const parts = /^word\/(document|footnotes|header\d*|footer\d*)\.xml$/;

/** Unpacks a document and reads its text, without the library that wrote it. Throws where it is none. */
export function readDocx(bytes: Uint8Array): DocxText {
  const files = unzipSync(bytes, { filter: ({ name }) => parts.test(name) });
  const xml = (name: string): string => {
    const file = files[`word/${name}.xml`];
    return file === undefined ? '' : strFromU8(file);
  };
  const document = xml('document');
  const notes = new Map(
    [...xml('footnotes').matchAll(/<w:footnote\b[^>]*?w:id="(-?\d+)"[^>]*>([\s\S]*?)<\/w:footnote>/g)].map(
      ([, id, inner]) => [id, textOf(inner ?? '')],
    ),
  );
  const pointers = [...document.matchAll(/<w:footnoteReference\b[^>]*?w:id="(\d+)"/g)].map(([, id]) => id);
  const several = (beginning: string): string =>
    Object.entries(files)
      .filter(([name]) => name.startsWith(`word/${beginning}`))
      .map(([, file]) => strFromU8(file))
      .join('');
  return {
    body: textOf(document),
    pointers: pointers.length,
    footnotes: pointers.map((id) => notes.get(id) ?? ''),
    headers: textOf(several('header')),
    footers: textOf(several('footer')),
  };
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => decoded(text ?? '')).join('');
}

function decoded(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
