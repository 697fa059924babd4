import type { Constant } from '#shared/calculators/schema.ts';
import { datesIn, type TimeWords } from '#shared/corpus/dates-in-text.ts';
import type { Article, Citation, Span } from '#shared/corpus/schema.ts';
import type { Amount, Measure } from '#shared/measures/schema.ts';

/** A figure or date of an article and everything known of it. */
export interface FigureMark extends Span {
  readonly amounts: readonly Amount[];
  /** Figures of the calculators that rest on it. */
  readonly constants: readonly Constant[];
  readonly time: TimeWords | null;
}

type Value = Amount['value'] | Constant['value'];

/** A number with its unit; 亿元 alone is one of them, and 翻番 is a share of a hundred per cent. */
const number =
  /(?<![\d.])(?<digits>\d+(?:[.,]\d+)*)\s*(?<scale>[万萬亿億]?)\s*(?<unit>[元%％家个個]?)|(?<![\d\s百千])(?<bare>[亿億]元)|(?<double>翻番)/g;

/** The figures of an article that a measure or a calculator names, and its dates, in order; none within another. */
export function figuresIn(
  { id, text }: Pick<Article, 'id' | 'text'>,
  measure: Pick<Measure, 'amounts'> | undefined,
  constants: readonly Constant[],
): readonly FigureMark[] {
  const marks: FigureMark[] = [];
  const add = (span: Span, known: Partial<Omit<FigureMark, keyof Span>>): void => {
    const index = marks.findIndex((mark) => mark.start < span.end && span.start < mark.end);
    const mark = marks[index];
    const { amounts = [], constants: named = [], time = null } = known;
    if (mark === undefined) marks.push({ ...span, amounts, constants: named, time });
    else if (time === null) {
      marks[index] = { ...mark, amounts: [...mark.amounts, ...amounts], constants: [...mark.constants, ...named] };
    }
  };
  for (const amount of measure?.amounts ?? []) {
    for (const span of spansOf(id, text, amount.cite, amount.value)) add(span, { amounts: [amount] });
  }
  for (const constant of constants) {
    for (const span of spansOf(id, text, constant.cite, constant.value)) add(span, { constants: [constant] });
  }
  for (const { start, end, time } of datesIn(text)) add({ start, end }, { time });
  return marks.toSorted((left, right) => left.start - right.start);
}

/** Where a cited value stands as a number in the words cited of this article; a sentence without it only explains it. */
function spansOf(article: string, text: string, cite: readonly Citation[], value: Value): readonly Span[] {
  return cite.flatMap((citation) =>
    'quote' in citation && citation.article === article ? numbersIn(text, citation, value) : [],
  );
}

function numbersIn(text: string, { start, end }: Span, value: Value): readonly Span[] {
  return [...text.slice(start, end).matchAll(number)].flatMap((found) => {
    if (!says(value, ...amountOf(found.groups ?? {}))) return [];
    const at = start + found.index;
    return [{ start: at, end: at + found[0].trimEnd().length }];
  });
}

function amountOf(found: Readonly<Record<string, string | undefined>>): [amount: number, unit: string] {
  const { digits = '', scale = '', unit = '', bare, double } = found;
  if (bare !== undefined) return [100_000_000, '元'];
  return double === undefined ? [Number(digits.replaceAll(',', '')) * scaleOf(scale), unit] : [100, '%'];
}

function says(value: Value, amount: number, unit: string): boolean {
  const isShare = unit === '%' || unit === '％';
  if ('basisPoints' in value) return isShare && Math.round(amount * 100) === value.basisPoints;
  if ('money' in value) return !isShare && Math.round(amount * 100) === value.money.minor;
  return 'count' in value && !isShare && amount === value.count;
}

function scaleOf(scale: string): number {
  if (scale === '') return 1;
  return scale === '万' || scale === '萬' ? 10_000 : 100_000_000;
}
