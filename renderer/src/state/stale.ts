import { useMemo } from 'react';
import { ask } from '#renderer/ipc/client.ts';
import { createStore, useStore } from '#renderer/state/create-store.ts';
import { record } from '#renderer/state/record.ts';
import { checklistById } from '#renderer/state/lookup.ts';
import { useAsOf, useReady } from '#renderer/state/workspace.ts';
import type { GroundText } from '#shared/corpus/grounds.ts';
import { evidencedState, evidenceDays, onDay } from '#shared/evidence/standing.ts';
import type { ClientState } from '#shared/record/state.ts';
import { staleAnswers, standingState, type StaleAnswer } from '#shared/record/stale.ts';

/** The answers of the client in focus that were given to words which no longer stand. */
export function useStale(): readonly StaleAnswer[] {
  const { grounds } = useReady();
  const { state } = useStore(record);
  return useMemo(() => staleAnswers(state, grounds), [state, grounds]);
}

/** The client in focus as one checklist may see it: as its papers leave it, without answers to be given again there. */
export function useStandingState(checklist: string): ClientState | null {
  const { state } = useStore(record);
  const { bundle } = useReady();
  const asOf = useAsOf();
  const stale = useStale();
  return useMemo(() => {
    const asking = checklistById(bundle, checklist);
    const days = asking === undefined ? onDay(asOf) : evidenceDays(asking, state, asOf);
    return standingState(evidencedState(state, days), stale, checklist);
  }, [bundle, asOf, state, stale, checklist]);
}

/** Words behind marks, as far as main was asked for them. */
export const groundTexts = createStore<Readonly<Record<string, GroundText>>>({});

/** Asks for the words behind marks that are not known yet; those that no edition here ever had stay unknown. */
export async function loadGroundTexts(marks: readonly string[]): Promise<void> {
  const missing = marks.filter((mark) => groundTexts.get()[mark] === undefined);
  if (missing.length === 0) return;
  const answer = await ask('grounds:texts', { marks: missing });
  if (answer.ok) groundTexts.set({ ...groundTexts.get(), ...answer.value });
}
