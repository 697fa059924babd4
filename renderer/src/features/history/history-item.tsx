import { ArrowRight, CircleSlash, History, Redo2, Scale, Split, Undo2, type LucideIcon } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { clockTime } from '#renderer/i18n/moments.ts';
import { useReadOnly } from '#renderer/state/access.ts';
import { useUndoImport } from '#renderer/answering/use-undo-import.ts';
import { change, record, undo } from '#renderer/state/record.ts';
import { showToast } from '#renderer/state/toast.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { changeSetting } from '#shared/record/fields.ts';
import type { HistoryEntry, HistoryReason } from '#shared/record/history.ts';
import type { HistoryWords } from '#shared/record/history-words.ts';
import type { ClientState } from '#shared/record/state.ts';
import styles from './history-item.module.css';
import { canRestore } from './can-restore.ts';
import { useWho } from '#renderer/answering/use-history-words.ts';

const icons: Readonly<Record<Exclude<HistoryReason, 'made'>, LucideIcon>> = {
  undo: Undo2,
  redo: Redo2,
  restore: History,
  settle: Scale,
};

interface HistoryItemProps {
  readonly entry: HistoryEntry;
  readonly time: Date;
  readonly state: ClientState;
  readonly words: HistoryWords;
  /** True for the taking in of a file that still counts. */
  readonly canTakeBack: boolean;
}

/** One change in words: when and by whom, what, from what to what, why; and the way back to it. */
export function HistoryItem({ entry, time, state, words, canTakeBack }: HistoryItemProps) {
  const t = useWords('history');
  const language = useLanguage();
  const who = useWho();
  const isReadOnly = useReadOnly();
  const undoImport = useUndoImport();
  const { operation, device, subject, before, after, reason, isDisputed, isAside } = entry;
  const Icon = reason === 'made' ? null : icons[reason];
  const said = { subject: words.subject(subject), value: words.value(subject, after) };
  return (
    <article className={styles.item} data-aside={isAside || undefined}>
      <div className={styles.when}>
        <time dateTime={time.toISOString()}>{clockTime(time.getTime(), language)}</time>
        <span className={styles.who}>{who(operation.by, device)}</span>
      </div>
      <div className={styles.what}>
        <p className={styles.subject}>
          {said.subject}
          {Icon !== null && (
            <span className={styles.reason}>
              <Icon aria-hidden size={14} strokeWidth={1.75} /> {t(`reasons.${reason}`)}
            </span>
          )}
        </p>
        <p className={styles.values}>
          {before !== undefined && (
            <>
              <span className="visually-hidden">{t('from')}</span>
              <del className={styles.before}>{words.value(subject, before)}</del>
              <ArrowRight aria-hidden size={14} strokeWidth={1.75} />
            </>
          )}
          <span className="visually-hidden">{t('to')}</span>
          <span className={styles.after}>{after === undefined ? t('nothing') : said.value}</span>
        </p>
        {isAside && (
          <p className={styles.aside}>
            <CircleSlash aria-hidden size={14} strokeWidth={1.75} /> {t('aside')}
          </p>
        )}
        {isDisputed && (
          <p className={styles.disputed}>
            <Split aria-hidden size={14} strokeWidth={1.75} /> {t('disputed')}
          </p>
        )}
      </div>
      {canTakeBack && (
        <PlainButton emphasis="quiet" icon={Undo2} isDisabled={isReadOnly} onClick={() => void takeBack()}>
          {t('handoff.undo')}
        </PlainButton>
      )}
      {canRestore(entry, state) && (
        <PlainButton emphasis="quiet" isDisabled={isReadOnly} onClick={() => void restore()}>
          <span className="visually-hidden">{said.subject}</span> {t('restore')}
        </PlainButton>
      )}
    </article>
  );

  async function takeBack(): Promise<void> {
    const { client } = record.get();
    if (client === null || subject.kind !== 'handoff') return;
    const sentence = await undoImport({ client, taking: operation.id, name: state.name, file: subject.file });
    showToast(sentence === false ? t('handoff.failed') : sentence);
  }

  async function restore(): Promise<void> {
    const { field } = entry;
    if (field === null || after === undefined) return;
    const isSaved = await change(changeSetting(field, after), operation.id);
    if (isSaved) showToast(t('restored', said), undo);
    else showToast(t('restoreFailed'));
  }
}
