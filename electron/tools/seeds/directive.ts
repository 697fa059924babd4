/** A marker line of a policy file: it gives structure and is no text of the document. */
export type Directive =
  | { readonly kind: 'chapter'; readonly id: string }
  | {
      readonly kind: 'article' | 'guarantee' | 'part';
      /** What follows `#` in the article's id: `13`, `g4`, `o1`, `preamble`, `closing`. */
      readonly id: string;
      /** Set where the printed number is lost and known from elsewhere. */
      readonly label: string | null;
      /** `printed`: at the head of the text; `chapter`: the chapter's own heading; `lost`: not in the given text. */
      readonly title: 'printed' | 'chapter' | 'lost';
    }
  | { readonly kind: 'gap' };

const marker = /^<!--\s*(.*?)\s*-->$/;
const forms: readonly (readonly [
  RegExp,
  (id: string) => { kind: 'chapter' | 'article' | 'guarantee' | 'part'; id: string },
])[] = [
  [/^chapter (\d+(?:\.\d+)?)$/, (id) => ({ kind: 'chapter', id })],
  [/^article (\d+)$/, (id) => ({ kind: 'article', id })],
  [/^guarantee (\d+)$/, (id) => ({ kind: 'guarantee', id: `g${id}` })],
  [/^part (preamble|closing|o\d+)$/, (id) => ({ kind: 'part', id })],
];

/** What authors may write, for the sentence that says a marker was not understood. */
export const directiveForms =
  '<!-- chapter 2 -->, <!-- article 13 -->, <!-- guarantee 4 -->, <!-- part preamble -->, <!-- part closing -->, <!-- part o1 --> or <!-- gap -->';

/** True for a line that means to be a marker. */
export function isMarker(line: string): boolean {
  return line.startsWith('<!--');
}

/** Reads a marker line; null where it is none of the known forms. */
export function directiveOf(line: string): Directive | null {
  const words = (marker.exec(line)?.[1] ?? '').split(/\s+/);
  const options = words.filter((word) => word.includes('='));
  const name = words.filter((word) => !word.includes('=')).join(' ');
  if (name === 'gap') return options.length === 0 ? { kind: 'gap' } : null;
  for (const [pattern, make] of forms) {
    const id = pattern.exec(name)?.[1];
    if (id !== undefined) return withOptions(make(id), options);
  }
  return null;
}

function withOptions(
  { kind, id }: { kind: 'chapter' | 'article' | 'guarantee' | 'part'; id: string },
  options: readonly string[],
): Directive | null {
  if (kind === 'chapter') return options.length === 0 ? { kind, id } : null;
  let label: string | null = null;
  let title: 'printed' | 'chapter' | 'lost' = 'printed';
  for (const option of options) {
    const [key, value] = option.split('=', 2);
    if (key === 'label' && value !== undefined && value !== '') label = value;
    else if (key === 'title' && (value === 'chapter' || value === 'lost')) title = value;
    else return null;
  }
  return { kind, id, label, title };
}
