import { useEffect } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { listenToRefusals } from '#renderer/ipc/client.ts';
import { listenToHiddenChanges } from '#renderer/state/mask.ts';
import { showToast } from '#renderer/state/toast.ts';

/** Says in a sentence that a change was refused because nothing can be changed here, wherever it was tried. */
export function useRefusedChanges(): void {
  const t = useWords('common');
  useEffect(
    () =>
      listenToRefusals((refusal) => {
        if (refusal === 'read-only') showToast(t('access.refused'));
      }),
    [t],
  );
  useEffect(() => listenToHiddenChanges(() => showToast(t('mask.refused'))), [t]);
}
