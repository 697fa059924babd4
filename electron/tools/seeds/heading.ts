const numeral = '[一二三四五六七八九十]+';
const label = new RegExp(`^(?:(\\d+)\\.|[（(](${numeral})[）)]|(${numeral})、)`);
const digits = '零一二三四五六七八九';

/** The number and the heading at the head of a clause. */
export interface Heading {
  /** As printed: `13.`, `（七）`, `一、`; empty where none is printed. */
  readonly label: string;
  /** The heading without number and without the full stop that ends a run-in one. */
  readonly title: string;
  /** What the label counts; null without a label. */
  readonly number: number | null;
}

/** Reads the heading off a clause's first paragraph: it ends at the first full stop, or fills the paragraph. */
export function headingOf(paragraph: string): Heading {
  const found = label.exec(paragraph);
  const printed = found?.[0] ?? '';
  const [run] = paragraph.slice(printed.length).split('。', 1);
  return { label: printed, title: (run ?? '').trim(), number: found === null ? null : numberIn(found) };
}

function numberIn(found: RegExpExecArray): number {
  const [, arabic, bracketed, listed] = found;
  return arabic === undefined ? chineseNumber(bracketed ?? listed ?? '') : Number(arabic);
}

/** Counts from 一 to 九十九, as clauses are numbered. */
function chineseNumber(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['零', text];
  return (tens === '' ? 1 : digits.indexOf(tens ?? '')) * 10 + (ones === '' ? 0 : digits.indexOf(ones ?? ''));
}
