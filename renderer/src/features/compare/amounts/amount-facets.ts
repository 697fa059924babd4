import { createStore } from '#renderer/state/create-store.ts';
import type { Facets, Wanted } from '#shared/facets.ts';
import { unitOf, type AmountOrder, type AmountRow } from '#shared/measures/amount-rows.ts';

/** The ways of narrowing the table of figures. */
export type AmountPart = 'policy' | 'role' | 'unit' | 'per' | 'standing' | 'audience' | 'topic';

export const amountFacets: Facets<AmountRow, AmountPart> = {
  policy: ({ policy }) => [policy.id],
  role: ({ amount }) => [amount.role],
  unit: ({ amount }) => [unitOf(amount)],
  per: ({ amount }) => [amount.per],
  standing: ({ status }) => [status.kind],
  audience: ({ measure }) => measure.audiences,
  topic: ({ measure }) => measure.topics,
};

export const anything: Wanted<AmountPart> = {
  policy: null,
  role: null,
  unit: null,
  per: null,
  standing: null,
  audience: null,
  topic: null,
};

/** What the table shows and how; kept outside the screen, so that the way back from a passage leads to the same rows. */
export interface AmountsView {
  readonly wanted: Wanted<AmountPart>;
  readonly order: AmountOrder;
}

/** First what is given: caps and shares come before the aims an authority sets itself. */
export const amountsView = createStore<AmountsView>({ wanted: anything, order: { by: 'role', descending: false } });
