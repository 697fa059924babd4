import { createStore, useStore } from '#renderer/state/create-store.ts';
import { record } from '#renderer/state/record.ts';
import type { CalculatorId } from '#shared/calculators/schema.ts';
import { emptyDraft, type Draft } from './draft.ts';

/** What was typed, by client and calculator: it outlives a look at a source, and is not saved until it is kept. */
const drafts = createStore<Readonly<Record<string, Draft>>>({});

/** What was typed into a calculator for the client in focus. */
export function useDraft(calculator: CalculatorId): Draft {
  const { client } = useStore(record);
  return useStore(drafts)[keyOf(client, calculator)] ?? emptyDraft;
}

/** Puts other contents into the form of a calculator for the client in focus. */
export function setDraft(calculator: CalculatorId, update: (draft: Draft) => Draft): void {
  const key = keyOf(record.get().client, calculator);
  drafts.set({ ...drafts.get(), [key]: update(drafts.get()[key] ?? emptyDraft) });
}

/** Types a text into one field. */
export function setText(calculator: CalculatorId, field: string, text: string): void {
  setDraft(calculator, (draft) => ({ ...draft, texts: { ...draft.texts, [field]: text } }));
}

/** Replaces the rows of one field. */
export function setRows(
  calculator: CalculatorId,
  field: string,
  update: (rows: Draft['rows'][string]) => Draft['rows'][string],
): void {
  setDraft(calculator, (draft) => ({ ...draft, rows: { ...draft.rows, [field]: update(draft.rows[field] ?? []) } }));
}

function keyOf(client: string | null, calculator: CalculatorId): string {
  return `${client ?? ''}/${calculator}`;
}
