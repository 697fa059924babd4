import type { CivilDate } from '#shared/calendar/civil-date.ts';
import { feeKinds } from './fee-kinds.ts';
import { figure, type FigureId } from './figures.ts';
import type { Constant, FeeKind, FxNettingInput } from './schema.ts';

/** Whether costs of one kind may be netted, and what that rests on. */
export interface Netting {
  readonly kind: FeeKind;
  readonly isNetted: boolean;
  /** named: by Huifa [2020] No. 11; pilot: only for pilot firms; bank: only where the bank agrees. */
  readonly ground: 'named' | 'pilot' | 'bank';
  readonly constants: readonly FigureId[];
}

/** For each kind of cost whether this seller may net it on the day the proceeds were received. */
export function nettingOf(
  input: FxNettingInput,
  constants: readonly Constant[],
  asOf: CivilDate,
): ReadonlyMap<FeeKind, Netting> {
  const named = figure(constants, 'fx.named.kinds');
  const wider = figure(constants, 'fx.wider.kinds');
  const isPilot = input.nettingPilotFirm === true && (input.nettedOn ?? asOf) >= figure(constants, 'fx.wider.from');
  const hasConsent = input.bankAcceptsOtherCosts === true;
  return new Map(
    feeKinds.map((kind): [FeeKind, Netting] => {
      if (named.includes(kind)) return [kind, { kind, isNetted: true, ground: 'named', constants: ['fx.named.kinds'] }];
      if (wider.includes(kind) && (isPilot || !hasConsent))
        return [kind, { kind, isNetted: isPilot, ground: 'pilot', constants: ['fx.wider.kinds', 'fx.wider.from'] }];
      return [kind, { kind, isNetted: hasConsent, ground: 'bank', constants: ['fx.named.kinds'] }];
    }),
  );
}
