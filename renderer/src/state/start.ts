import { ask } from '#renderer/ipc/client.ts';
import { receiveClient, receiveStatus } from '#renderer/state/record.ts';
import { lookAtVault } from '#renderer/state/vault.ts';
import { updateReady, workspace } from '#renderer/state/workspace.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';

/** Asks main for what the first screen needs, in one question. */
export async function startApp(): Promise<void> {
  const [answer, look] = await Promise.all([ask('app:start'), lookAtVault()]);
  if (!answer.ok) {
    const isLocked = answer.refusal === 'locked';
    workspace.set(isLocked ? { phase: 'locked', look } : { phase: 'failed', refusal: answer.refusal });
    return;
  }
  const { focus, status, overview, ...rest } = answer.value;
  if (focus !== null) receiveClient(focus.id, focus.operations);
  receiveStatus(status);
  workspace.set({ phase: 'ready', bundle: overview, isWhole: false, grounds: {}, ...rest });
}

/** Asks for everything the app carries; the first screen is there by then. */
export async function loadCorpus(): Promise<void> {
  const [corpus, grounds] = await Promise.all([ask('corpus:load'), ask('grounds:load')]);
  if (!corpus.ok) workspace.set({ phase: 'failed', refusal: corpus.refusal });
  else if (!grounds.ok) workspace.set({ phase: 'failed', refusal: grounds.refusal });
  else {
    const bundle = parseBundle(corpus.value);
    updateReady((ready) => ({ ...ready, bundle, grounds: grounds.value, isWhole: true }));
  }
}

function parseBundle(text: Uint8Array): Bundle {
  // True because the build checked it against its schema; the start does not pay for that again.
  return JSON.parse(new TextDecoder().decode(text)) as Bundle;
}
