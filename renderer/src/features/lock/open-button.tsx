import { useWords } from '#renderer/i18n/index.ts';
import styles from './lock-screen.module.css';
import type { Opening } from './use-opening.ts';

/** Opens the lock; says that it is at it, or how long it is still to be waited. */
export function OpenButton({ opening, isEmpty }: { opening: Opening; isEmpty: boolean }) {
  const t = useWords('vault');
  const { isBusy, seconds } = opening;
  const words = isBusy ? t('lock.opening') : seconds > 0 ? t('lock.wait', { seconds }) : t('lock.open');
  return (
    <button type="submit" className={styles.open} aria-disabled={isEmpty || isBusy || seconds > 0}>
      {words}
    </button>
  );
}
