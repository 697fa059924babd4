import { compiledChecklist } from '#shared/rules/compiled-checklist.ts';
import type { Checklist, Leaf } from '#shared/rules/schema.ts';
import { isMoney } from './values.ts';

const usual = 'CNY';

/** The currency an amount is asked in: the one it is compared in, since amounts of two currencies cannot be compared. */
export function currencyOfFact(checklists: readonly Checklist[], fact: string): string {
  for (const checklist of checklists) {
    for (const { leaf } of compiledChecklist(checklist).atoms) {
      const currency = leaf.fact === fact ? currencyIn(leaf) : undefined;
      if (currency !== undefined) return currency;
    }
  }
  return usual;
}

function currencyIn(leaf: Leaf): string | undefined {
  if ('dateWithin' in leaf) return undefined;
  const { cite: _, fact: __, ...comparison } = leaf;
  return Object.values(comparison).flat().find(isMoney)?.currency;
}
