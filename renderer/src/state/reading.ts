import { useEffect } from 'react';
import { ask } from '#renderer/ipc/client.ts';
import { createStore, useStore } from '#renderer/state/create-store.ts';
import { useReady, workspace } from '#renderer/state/workspace.ts';
import type { GivenText, ScriptTexts } from '#shared/corpus/given-schema.ts';
import type { Reading, ReadingPosition } from '#shared/workspace/schema.ts';

// Apart from the workspace: what changes while one scrolls must not draw the window anew.
let kept: Reading | null = null;

/** How far each document was read, as far as this window knows. */
export function readingNow(): Reading {
  const state = workspace.get();
  return kept ?? (state.phase === 'ready' ? state.reading : { latest: null, positions: {} });
}

/** Keeps how far a document was read, here at once and on the disk with the answer. */
export async function saveReading(policy: string, position: ReadingPosition): Promise<boolean> {
  kept = { latest: policy, positions: { ...readingNow().positions, [policy]: position } };
  return (await ask('reading:save', { policy, position })).ok;
}

/** The file a document was given as; null where it is not carried, undefined where it could not be read. */
export async function loadGivenText(policy: string): Promise<GivenText | null | undefined> {
  const answer = await ask('reading:given', { policy });
  return answer.ok ? answer.value.given : undefined;
}

const scripts = createStore<{ readonly edition: string; readonly texts: ScriptTexts } | null>(null);
let asked: string | null = null;

/** Texts of the documents in the script chosen for reading, by id; null for the given one and until they are there. */
export function useConvertedTexts(): Readonly<Record<string, string>> | null {
  const { settings, bundle } = useReady();
  const { script } = settings.reader;
  const { edition } = bundle;
  const loaded = useStore(scripts);
  useEffect(() => {
    if (script === 'given' || asked === edition) return;
    asked = edition;
    void ask('reading:scripts').then((answer) => {
      if (answer.ok) scripts.set({ edition, texts: answer.value });
      else asked = null;
    });
  }, [script, edition]);
  // The words of one edition must never stand in the place of another's.
  return script === 'given' || loaded?.edition !== edition ? null : loaded.texts[script];
}
