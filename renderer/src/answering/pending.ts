import { createStore, useStore } from '#renderer/state/create-store.ts';
import { change, record, retrySaving } from '#renderer/state/record.ts';
import type { Change } from '#shared/record/schema.ts';
import type { Answer } from '#shared/rules/schema.ts';
import { isSameAnswer, savingOf, type Pending, type Saving } from './saving.ts';

/** Answers on their way to the disk, or that did not reach it, by client and fact; they outlive a change of step. */
const pending = createStore<Readonly<Record<string, Pending>>>({});

/** How one fact stands on the screen, and what can be done about it. */
export interface Answering {
  /** What the person chose, on the disk or not yet. */
  readonly answer: Answer | null;
  readonly saving: Saving;
  /** Null takes the answer back to not asked. */
  readonly set: (answer: Answer | null) => Promise<void>;
  readonly retry: () => Promise<void>;
}

export function useAnswering(fact: string): Answering {
  const { client, state, status } = useStore(record);
  const waiting = useStore(pending)[keyOf(client, fact)];
  const recorded = state?.answers[fact]?.answer ?? null;
  const isBehind = status.state === 'failed' || status.unsaved > 0;
  const answer = waiting === undefined ? recorded : waiting.answer;
  return {
    answer,
    saving: savingOf(waiting, recorded, isBehind),
    set: (next) => setAnswer(fact, next),
    retry: async () => {
      // What is already recorded waits in memory: writing it again must not record it twice.
      if (!isSameAnswer(answer, recorded)) await setAnswer(fact, answer);
      else if (await retrySaving()) forget(keyOf(client, fact));
    },
  };
}

/** Records an answer and keeps the choice on the screen until it is known to be on the disk. */
export async function setAnswer(fact: string, answer: Answer | null): Promise<void> {
  const { client, state } = record.get();
  const key = keyOf(client, fact);
  const before = pending.get()[key];
  if (before === undefined && isSameAnswer(answer, state?.answers[fact]?.answer ?? null)) return;
  const mine: Pending = { answer, state: 'saving' };
  put(key, mine);
  const isSaved = await change(changeFor(fact, answer));
  // A later choice for the same fact has taken this one's place on the screen.
  if (pending.get()[key] !== mine) return;
  if (isSaved) forget(key);
  else put(key, { answer, state: 'failed' });
}

function changeFor(fact: string, answer: Answer | null): Change {
  if (answer === null) return { kind: 'answer.clear', payload: { fact } };
  if ('known' in answer) {
    return { kind: 'answer.set', payload: { fact, value: answer.known, basis: answer.basis } };
  }
  return { kind: 'answer.unknown', payload: { fact, reason: answer.unknown } };
}

function keyOf(client: string | null, fact: string): string {
  return `${client ?? ''}/${fact}`;
}

function put(key: string, entry: Pending): void {
  pending.set({ ...pending.get(), [key]: entry });
}

function forget(key: string): void {
  const { [key]: _, ...rest } = pending.get();
  pending.set(rest);
}
