import { useId, useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useAsOf, useLanguage, useReady } from '#renderer/state/workspace.ts';
import { ChoiceBar } from '#renderer/ui/choice-bar.tsx';
import type { Settings } from '#shared/workspace/schema.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { dayProblem, earliestDay, latestDay, type DayProblem } from '#renderer/state/as-of-day.ts';
import styles from './as-of-setting.module.css';
import { Setting } from '#renderer/ui/setting.tsx';

/** Today, or one day to look at everything as it stood or will stand. */
export function AsOfSetting({ onSave }: { onSave: (change: Partial<Settings>) => Promise<void> }) {
  const t = useWords('settings');
  const { asOf } = useReady().settings;
  const current = useAsOf();
  const language = useLanguage();
  const [typed, setTyped] = useState(current);
  const [problem, setProblem] = useState<DayProblem | null>(null);
  const messageId = useId();
  return (
    <Setting title={t('asOf.title')} hint={t('asOf.hint')}>
      <div className={styles.controls}>
        <ChoiceBar
          label={t('asOf.title')}
          value={asOf === null ? 'today' : 'fixed'}
          onChoose={(choice) => choose(choice)}
          options={[
            { value: 'today', label: t('asOf.today') },
            { value: 'fixed', label: t('asOf.fixed') },
          ]}
        />
        {asOf !== null && (
          <input
            type="date"
            className={styles.day}
            aria-label={t('asOf.day')}
            aria-invalid={problem !== null}
            aria-describedby={messageId}
            min={earliestDay}
            max={latestDay}
            value={typed}
            onChange={(event) => type(event.target.value)}
            onBlur={() => setProblem(dayProblem(typed))}
          />
        )}
        <p id={messageId} className={styles.note} data-problem={problem !== null || undefined} role="status">
          {note()}
        </p>
      </div>
    </Setting>
  );

  function note(): string {
    const kept = formatDay(current, language);
    if (problem === null) return asOf === null ? '' : t('asOf.counts', { day: kept });
    return t(`asOf.problems.${problem}`, { from: earliestDay, to: latestDay, kept });
  }

  function choose(choice: 'today' | 'fixed'): void {
    setProblem(null);
    setTyped(current);
    void onSave({ asOf: choice === 'today' ? null : current });
  }

  /** Half a day typed is not yet wrong; it is told when the field is left, and until then the last good day holds. */
  function type(next: string): void {
    setTyped(next);
    if (dayProblem(next) !== null) return;
    setProblem(null);
    void onSave({ asOf: next });
  }
}
