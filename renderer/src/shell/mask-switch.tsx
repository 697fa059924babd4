import { EyeOff, VenetianMask } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { toggleMask } from '#renderer/state/privacy.ts';
import { showToast } from '#renderer/state/toast.ts';
import { useMasked } from '#renderer/state/workspace.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import styles from './mask-switch.module.css';

/** Hides what only a client's people know, for as long as the window is shared; unmistakable while it is on. */
export function MaskSwitch() {
  const t = useWords('common');
  const isMasked = useMasked();
  if (!isMasked) {
    return (
      <IconButton
        icon={VenetianMask}
        label={t('mask.turnOn')}
        keys="Ctrl+Shift+M"
        hint="end"
        onClick={() => void turn()}
      />
    );
  }
  return (
    <button
      type="button"
      className={styles.sign}
      aria-keyshortcuts="Control+Shift+M"
      title={t('mask.sign')}
      onClick={() => void turn()}
    >
      <EyeOff aria-hidden size={16} strokeWidth={1.75} />
      <span className={styles.word}>{t('mask.on')}</span>
    </button>
  );

  async function turn(): Promise<void> {
    const turnsOn = !isMasked;
    if (await toggleMask()) showToast(t(turnsOn ? 'mask.turnedOn' : 'mask.turnedOff'));
  }
}
