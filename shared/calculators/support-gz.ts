import type { CivilDate } from '#shared/calendar/civil-date.ts';
import { exact, roundDown, sum, times } from './exact.ts';
import { figure } from './figures.ts';
import { amount, line, notice, type CalculatorLine, type CalculatorNotice, type CalculatorResult } from './result.ts';
import type { Constant, SupportGzInput } from './schema.ts';
import { givenSchemes, type Scheme } from './support-gz-schemes.ts';

/**
 * The most that each support of the Guangzhou document can come to: a share of what was spent or a reward, no more than
 * its cap, which includes the figure itself; then article 17, by which one matter is paid once. Shares are rounded
 * down to the fen: a ceiling rounded up would be exceeded.
 */
export function calculateSupportGz(
  input: SupportGzInput,
  constants: readonly Constant[],
  asOf: CivilDate,
): CalculatorResult {
  const parts = givenSchemes(input).map((scheme) => reckon(scheme, constants));
  const total = sum(parts.map(({ chosen }) => chosen));
  const isEnded = asOf > figure(constants, 'gz.valid.to');
  const chosen = parts.map(({ scheme }) => ({ line: 'chosen', block: scheme.id }));
  return {
    calculator: 'support-gz',
    asOf,
    lines: [
      ...parts.flatMap(({ lines }) => lines),
      line('total', amount(total, 'CNY'), ['plus', ...chosen], { further: ['gz.once.levels'] }),
    ],
    notices: [
      ...parts.flatMap(({ notices }) => notices),
      notice('ceilingOnly', [...new Set(parts.map(({ scheme }) => scheme.cap))]),
      ...(isEnded ? [notice('documentEnded', ['gz.valid.to'])] : []),
    ],
    verdictHint: total === 0 ? 'unlikely' : isEnded ? 'undetermined' : null,
  };
}

interface Reckoned {
  readonly scheme: Scheme;
  readonly chosen: number;
  readonly lines: readonly CalculatorLine[];
  readonly notices: readonly CalculatorNotice[];
}

function reckon(scheme: Scheme, constants: readonly Constant[]): Reckoned {
  const ceiling = ceilingOf(scheme, constants);
  const once = applyOnce(scheme, ceiling.minor);
  const onCeiling = { line: 'ceiling', block: scheme.id };
  const other = scheme.otherCity === null ? [] : [{ field: scheme.fields.otherCity }];
  const [operator, ...operands] =
    scheme.paid === 'otherCity'
      ? (['largerOf', onCeiling, ...other] as const)
      : (['chosenBy', onCeiling, { constant: 'gz.once.levels' }] as const);
  return {
    scheme,
    chosen: once.minor,
    lines: [
      ...ceiling.lines,
      line('chosen', amount(once.minor, 'CNY'), [operator, ...operands], {
        block: scheme.id,
        further: ['gz.once.levels'],
      }),
    ],
    notices: [...ceiling.notices, ...once.notices],
  };
}

function ceilingOf(
  { id, base, isFirst, share, cap, fields }: Scheme,
  constants: readonly Constant[],
): {
  readonly minor: number;
  readonly lines: readonly CalculatorLine[];
  readonly notices: readonly CalculatorNotice[];
} {
  const most = figure(constants, cap).minor;
  const block = { block: id };
  if (!isFirst) {
    const none = line('ceiling', amount(0, 'CNY'), ['given', { field: fields.gate }], { ...block, further: [cap] });
    return { minor: 0, lines: [none], notices: [notice('firstTimeOnly', [cap], id)] };
  }
  const wanted = base === null ? null : share === null ? base : roundDown(times(exact(base), figure(constants, share)));
  const minor = wanted === null ? most : Math.min(wanted, most);
  const isAtCap = wanted !== null && wanted >= most;
  const operands = wanted === null ? [] : share === null ? [{ field: fields.base }] : [{ line: 'share', block: id }];
  return {
    minor,
    lines: [
      ...(share === null || wanted === null
        ? []
        : [line('share', amount(wanted, 'CNY'), ['times', { field: fields.base }, { constant: share }], block)]),
      line(
        'ceiling',
        amount(minor, 'CNY'),
        [wanted === null ? 'given' : 'smallerOf', ...operands, { constant: cap }],
        block,
      ),
    ],
    notices: isAtCap ? [notice('atCap', [cap], id)] : [],
  };
}

function applyOnce(
  { id, paid, otherCity }: Scheme,
  ceiling: number,
): { readonly minor: number; readonly notices: readonly CalculatorNotice[] } {
  switch (paid) {
    case 'none':
      return { minor: ceiling, notices: [] };
    case 'stateOrProvince':
      return { minor: 0, notices: [notice('paidAbove', ['gz.once.levels'], id)] };
    case 'otherCityPaid':
      return { minor: 0, notices: [notice('paidByCity', ['gz.once.levels'], id)] };
    case 'otherCity': {
      const other = otherCity ?? 0;
      const which = other > ceiling ? 'otherIsHigher' : other === ceiling ? 'bothTheSame' : 'thisIsHigher';
      return { minor: Math.max(ceiling, other), notices: [notice(which, ['gz.once.levels'], id)] };
    }
  }
}
