/** Why an input is refused: each is worded in the locales, with the field, what was got and the limit. */
export type ProblemReason =
  | 'notAnObject'
  | 'unknownField'
  | 'missing'
  | 'nothingToReckon'
  | 'notMoney'
  | 'notWhole'
  | 'negative'
  | 'tooLarge'
  | 'tooSmall'
  | 'unknownCurrency'
  | 'wrongCurrency'
  | 'notADay'
  | 'dayOutOfRange'
  | 'notAChoice'
  | 'notYesNo'
  | 'notAList'
  | 'tooManyItems'
  | 'notAFee'
  | 'unknownKind'
  | 'beforeOther'
  | 'moreThanOther'
  | 'needsOther'
  | 'overflow'
  | 'figureMissing';

/** One thing wrong with an input. */
export interface Problem {
  /** The field's id; empty where the input as a whole is meant. */
  readonly field: string;
  /** Which item of a list, from 1; null where the field is none. */
  readonly item: number | null;
  readonly reason: ProblemReason;
  /** What stood there, short and on one line. */
  readonly got: string;
  /** What is allowed, where that can be said: a bound, a currency, the choices, another field. */
  readonly limit: string;
}

const shownLength = 60;

/** Builds one problem. */
export function problem(
  field: string,
  reason: ProblemReason,
  got: unknown,
  limit = '',
  item: number | null = null,
): Problem {
  return { field: shown(field), item, reason, got: shown(got), limit };
}

/** What stood there, short enough for a sentence and on one line. */
export function shown(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string')
    return value === null ? 'null' : Array.isArray(value) ? '[…]' : value === undefined ? '' : '{…}';
  const start = value
    .slice(0, shownLength * 2)
    .replaceAll(/[\p{C}\p{Z}]+/gu, ' ')
    .trim();
  const letters = Array.from(start);
  const isCut = letters.length > shownLength || value.length > shownLength * 2;
  return isCut ? `${letters.slice(0, shownLength).join('')}…` : start;
}
