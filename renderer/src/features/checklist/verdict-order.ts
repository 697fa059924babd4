import type { VerdictValue } from '#shared/rules/schema.ts';
import type { ChecklistResult, Verdict } from '#shared/rules/verdict.ts';

/** The outcomes of a checklist as they are listed in short: the main rule's, then the others. */
export interface OrderedVerdicts {
  readonly main: Verdict | undefined;
  readonly others: readonly Verdict[];
}

/** The main rule of a checklist carries the checklist's own id. */
export function mainFirst({ checklist, verdicts }: Pick<ChecklistResult, 'checklist' | 'verdicts'>): OrderedVerdicts {
  const main = verdicts.find(({ rule }) => rule === checklist) ?? verdicts[0];
  return { main, others: verdicts.filter((verdict) => verdict !== main) };
}

/** What may still be had comes before what is settled against the seller. */
const order = ['likely', 'undetermined', 'unlikely', 'notInvolved'] as const satisfies readonly VerdictValue[];

/** How many outcomes there are of each kind, without kinds that do not occur. */
export function countByValue(
  verdicts: readonly Pick<Verdict, 'value'>[],
): readonly { readonly value: VerdictValue; readonly count: number }[] {
  return order
    .map((value) => ({ value, count: verdicts.filter((verdict) => verdict.value === value).length }))
    .filter(({ count }) => count > 0);
}
