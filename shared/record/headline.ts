import { deletedField } from '#shared/record/fields.ts';
import { fold } from '#shared/record/fold.ts';
import { isHandoff } from '#shared/record/handoffs.ts';
import type { Operation } from '#shared/record/schema.ts';
import type { ClientState } from '#shared/record/state.ts';
import { knew } from '#shared/record/views.ts';

/** What a list of clients says of one. */
export type Headline = Pick<ClientState, 'name' | 'colour' | 'sample' | 'isArchived' | 'isDeleted'>;

/** The headline of a client, without folding its answers: only what sets it, and what devices knew, matters. */
export function headlineOf(operations: readonly Operation[]): Headline {
  const state = fold(operations.filter(isOfHeadline));
  return {
    name: state?.name ?? '',
    colour: state?.colour ?? 0,
    sample: state?.sample ?? null,
    isArchived: state?.isArchived ?? false,
    isDeleted: state?.isDeleted ?? false,
  };
}

/**
 * Whether a client was deleted by someone who knew of everything in it: what another device wrote without knowing of
 * the deletion must not go with it.
 */
export function isDeletedWhole(operations: readonly Operation[]): boolean {
  const state = fold(operations.filter(isOfHeadline));
  const deletion = state?.standing[deletedField]?.at(-1)?.operation;
  if (state === null || deletion === undefined || !state.isDeleted) return false;
  return operations.every(({ id }) => id === deletion || knew(state.views, deletion, id));
}

function isOfHeadline(operation: Operation): boolean {
  return operation.seen !== undefined || operation.kind.startsWith('client.') || isHandoff(operation);
}
