import type { Money } from '#shared/rules/schema.ts';
import { sum } from './exact.ts';
import { feeKinds } from './fee-kinds.ts';
import type { FigureId } from './figures.ts';
import type { Netting } from './fx-fees.ts';
import { amount, line, notice, type CalculatorLine, type CalculatorNotice, type Operand } from './result.ts';
import type { FeeKind, FxNettingInput } from './schema.ts';

/** What was reckoned in one currency. */
interface Block {
  readonly lines: readonly CalculatorLine[];
  readonly notices: readonly CalculatorNotice[];
  /** True where the figures leave open whether everything may be netted. */
  readonly isOpen: boolean;
}

interface FeeTotal extends Netting {
  readonly total: number;
}

/** Reckons the block of one currency: what it nets, what it keeps apart, its declarations and its differences. */
export function reckonCurrency(
  currency: string,
  input: FxNettingInput,
  nettings: ReadonlyMap<FeeKind, Netting>,
): Block {
  const gross = totalIn(currency, input.grossProceeds);
  const fees = feeTotals(currency, input, nettings, gross > 0);
  const netted = fees.filter(({ isNetted }) => isNetted);
  const apart = fees.filter(({ isNetted }) => !isNetted);
  const nettedTotal = sum(netted.map(({ total }) => total));
  const net = gross - nettedTotal;
  const named: readonly FigureId[] = ['fx.named.kinds'];
  const put = (
    id: string,
    minor: number,
    operator: 'given' | 'plus' | 'minus',
    from: readonly Operand[],
    further = named,
  ) => line(id, amount(minor, currency), [operator, ...from], { block: currency, further });
  const at = (id: string): Operand => ({ line: id, block: currency });
  const feeLines = (some: readonly FeeTotal[]) => some.map(({ kind }) => at(feeLineIds[kind]));
  return {
    lines: [
      put('grossProceeds', gross, 'plus', [{ field: 'grossProceeds' }], []),
      ...fees.map(({ kind, total, constants }) => put(feeLineIds[kind], total, 'plus', [{ field: 'fees' }], constants)),
      put('nettedFees', nettedTotal, 'plus', feeLines(netted), figuresOf(netted)),
      ...(apart.length === 0
        ? []
        : [put('feesKeptApart', sum(apart.map(({ total }) => total)), 'plus', feeLines(apart), figuresOf(apart))]),
      put('netReceived', net, 'minus', [at('grossProceeds'), at('nettedFees')]),
      put('actualFlow', net, 'given', [at('netReceived')]),
      put('restoredIncome', gross, 'given', [at('grossProceeds')]),
      put('restoredExpense', nettedTotal, 'given', [at('nettedFees')]),
      ...differences(currency, input, gross, net),
    ],
    notices: [
      ...feeNotices(currency, fees, gross > 0),
      ...(net < 0 ? [notice('feesExceedProceeds', named, currency)] : []),
      ...differenceNotices(currency, input, gross, net),
    ],
    isOpen: apart.length > 0 || net < 0,
  };
}

/** The line that holds the total of one kind of cost. */
const feeLineIds = {
  warehousing: 'warehousingFees',
  logistics: 'logisticsFees',
  tax: 'taxFees',
  transport: 'transportFees',
  repair: 'repairFees',
  compensation: 'compensationFees',
  other: 'otherFees',
} as const satisfies Readonly<Record<FeeKind, string>>;

/** Costs in a currency without proceeds have nothing to be netted from. */
function feeTotals(
  currency: string,
  { fees = [] }: FxNettingInput,
  nettings: ReadonlyMap<FeeKind, Netting>,
  hasProceeds: boolean,
): readonly FeeTotal[] {
  return feeKinds.flatMap((kind) => {
    const amounts = fees.filter((fee) => fee.kind === kind && fee.amount.currency === currency);
    const netting = nettings.get(kind);
    if (amounts.length === 0 || netting === undefined) return [];
    const total = sum(amounts.map((fee) => fee.amount.minor));
    return [{ ...netting, isNetted: netting.isNetted && hasProceeds, total }];
  });
}

function feeNotices(currency: string, fees: readonly FeeTotal[], hasProceeds: boolean): readonly CalculatorNotice[] {
  if (!hasProceeds) return fees.length === 0 ? [] : [notice('noProceedsInCurrency', figuresOf(fees), currency)];
  const byGround = (ground: Netting['ground'], isNetted: boolean) =>
    fees.filter((fee) => fee.ground === ground && fee.isNetted === isNetted);
  const notices = [
    ['pilotNetted', byGround('pilot', true)],
    ['pilotOnly', byGround('pilot', false)],
    ['bankNetted', byGround('bank', true)],
    ['askBank', byGround('bank', false)],
  ] as const;
  return notices.flatMap(([id, some]) => (some.length === 0 ? [] : [notice(id, figuresOf(some), currency)]));
}

function differences(currency: string, input: FxNettingInput, gross: number, net: number): readonly CalculatorLine[] {
  const declared = declaredIn(currency, input);
  if (declared === null) return [];
  const put = (id: string, minor: number, ...operands: readonly Operand[]) =>
    line(id, amount(minor, currency), [operands.length > 1 ? 'minus' : 'plus', ...operands], {
      block: currency,
      further: ['fx.difference.routes'],
    });
  const at = (id: string): Operand => ({ line: id, block: currency });
  return [
    put('declaredAmount', declared, { field: 'declaredAmounts' }),
    put('netDifference', net - declared, at('netReceived'), at('declaredAmount')),
    put('grossDifference', gross - declared, at('grossProceeds'), at('declaredAmount')),
  ];
}

function differenceNotices(
  currency: string,
  input: FxNettingInput,
  gross: number,
  net: number,
): readonly CalculatorNotice[] {
  const declared = declaredIn(currency, input);
  if (declared === null) return [];
  if (gross === 0) return [notice('declaredWithoutProceeds', [], currency)];
  if (net === declared && gross === declared) return [];
  const { goodsToOverseasWarehouse: isWarehouse } = input;
  const id = isWarehouse === undefined ? 'differenceAsk' : isWarehouse ? 'differenceAllowed' : 'differenceNotNamed';
  return [notice(id, ['fx.difference.routes'], currency)];
}

/** Null where nothing was declared in this currency: no rate joins two. */
function declaredIn(currency: string, { declaredAmounts = [] }: FxNettingInput): number | null {
  return declaredAmounts.some((declared) => declared.currency === currency) ? totalIn(currency, declaredAmounts) : null;
}

function totalIn(currency: string, amounts: readonly Money[]): number {
  return sum(amounts.filter((one) => one.currency === currency).map(({ minor }) => minor));
}

function figuresOf(fees: readonly FeeTotal[]): readonly FigureId[] {
  return [...new Set(fees.flatMap(({ constants }) => constants))];
}
