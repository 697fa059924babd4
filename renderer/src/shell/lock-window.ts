import { wordsNow } from '#renderer/i18n/index.ts';
import { showToast } from '#renderer/state/toast.ts';
import { lockNow } from '#renderer/state/vault.ts';

/** Locks the app, where there is a lock, and says why not where something would be lost. */
export async function lockWindow(): Promise<void> {
  const answer = await lockNow();
  if (answer?.ok === true && answer.value.outcome === 'unsaved') tellUnsaved();
}

/** Says that the app was not locked, since changes are in memory only. */
export function tellUnsaved(): void {
  showToast(wordsNow('common')('shortcuts.lockUnsaved'));
}
