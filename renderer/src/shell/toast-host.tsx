import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { forgetToast, showToast, toast } from '#renderer/state/toast.ts';
import { Toast } from '#renderer/ui/toast.tsx';
import { contentId } from './page.ts';

/** Where what was just done is said; always there, so that assistive technology hears what comes into it. */
export function ToastHost() {
  const t = useWords('common');
  const said = useStore(toast);
  return (
    <Toast
      region={t('toast.region')}
      said={said}
      text={said?.text ?? ''}
      closeLabel={t('toast.close')}
      action={said?.undo === null || said === null ? null : { label: t('toast.undo'), onAct: () => void takeBack() }}
      onDone={putAway}
    />
  );

  function putAway(hadFocus: boolean): void {
    forgetToast();
    if (hadFocus) document.getElementById(contentId)?.focus({ preventScroll: true });
  }

  async function takeBack(): Promise<void> {
    const isUndone = await said?.undo?.();
    if (typeof isUndone === 'string') showToast(isUndone);
    else showToast(t(isUndone === true ? 'toast.undone' : 'toast.undoFailed'));
  }
}
