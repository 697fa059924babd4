import { CalendarCheck, CalendarClock, Undo2 } from 'lucide-react';
import { useId, useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { dayProblem, earliestDay, latestDay } from '#renderer/state/as-of-day.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { saveSettings, useAsOf, useLanguage } from '#renderer/state/workspace.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { localDay, type CivilDate } from '#shared/calendar/civil-date.ts';
import { formatDay } from '#shared/i18n/format.ts';
import styles from './day-controls.module.css';
import { look, timelineView } from './timeline-view.ts';

/** The day everything below is shown for: typed, or moved by the line; a preview until it is made the as-of date. */
export function DayControls({ day }: { day: CivilDate }) {
  const t = useWords('timeline');
  const asOf = useAsOf();
  const language = useLanguage();
  const { previewed } = useStore(timelineView);
  const [typed, setTyped] = useState<string | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const id = useId();
  return (
    <div className={styles.controls} data-preview={previewed !== null || undefined}>
      <label className={styles.label} htmlFor={id}>
        {t('day.label')}
      </label>
      <input
        id={id}
        type="date"
        className={styles.day}
        min={earliestDay}
        max={latestDay}
        value={typed ?? day}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => setTyped(null)}
      />
      <p className={styles.state} role="status">
        {hasFailed ? (
          <span className={styles.failed}>{t('day.failed')}</span>
        ) : previewed === null ? (
          t('day.isAsOf')
        ) : (
          <>
            <CalendarClock aria-hidden size={16} strokeWidth={1.75} />
            {t('day.preview', { asOf: formatDay(asOf, language) })}
          </>
        )}
      </p>
      {previewed !== null && (
        <div className={styles.actions}>
          <PlainButton icon={CalendarCheck} emphasis="primary" onClick={() => void keep(previewed)}>
            {t('day.keep')}
          </PlainButton>
          <PlainButton icon={Undo2} onClick={() => look({ previewed: null })}>
            {t('day.back')}
          </PlainButton>
        </div>
      )}
    </div>
  );

  /** Half a day typed is kept in the field; the picture stays at the last whole one. */
  function type(next: string): void {
    setTyped(next);
    if (dayProblem(next) === null) look({ previewed: next === asOf ? null : next });
  }

  async function keep(next: CivilDate): Promise<void> {
    const isSaved = await saveSettings({ asOf: next === localDay(new Date()) ? null : next });
    setFailed(!isSaved);
    if (isSaved) look({ previewed: null });
  }
}
