import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { PlainButton } from './plain-button.tsx';
import styles from './toast.module.css';

/** Long enough to read, to reach it by Tab, and to think again. */
const shownFor = 10_000;

/**
 * One sentence at the foot of the window about what was just done, with a way to take it back. It goes by itself, but
 * not while the pointer or the focus is on it.
 */
export function Toast({
  region,
  said,
  text,
  closeLabel,
  action,
  onDone,
}: {
  /** What the place is called, for assistive technology. */
  region: string;
  /** What is said now, so that saying the same again begins anew; null for nothing. */
  said: unknown;
  text: string;
  closeLabel: string;
  action: { readonly label: string; readonly onAct: () => void } | null;
  /** `hadFocus`: whether the focus was on what goes away, and needs another place. */
  onDone: (hadFocus: boolean) => void;
}) {
  const place = useRef<HTMLDivElement>(null);
  const [isHeld, setHeld] = useState(false);
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  });
  useEffect(() => {
    if (said === null || isHeld) return;
    const timer = setTimeout(() => done.current(false), shownFor);
    return () => clearTimeout(timer);
  }, [said, isHeld]);
  return (
    <section className={styles.place} aria-label={region}>
      <div
        ref={place}
        role="group"
        className={styles.toast}
        data-shown={said === null ? undefined : true}
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          leave();
        }}
      >
        <p role="status" className={styles.text}>
          {text}
        </p>
        {said !== null && (
          <>
            {action !== null && (
              <PlainButton
                emphasis="quiet"
                onClick={() => {
                  leave();
                  action.onAct();
                }}
              >
                {action.label}
              </PlainButton>
            )}
            <button type="button" className={styles.close} aria-label={closeLabel} onClick={leave}>
              <X aria-hidden size={16} strokeWidth={1.75} />
            </button>
          </>
        )}
      </div>
    </section>
  );

  /** What has the focus goes away: nobody will hear the pointer leave it. */
  function leave(): void {
    setHeld(false);
    onDone(place.current?.contains(document.activeElement) === true);
  }
}
