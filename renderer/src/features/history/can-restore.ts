import { evidenceFieldOf, type EvidenceField } from '#shared/evidence/fields.ts';
import { canonicalJson } from '#shared/record/canonical.ts';
import { colourField, factOfField, nameField, profileFieldOf } from '#shared/record/fields.ts';
import type { HistoryEntry } from '#shared/record/history.ts';
import type { ClientState, FieldValue } from '#shared/record/state.ts';

/** Whether what an entry set can be set again: an answer or the name, and not what it is now anyway. */
export function canRestore({ field, after }: HistoryEntry, state: ClientState): boolean {
  if (field === null || after === undefined) return false;
  const ofPaper = evidenceFieldOf(field);
  if (ofPaper !== null) return canRestorePaper(ofPaper, after, state);
  const isRestorable =
    field === nameField || field === colourField || factOfField(field) !== null || profileFieldOf(field) !== null;
  return isRestorable && canonicalJson(currentOf(field, state)) !== canonicalJson(after);
}

function canRestorePaper({ evidence, aspect, fact }: EvidenceField, after: FieldValue, state: ClientState): boolean {
  const entry = state.evidence.find(({ id }) => id === evidence);
  if (entry === undefined) return false;
  if (aspect === 'link') return entry.facts.includes(fact) !== after;
  return canonicalJson(aspect === 'withdrawn' ? entry.isWithdrawn : entry[aspect]) !== canonicalJson(after);
}

function currentOf(field: string, state: ClientState): FieldValue {
  const fact = factOfField(field);
  if (fact !== null) return state.answers[fact]?.answer ?? null;
  const profileField = profileFieldOf(field);
  if (profileField !== null) return state.profile[profileField] ?? '';
  return field === colourField ? state.colour : state.name;
}
