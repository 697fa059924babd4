import type { CivilDate } from '#shared/calendar/civil-date.ts';
import { dividedBy, exact, isAtMost, roundDown, roundHalfUp, times } from './exact.ts';
import { figure } from './figures.ts';
import { amount, line, notice, type CalculatorLine, type CalculatorNotice, type CalculatorResult } from './result.ts';
import type { Constant, DeemedIncomeTaxInput } from './schema.ts';

/**
 * Whether the relief for small low-profit enterprises may be reckoned with: `open` while its size tests are unanswered,
 * `ended` for years after its last day, of which no text is known.
 */
type Small = 'yes' | 'no' | 'open' | 'ended';

/**
 * Income tax on revenue at the deemed rate, at the general rate and with the relief for small low-profit enterprises.
 * Each line is rounded half up to the fen once, from exact figures: a tax is not reckoned from a rounded income.
 */
export function calculateDeemedIncomeTax(
  input: DeemedIncomeTaxInput,
  constants: readonly Constant[],
  asOf: CivilDate,
): CalculatorResult {
  const found = { calculator: 'deemed-income-tax', asOf } as const;
  const year = input.taxYear ?? Number(asOf.slice(0, 4));
  const yearEnd = `${String(year).padStart(4, '0')}-12-31`;
  if (!figure(constants, 'cit.deemed.who').includes(input.sellerKind))
    return { ...found, lines: [], notices: [notice('notEnterprise', ['cit.deemed.who'])], verdictHint: 'notInvolved' };
  if (yearEnd < figure(constants, 'cit.deemed.from'))
    return { ...found, lines: [], notices: [notice('beforeDeemed', ['cit.deemed.from'])], verdictHint: 'unlikely' };

  const { small, notices } = judgeSize(input, constants, yearEnd);
  return {
    ...found,
    lines: taxLines(input, constants, small),
    notices: [
      notice('needsExemption', ['cit.deemed.who']),
      ...(input.taxYear === undefined ? [notice('yearAssumed', [])] : []),
      ...notices,
    ],
    verdictHint: null,
  };
}

function judgeSize(
  input: DeemedIncomeTaxInput,
  constants: readonly Constant[],
  yearEnd: CivilDate,
): { readonly small: Small; readonly notices: readonly CalculatorNotice[] } {
  const taxable = times(exact(input.revenue.minor), figure(constants, 'cit.deemed.rate'));
  if (yearEnd > figure(constants, 'cit.small.to'))
    return { small: 'ended', notices: [notice('smallEnded', ['cit.small.to'])] };
  if (!isAtMost(taxable, figure(constants, 'cit.small.taxableCap').minor))
    return { small: 'no', notices: [notice('aboveSmallCap', ['cit.small.taxableCap'])] };
  const { staff, totalAssets } = input;
  const isTooLarge =
    (staff !== undefined && staff > figure(constants, 'cit.small.staff')) ||
    (totalAssets !== undefined && totalAssets.minor > figure(constants, 'cit.small.assets').minor);
  if (isTooLarge) return { small: 'no', notices: [notice('sizeNotMet', ['cit.small.staff', 'cit.small.assets'])] };
  if (staff === undefined || totalAssets === undefined)
    return { small: 'open', notices: [notice('sizeNotChecked', ['cit.small.staff', 'cit.small.assets'])] };
  return { small: 'yes', notices: [notice('sizeMet', ['cit.small.staff', 'cit.small.assets'])] };
}

function taxLines(
  input: DeemedIncomeTaxInput,
  constants: readonly Constant[],
  small: Small,
): readonly CalculatorLine[] {
  const rate = figure(constants, 'cit.deemed.rate');
  const cap = figure(constants, 'cit.small.taxableCap').minor;
  const taxable = times(exact(input.revenue.minor), rate);
  const standard = roundHalfUp(times(taxable, figure(constants, 'cit.standard.rate')));
  const counted = times(taxable, figure(constants, 'cit.small.share'));
  const relieved = roundHalfUp(times(counted, figure(constants, 'cit.small.rate')));
  const onTaxable = { line: 'taxableIncome', block: null };
  const mayBeSmall = small === 'yes' || small === 'open';
  const tax = { yes: relieved, no: standard, open: null, ended: null }[small];
  return [
    line('taxableIncome', amount(roundHalfUp(taxable), 'CNY'), [
      'times',
      { field: 'revenue' },
      { constant: 'cit.deemed.rate' },
    ]),
    line('standardTax', amount(standard, 'CNY'), ['times', onTaxable, { constant: 'cit.standard.rate' }]),
    ...(mayBeSmall
      ? [
          line(
            'smallTax',
            amount(relieved, 'CNY'),
            ['times', onTaxable, { constant: 'cit.small.share' }, { constant: 'cit.small.rate' }],
            { further: ['cit.small.to'] },
          ),
        ]
      : []),
    line(
      'tax',
      tax === null ? { kind: 'undetermined' } : amount(tax, 'CNY'),
      [
        'chosenBy',
        { constant: 'cit.small.taxableCap' },
        { constant: 'cit.small.staff' },
        { constant: 'cit.small.assets' },
      ],
      { further: ['cit.small.to'] },
    ),
    line('revenueCeiling', amount(roundDown(dividedBy(exact(cap), rate)), 'CNY'), [
      'dividedBy',
      { constant: 'cit.small.taxableCap' },
      { constant: 'cit.deemed.rate' },
    ]),
  ];
}
