import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import { isPlainObject } from './plain-object.ts';

/**
 * The currency in which each money fact is counted: the one its comparisons name. A fact that nothing compares has none. That there is only one is
 * checked when the seeds are compiled.
 */
export function currenciesOfFacts(
  bundle: Pick<Bundle, 'checklists' | 'measures' | 'contradictions'>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (!isPlainObject(value)) return;
    const { fact } = value;
    const currency = Object.values(value)
      .flat()
      .map(currencyOf)
      .find((one) => one !== null);
    if (typeof fact === 'string' && currency !== undefined && currency !== null && !found.has(fact))
      found.set(fact, currency);
    Object.values(value).forEach(visit);
  };
  visit([bundle.checklists, bundle.measures, bundle.contradictions]);
  return found;
}

function currencyOf(value: unknown): string | null {
  return isPlainObject(value) && typeof value['currency'] === 'string' ? value['currency'] : null;
}
