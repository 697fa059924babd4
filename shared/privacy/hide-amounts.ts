import { formatMoney } from '#shared/i18n/format.ts';
import { hidden } from '#shared/privacy/mask.ts';
import type { ClientState } from '#shared/record/state.ts';

/** The same value with the amounts that the client gave hidden in all its strings, wherever they are written out. */
export function hideAmounts<T>(value: T, { answers }: ClientState): T {
  const amounts = Object.values(answers).flatMap(({ answer }) =>
    'known' in answer && typeof answer.known === 'object'
      ? [[formatMoney(answer.known.minor, answer.known.currency), `${answer.known.currency} ${hidden}`] as const]
      : [],
  );
  // True because only strings become other strings.
  return amounts.length === 0 ? value : (replaceIn(value, amounts) as T);
}

function replaceIn(value: unknown, amounts: readonly (readonly [string, string])[]): unknown {
  if (typeof value === 'string') return amounts.reduce((text, [amount, by]) => text.replaceAll(amount, by), value);
  if (Array.isArray(value)) return value.map((item) => replaceIn(item, amounts));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, replaceIn(member, amounts)]));
}
