import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useAsOf, useLanguage } from '#renderer/state/workspace.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { addDays, addMonths, type CivilDate } from '#shared/calendar/civil-date.ts';
import { monthAfter, monthOf, weekday, weeksOf } from '#shared/calendar/month.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { Rows } from './item-list.tsx';
import type { Item } from './items.ts';
import styles from './month-view.module.css';
import { useItemWords } from './use-item-words.ts';

const shownInCell = 2;
const week = [0, 1, 2, 3, 4, 5, 6] as const;

/** One month as a grid with one stop of the Tab key: arrows move by days and weeks, Page keys by months. */
export function MonthView({ items, showsClient }: { items: readonly Item[]; showsClient: boolean }) {
  const t = useWords('deadlines');
  const language = useLanguage();
  const asOf = useAsOf();
  const words = useItemWords();
  const [day, setDay] = useState<CivilDate>(asOf);
  const grid = useRef<HTMLDivElement>(null);
  const isMoved = useRef(false);
  useEffect(() => {
    if (isMoved.current) grid.current?.querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]')?.focus();
    isMoved.current = false;
  }, [day]);
  const month = monthOf(day);
  const byDay = useMemo(() => byDayOf(items), [items]);
  const ofDay = byDay.get(day) ?? [];
  const title = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  const name = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  const monthName = title.format(new Date(`${month}-01T00:00:00Z`));
  return (
    <div className={styles.view}>
      <div className={styles.head}>
        <IconButton icon={ChevronLeft} label={t('month.previous')} onClick={() => turn(-1)} />
        <h2 className={styles.title} aria-live="polite">
          {monthName}
        </h2>
        <IconButton icon={ChevronRight} label={t('month.next')} onClick={() => turn(1)} />
        {month !== monthOf(asOf) && (
          <PlainButton emphasis="quiet" onClick={() => setDay(asOf)}>
            {t('month.today')}
          </PlainButton>
        )}
      </div>
      <div
        ref={grid}
        role="grid"
        aria-label={t('month.grid', { month: monthName })}
        className={styles.grid}
        onKeyDown={onKeyDown}
      >
        <div role="row" className={styles.week}>
          {week.map((number) => (
            <div key={number} role="columnheader" className={styles.weekday}>
              {/* The fifth of January 1970 was a Monday. */}
              {name.format(new Date(Date.UTC(1970, 0, 5 + number)))}
            </div>
          ))}
        </div>
        {weeksOf(month).map((days) => (
          <div key={days[0]} role="row" className={styles.week}>
            {days.map((own) => {
              const some = byDay.get(own) ?? [];
              return (
                <div
                  key={own}
                  role="gridcell"
                  className={styles.day}
                  data-outside={monthOf(own) !== month || undefined}
                  data-weekend={weekday(own) > 4 || undefined}
                  data-filled={some.length > 0 || undefined}
                  aria-selected={own === day}
                  aria-current={own === asOf ? 'date' : undefined}
                  aria-label={spoken(own, some)}
                  tabIndex={own === day ? 0 : -1}
                  onClick={() => setDay(own)}
                  onKeyDown={(event) => {
                    if (event.key !== 'Enter' && event.key !== ' ') return;
                    event.preventDefault();
                    setDay(own);
                  }}
                >
                  <span className={styles.number}>
                    {Number(own.slice(-2))}
                    {own === asOf && <span className={styles.asOf}>{t('month.asOf')}</span>}
                  </span>
                  {some.slice(0, shownInCell).map((item) => (
                    <span key={item.key} className={styles.item} data-past={item.daysLeft < 0 || undefined}>
                      {words.label(item)}
                    </span>
                  ))}
                  {some.length > shownInCell && (
                    <span className={styles.more}>{t('month.more', { count: some.length - shownInCell })}</span>
                  )}
                  {some.length > 0 && <span className={styles.count}>{some.length}</span>}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <section aria-labelledby="deadlines-day" className={styles.ofDay}>
        <SectionHeading id="deadlines-day">{formatDay(day, language)}</SectionHeading>
        {ofDay.length === 0 ? (
          <p className={styles.none}>{t('month.dayEmpty')}</p>
        ) : (
          <Rows key={day} items={ofDay} showsClient={showsClient} />
        )}
      </section>
    </div>
  );

  function spoken(own: CivilDate, some: readonly Item[]): string {
    const count = some.length === 0 ? t('month.none') : t('month.count', { count: some.length });
    const here = own === asOf ? ` ${t('month.asOf')}` : '';
    return `${formatDay(own, language)}${here} ${count}`;
  }

  function turn(months: number): void {
    setDay(`${monthAfter(month, months)}-01`);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const target = dayAfterKey(event.key, day);
    if (target === null) return;
    event.preventDefault();
    isMoved.current = true;
    setDay(target);
  }
}

function byDayOf(items: readonly Item[]): ReadonlyMap<CivilDate, readonly Item[]> {
  const found = new Map<CivilDate, Item[]>();
  for (const item of items) found.set(item.day, [...(found.get(item.day) ?? []), item]);
  return found;
}

function dayAfterKey(key: string, day: CivilDate): CivilDate | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return addDays(day, -weekday(day));
    case 'End':
      return addDays(day, 6 - weekday(day));
    case 'PageUp':
      return addMonths(day, -1);
    case 'PageDown':
      return addMonths(day, 1);
    default:
      return null;
  }
}
