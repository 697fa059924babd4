import { AlarmClock, CalendarX } from 'lucide-react';
import { ContradictionList } from '#renderer/features/checklist/contradiction-list.tsx';
import { StaleHere } from '#renderer/features/checklist/reconfirm/stale-here.tsx';
import { useDistance } from '#renderer/features/checklist/deadline-words.ts';
import { nearDeadlines, type NearDeadline } from '#renderer/features/checklist/near-deadlines.ts';
import { Cites } from '#renderer/sources/cite.tsx';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useContradictions } from '#renderer/state/contradictions.ts';
import { checklistById } from '#renderer/state/lookup.ts';
import { go } from '#renderer/state/place.ts';
import { useStale } from '#renderer/state/stale.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { formatDay } from '#shared/i18n/format.ts';
import type { ChecklistResult } from '#shared/rules/verdict.ts';
import styles from './attention.module.css';

/** What should be looked at before anything else: answers that contradict each other, and deadlines that are near. */
export function Attention({ results }: { results: readonly ChecklistResult[] }) {
  const t = useWords('checklist');
  const { bundle } = useReady();
  const contradictions = useContradictions();
  const deadlines = nearDeadlines(bundle.checklists, results);
  const stale = useStale();
  if (contradictions.length === 0 && deadlines.length === 0 && stale.length === 0) return null;
  return (
    <section className={styles.attention} aria-label={t('attention.title')}>
      <StaleHere />
      <ContradictionList contradictions={contradictions} />
      {deadlines.length > 0 && (
        <>
          <SectionHeading>{t('attention.deadlines')}</SectionHeading>
          <ul className={styles.deadlines}>
            {deadlines.map((near) => (
              <Deadline key={`${near.checklist}/${near.deadline.id}/${near.day}`} near={near} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Deadline({ near: { checklist, deadline, day, daysLeft } }: { near: NearDeadline }) {
  const language = useLanguage();
  const { bundle } = useReady();
  const found = checklistById(bundle, checklist);
  const isPast = daysLeft < 0;
  const Icon = isPast ? CalendarX : AlarmClock;
  const left = useDistance()(deadline.marks ?? 'lastDay', daysLeft);
  return (
    <li className={styles.near} data-past={isPast || undefined}>
      <button type="button" className={styles.deadline} onClick={() => go({ name: 'checklist', checklist })}>
        <Icon size={20} strokeWidth={1.75} aria-hidden />
        <span className={styles.words}>
          <span>{pick(deadline.label, language)}</span>
          <span className={styles.where}>
            <time dateTime={day}>{formatDay(day, language)}</time> <b>{left}</b>
          </span>
          {found !== undefined && <span className={styles.where}>{pick(found.title, language)}</span>}
        </span>
      </button>
      <span className={styles.sources}>
        <Cites citations={deadline.cite} />
      </span>
    </li>
  );
}
