import type { Fact } from '#shared/rules/schema.ts';
import type { Written } from './check-bundle.ts';
import type { Problem } from './problems.ts';
import { problemIn, type Entry } from './read-entries.ts';
import { expressionsOf, leavesIn, type LeafAt } from './walk-expression.ts';

/**
 * Amounts in a currency other than the one their fact is counted in, which is that of its first comparison: an answer has one
 * currency, and no rate joins two.
 */
export function checkCurrencies(written: Written): readonly Problem[] {
  const compared = [
    ...written.checklists.flatMap((entry) =>
      expressionsOf(entry.value).flatMap(({ expression, path }) => placed(entry, leavesIn(expression, path))),
    ),
    ...written.measures.flatMap((entry) =>
      entry.value.concerns === null ? [] : placed(entry, leavesIn(entry.value.concerns, ['concerns'])),
    ),
    ...written.contradictions.flatMap((entry) => placed(entry, leavesIn(entry.value.holds, ['holds']))),
  ];
  const money = new Set(written.facts.flatMap(({ value }) => (isMoney(value) ? [value.id] : [])));
  const counted = new Map<string, { readonly currency: string; readonly file: string }>();
  return compared.flatMap(({ entry, leaf, path }) =>
    Object.entries(leaf).flatMap(([key, value]) =>
      [value].flat().flatMap((one: unknown) => {
        const currency = currencyOf(one);
        if (currency === null || !money.has(leaf.fact)) return [];
        const first = counted.get(leaf.fact);
        if (first === undefined) counted.set(leaf.fact, { currency, file: entry.source.file });
        if (first === undefined || first.currency === currency) return [];
        return [
          problemIn(
            entry,
            [...path, key],
            `the fact \`${leaf.fact}\` is counted in ${first.currency} (${first.file}), not ${currency}; use one currency, or a fact of its own.`,
          ),
        ];
      }),
    ),
  );
}

function placed(
  entry: Entry<unknown>,
  leaves: readonly LeafAt[],
): readonly (LeafAt & { readonly entry: Entry<unknown> })[] {
  return leaves.map((leaf) => ({ ...leaf, entry }));
}

function isMoney({ type }: Fact): boolean {
  return type === 'money';
}

function currencyOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('currency' in value)) return null;
  return typeof value.currency === 'string' ? value.currency : null;
}
