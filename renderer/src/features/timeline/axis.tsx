import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import { earliestDay, latestDay } from '#renderer/state/as-of-day.ts';
import { daysBetween, type CivilDate } from '#shared/calendar/civil-date.ts';
import { dayAt, shareAt, ticksOf, type TimelineRange } from '#shared/corpus/timeline-scale.ts';
import { formatDay } from '#shared/i18n/format.ts';
import styles from './axis.module.css';
import { dayAfterKey } from './day-after-key.ts';

interface AxisProps {
  readonly range: TimelineRange;
  readonly day: CivilDate;
  readonly asOf: CivilDate;
  readonly onMove: (day: CivilDate) => void;
}

/** The years, and on them the handle of the day's line: dragged, pressed for, or moved by keys. */
export function Axis({ range, day, asOf, onMove }: AxisProps) {
  const t = useWords('timeline');
  const language = useLanguage();
  const lane = useRef<HTMLDivElement>(null);
  const ticks = ticksOf(range);
  const isInside = day >= range.from && day <= range.to;
  return (
    <div className={styles.axis}>
      <span className={styles.legend}>{t('axis')}</span>
      <div
        ref={lane}
        className={styles.lane}
        data-dense={ticks.length > 13 || undefined}
        onPointerDown={grab}
        onPointerMove={drag}
      >
        {ticks.map((tick) => (
          <span
            key={tick.day}
            aria-hidden
            className={styles.label}
            data-year={tick.isYear || undefined}
            style={{ insetInlineStart: `${shareAt(range, tick.day) * 100}%` }}
          >
            {tick.isYear ? tick.day.slice(0, 4) : t('month', { month: Number(tick.day.slice(5, 7)) })}
          </span>
        ))}
        <div
          role="slider"
          tabIndex={0}
          className={styles.handle}
          data-preview={day !== asOf || undefined}
          data-outside={isInside ? undefined : day < range.from ? 'before' : 'after'}
          style={{ insetInlineStart: `${Math.min(1, Math.max(0, shareAt(range, day))) * 100}%` }}
          aria-label={t('slider.label')}
          aria-valuemin={0}
          aria-valuemax={daysBetween(earliestDay, latestDay)}
          aria-valuenow={daysBetween(earliestDay, day)}
          aria-valuetext={formatDay(day, language)}
          title={t('slider.hint')}
          onKeyDown={onKeyDown}
        >
          {formatDay(day, language)}
        </div>
      </div>
    </div>
  );

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const next = dayAfterKey(event, day, asOf);
    if (next === null) return;
    event.preventDefault();
    onMove(next);
  }

  function grab(event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    moveTo(event.clientX);
  }

  function drag(event: PointerEvent<HTMLElement>): void {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) moveTo(event.clientX);
  }

  function moveTo(x: number): void {
    const box = lane.current?.getBoundingClientRect();
    if (box !== undefined) onMove(dayAt(range, (x - box.left) / box.width));
  }
}
