import { useEffect, useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import styles from './undo-toast.module.css';

/** A sentence that goes away by itself, with a way to take back what it tells of. */
export interface Told {
  readonly sentence: string;
  readonly undo?: () => void;
}

const shownFor = 8000;

/** Tells what was done; it stays while the pointer or the focus is on it. */
export function UndoToast({ told, onGone }: { readonly told: Told | null; readonly onGone: () => void }) {
  const t = useWords('search');
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (told === null || isHeld) return;
    const timer = setTimeout(onGone, shownFor);
    return () => clearTimeout(timer);
  }, [told, isHeld, onGone]);
  return (
    <div className={styles.place} role="status">
      {told !== null && (
        <div
          className={styles.toast}
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <span>{told.sentence}</span>
          {told.undo !== undefined && (
            <PlainButton
              emphasis="quiet"
              onClick={() => {
                told.undo?.();
                onGone();
              }}
            >
              {t('undo')}
            </PlainButton>
          )}
        </div>
      )}
    </div>
  );
}
