import { useWords } from '#renderer/i18n/index.ts';
import { showToast } from '#renderer/state/toast.ts';
import { lockNow } from '#renderer/state/vault.ts';

/** Locks the app, and says why not where something would be lost. */
export function useLockWindow(): () => void {
  const t = useWords('common');
  return () => {
    void lockNow().then((answer) => {
      if (answer?.ok === true && answer.value.outcome === 'unsaved') showToast(t('shortcuts.lockUnsaved'));
    });
  };
}
