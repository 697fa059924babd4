import type { FeeKind } from './schema.ts';

/** The kinds of costs, in the order in which they are listed. */
export const feeKinds = [
  'warehousing',
  'logistics',
  'tax',
  'transport',
  'repair',
  'compensation',
  'other',
] as const satisfies readonly FeeKind[];

/** True for the id of a kind of cost. */
export function isFeeKind(text: string): text is FeeKind {
  return feeKinds.some((kind) => kind === text);
}
