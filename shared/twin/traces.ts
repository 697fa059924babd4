import { isCivilDate } from '#shared/calendar/civil-date.ts';
import { formatDay, formatMoney } from '#shared/i18n/format.ts';
import { languages } from '#shared/i18n/languages.ts';
import { wordsIn } from '#shared/privacy/mask.ts';
import { changeOf } from '#shared/record/change.ts';
import type { Change, Operation } from '#shared/record/schema.ts';

/** What must not be found in a twin: words, and figures and days as they can be written. */
export interface Traces {
  readonly words: readonly string[];
  readonly figures: readonly string[];
}

/** Everything in a record that could tell whose case it is, also what was taken back since. */
export function tracesOf(operations: readonly Operation[]): Traces {
  const [words, figures] = [new Set<string>(), new Set<string>()];
  for (const operation of operations) {
    const change = changeOf(operation);
    const texts = change === null ? stringsIn(operation.payload) : [...wordsIn(change), ...typedIn(change)];
    for (const text of [operation.by, ...texts]) for (const word of wordsOf(text)) words.add(word);
    for (const figure of change === null ? [] : figuresIn(change)) figures.add(figure);
  }
  return { words: [...words], figures: [...figures] };
}

/** Which traces are found in a text and not in what everybody can read: the documents and the app's own words. */
export function leaksIn(text: string, { words, figures }: Traces, common: string): readonly string[] {
  const [own, all] = [text.toLowerCase(), common.toLowerCase()];
  return [...words, ...figures].filter((trace) => stands(trace, own) && !stands(trace, all));
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const longestWhole = 120;

/** The words of a text with two or more characters, and a short text whole. Numbers of up to four digits are no trace. */
function wordsOf(text: string): readonly string[] {
  const trimmed = text.trim();
  const whole = trimmed.length <= longestWhole ? [trimmed] : [];
  const parts = [...segmenter.segment(trimmed)].flatMap(({ segment, isWordLike }) =>
    isWordLike === true ? [segment] : [],
  );
  return [...whole, ...parts]
    .map((word) => word.toLowerCase())
    .filter((word) => word.length >= 2 && !/^\d{1,4}$/.test(word));
}

/** What was typed into a calculation, which no mask hides: days are looked for as figures. */
function typedIn(change: Change): readonly string[] {
  if (change.kind !== 'calculation.keep') return [];
  return Object.values(change.payload.input).flatMap((typed) =>
    typeof typed === 'string' && !isCivilDate(typed) ? [typed] : [],
  );
}

function figuresIn(change: Change): readonly string[] {
  return change.kind === 'answer.set' || change.kind === 'calculation.keep' ? valuesIn(change.payload) : [];
}

/** Amounts and days anywhere in a payload, each in every form in which the app writes it. */
function valuesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') {
    return isCivilDate(value) ? [value, ...languages.map((language) => formatDay(value, language).toLowerCase())] : [];
  }
  if (typeof value === 'number') return Math.abs(value) >= 1000 ? [String(Math.abs(value))] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (
    'minor' in value &&
    'currency' in value &&
    typeof value.minor === 'number' &&
    typeof value.currency === 'string'
  ) {
    const { minor, currency } = value;
    if (minor === 0) return [];
    return [String(Math.abs(minor)), formatMoney(Math.abs(minor), currency).toLowerCase()];
  }
  return Object.values(value).flatMap(valuesIn);
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** A trace that begins or ends with a Latin letter or a digit stands alone: `an` does not stand in `answer`. */
function stands(trace: string, text: string): boolean {
  for (let at = text.indexOf(trace); at !== -1; at = text.indexOf(trace, at + 1)) {
    if (!joins(text[at - 1], trace[0]) && !joins(trace.at(-1), text[at + trace.length])) return true;
  }
  return false;
}

function joins(left: string | undefined, right: string | undefined): boolean {
  return left !== undefined && right !== undefined && /[a-z0-9]/.test(left) && /[a-z0-9]/.test(right);
}
