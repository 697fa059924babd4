import { Bell, type LucideIcon } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { changeReminders } from '#renderer/state/reminders.ts';
import { showToast } from '#renderer/state/toast.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { localDay } from '#shared/calendar/civil-date.ts';
import { isNear, isQuiet, putOff, tellAgain } from '#shared/deadlines/reminders.ts';
import type { DatedDay } from '#shared/deadlines/schema.ts';
import { formatDay } from '#shared/i18n/format.ts';
import styles from './remind-buttons.module.css';

/** Puts the reminding of one day off, or ends it; what is put off says until when. */
export function RemindButtons({
  itemKey,
  source,
  label,
  daysLeft,
  icon: Icon,
}: {
  itemKey: string;
  source: DatedDay['source'];
  label: string;
  daysLeft: number;
  icon: LucideIcon;
}) {
  const t = useWords('deadlines');
  const language = useLanguage();
  const { reminders } = useReady();
  const today = localDay(new Date());
  if (isQuiet(itemKey, today, reminders.quiet)) {
    const until = reminders.quiet[itemKey] ?? null;
    return (
      <div className={styles.buttons}>
        <span className={styles.quiet}>
          <Icon aria-hidden size={14} strokeWidth={1.75} />
          {until === null ? t('remind.quiet') : t('remind.quietUntil', { day: formatDay(until, language) })}
        </span>
        <PlainButton emphasis="quiet" icon={Bell} label={named('again')} onClick={() => void save(() => tellAgain)}>
          {t('remind.again')}
        </PlainButton>
      </div>
    );
  }
  if (!isNear(source, daysLeft)) return null;
  return (
    <div className={styles.buttons}>
      {choices.map(({ word, days }) => (
        <PlainButton
          key={word}
          emphasis="quiet"
          label={named(word)}
          onClick={() => void save(() => (now, key) => putOff(now, key, today, days))}
        >
          {t(`remind.${word}`)}
        </PlainButton>
      ))}
    </div>
  );

  function named(word: 'tomorrow' | 'week' | 'never' | 'again'): string {
    return t('remind.label', { action: t(`remind.${word}`), label });
  }

  async function save(change: () => typeof tellAgain): Promise<void> {
    if (!(await changeReminders((now) => change()(now, itemKey)))) showToast(t('remind.failed'));
  }
}

const choices = [
  { word: 'tomorrow', days: 1 },
  { word: 'week', days: 7 },
  { word: 'never', days: null },
] as const;
