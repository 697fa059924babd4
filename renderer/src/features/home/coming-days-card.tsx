import { AlarmClock, CalendarX } from 'lucide-react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { Cites } from '#renderer/sources/cite.tsx';
import { go } from '#renderer/state/place.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import type { ChecklistResult } from '#shared/rules/verdict.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { Card } from './card.tsx';
import styles from './coming-days-card.module.css';
import { comingDays, type ComingDay } from './coming-days.ts';

const shown = 3;

/** The dates that matter for this client, nearest first; nothing where none is known. */
export function ComingDays({ results }: { results: readonly ChecklistResult[] }) {
  const t = useWords('home');
  const language = useLanguage();
  const { bundle } = useReady();
  const days = comingDays(bundle.checklists, results).slice(0, shown);
  if (days.length === 0) return null;
  return (
    <Card title={t('days.title')}>
      <ul className={styles.list}>
        {days.map((coming) => (
          <li key={`${coming.checklist}/${coming.deadline.id}/${coming.day}`}>
            <button
              type="button"
              className={styles.day}
              data-past={coming.daysLeft < 0 || undefined}
              onClick={() => go({ name: 'checklist', checklist: coming.checklist })}
            >
              {coming.daysLeft < 0 ? (
                <CalendarX aria-hidden size={18} strokeWidth={1.75} />
              ) : (
                <AlarmClock aria-hidden size={18} strokeWidth={1.75} />
              )}
              <span className={styles.words}>
                <span>{pick(coming.deadline.label, language)}</span>
                <span className={styles.date}>
                  <time dateTime={coming.day}>{formatDay(coming.day, language)}</time> ·{' '}
                  <strong>{distance(coming)}</strong>
                </span>
              </span>
            </button>
            <span className={styles.sources}>
              <Cites citations={coming.deadline.cite.slice(0, 1)} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );

  function distance({ daysLeft: days, deadline: { marks } }: ComingDay): string {
    if (days === 0) return t(marks === 'firstDay' ? 'days.opensToday' : 'days.today');
    if (days < 0) return days === -1 ? t('days.onePast') : t('days.past', { days: -days });
    if (marks === 'firstDay') return days === 1 ? t('days.opensTomorrow') : t('days.opensIn', { days });
    if (marks === 'dayAfter') return days === 1 ? t('days.dueTomorrow') : t('days.dueIn', { days });
    return days === 1 ? t('days.oneLeft') : t('days.left', { days });
  }
}
