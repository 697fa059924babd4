import { useStore } from '#renderer/state/create-store.ts';
import { record } from '#renderer/state/record.ts';
import { factOfField } from '#shared/record/fields.ts';
import type { FieldConflict } from '#shared/record/state.ts';

const none: readonly FieldConflict[] = [];

/** What devices said differently of the client in focus, and nobody has settled yet. */
export function useConflicts(): readonly FieldConflict[] {
  return useStore(record).state?.conflicts ?? none;
}

/** How many of these facts devices answered differently. */
export function useConflictsAmong(facts: readonly string[]): number {
  return useConflicts().filter(({ field }) => facts.includes(factOfField(field) ?? '')).length;
}
