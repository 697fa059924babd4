import { Calendar } from 'lucide-react';
import { useRef } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import styles from './day-picker.module.css';

/** A button that opens the system's calendar beside a field for a day. */
export function DayPicker({
  day,
  size = 'large',
  onDay,
}: {
  /** As `YYYY-MM-DD`; anything else opens the calendar at today. */
  day: string;
  size?: 'medium' | 'large';
  onDay: (day: string) => void;
}) {
  const t = useWords('checklist');
  const picker = useRef<HTMLInputElement>(null);
  return (
    <span className={styles.picker}>
      <button
        type="button"
        className={styles.open}
        data-size={size}
        aria-label={t('date.pick')}
        title={t('date.pick')}
        onClick={() => picker.current?.showPicker()}
      >
        <Calendar size={size === 'large' ? 20 : 18} strokeWidth={1.75} aria-hidden />
      </button>
      <input
        ref={picker}
        type="date"
        className={styles.native}
        tabIndex={-1}
        aria-hidden
        value={day}
        onChange={(event) => onDay(event.currentTarget.value)}
      />
    </span>
  );
}
