import { canonicalJson } from '#shared/record/canonical.ts';
import { factOfField, nameField } from '#shared/record/fields.ts';
import type { HistoryEntry } from '#shared/record/history.ts';
import type { ClientState, FieldValue } from '#shared/record/state.ts';

/** Whether what an entry set can be set again: an answer or the name, and not what it is now anyway. */
export function canRestore({ field, after }: HistoryEntry, state: ClientState): boolean {
  if (field === null || after === undefined) return false;
  const isRestorable = field === nameField || factOfField(field) !== null;
  return isRestorable && canonicalJson(currentOf(field, state)) !== canonicalJson(after);
}

function currentOf(field: string, state: ClientState): FieldValue {
  const fact = factOfField(field);
  return fact === null ? state.name : (state.answers[fact]?.answer ?? null);
}
