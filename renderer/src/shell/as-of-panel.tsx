import { ChartGantt, RotateCcw, Settings, TriangleAlert } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { dayProblem, earliestDay, latestDay, type DayProblem } from '#renderer/state/as-of-day.ts';
import { go } from '#renderer/state/place.ts';
import { saveSettings, useAsOf, useLanguage, useReady } from '#renderer/state/workspace.ts';
import { isComposing } from '#renderer/ui/is-composing.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { localDay, type CivilDate } from '#shared/calendar/civil-date.ts';
import { formatDay } from '#shared/i18n/format.ts';
import styles from './as-of-panel.module.css';

/** Behind the chip: the day everything is worked out for, to be changed at once, and a plain warning where it is not today. */
export function AsOfPanel({ id: panelId, onToggle }: { id: string; onToggle: (isOpen: boolean) => void }) {
  const t = useWords('common');
  const { settings } = useReady();
  const current = useAsOf();
  const language = useLanguage();
  const panel = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<DayProblem | 'notSaved' | null>(null);
  const [titleId, messageId] = [useId(), useId()];
  const isFixed = settings.asOf !== null;
  const date = formatDay(current, language);
  return (
    <div
      ref={panel}
      id={panelId}
      // The browser puts a popover away on Escape or a press outside, and gives the focus back.
      popover="auto"
      role="dialog"
      aria-labelledby={titleId}
      className={styles.panel}
      onToggle={(event) => {
        const isOpen = event.newState === 'open';
        onToggle(isOpen);
        setTyped(null);
        setProblem(null);
        if (isOpen) field.current?.focus();
      }}
    >
      <h2 id={titleId} className={styles.title}>
        {t('asOf.title')}
      </h2>
      <div className={styles.row}>
        <input
          ref={field}
          type="date"
          className={styles.day}
          aria-label={t('asOf.day')}
          aria-invalid={problem !== null}
          aria-describedby={messageId}
          min={earliestDay}
          max={latestDay}
          value={typed ?? current}
          onChange={(event) => type(event.currentTarget.value)}
          onBlur={() => typed !== null && setProblem(dayProblem(typed))}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || isComposing(event) || problem !== null) return;
            // The focus goes back to the chip, which the same key press would open again.
            event.preventDefault();
            panel.current?.hidePopover();
          }}
        />
        <PlainButton icon={RotateCcw} isDisabled={!isFixed} onClick={() => void choose(null)}>
          {t('asOf.backToToday')}
        </PlainButton>
      </div>
      <p id={messageId} className={styles.message} data-tone={tone()} role="status">
        {tone() !== 'quiet' && <TriangleAlert aria-hidden size={16} strokeWidth={1.75} />}
        <span>{message()}</span>
      </p>
      <div className={styles.foot}>
        <PlainButton emphasis="quiet" icon={ChartGantt} onClick={() => leave({ name: 'timeline' })}>
          {t('asOf.toTimeline')}
        </PlainButton>
        <PlainButton emphasis="quiet" icon={Settings} onClick={() => leave({ name: 'settings' })}>
          {t('asOf.toSettings')}
        </PlainButton>
      </div>
    </div>
  );

  function tone(): 'quiet' | 'warning' | 'problem' {
    if (problem !== null) return 'problem';
    return isFixed ? 'warning' : 'quiet';
  }

  function message(): string {
    if (problem === 'notSaved') return t('asOf.notSaved', { date });
    if (problem !== null) return t(`asOf.problems.${problem}`, { date, from: earliestDay, to: latestDay });
    return isFixed ? t('asOf.isFixed', { date, today: formatDay(localDay(new Date()), language) }) : t('asOf.isToday');
  }

  /** Half a day typed is not yet wrong; until it is whole, the last good day holds. */
  function type(next: string): void {
    setTyped(next);
    if (dayProblem(next) === null) void choose(next);
  }

  async function choose(next: CivilDate | null): Promise<void> {
    const isSaved = await saveSettings({ asOf: next === localDay(new Date()) ? null : next });
    setProblem(isSaved ? null : 'notSaved');
    setTyped(null);
  }

  function leave(screen: Parameters<typeof go>[0]): void {
    panel.current?.hidePopover();
    go(screen);
  }
}
