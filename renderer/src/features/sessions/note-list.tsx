import { pick, useWords } from '#renderer/i18n/index.ts';
import { factById } from '#renderer/state/lookup.ts';
import { change, undo } from '#renderer/state/record.ts';
import { showToast } from '#renderer/state/toast.ts';
import { clockTime } from '#renderer/i18n/moments.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import { millisecondsOf } from '#shared/record/clock.ts';
import type { SessionEntry } from '#shared/sessions/entry.ts';
import styles from './side-pane.module.css';

/** What was said so far, the latest first; each can be withdrawn. */
export function NoteList({
  session,
  notes,
}: {
  readonly session: SessionEntry;
  readonly notes: SessionEntry['notes'];
}) {
  const t = useWords('sessions');
  const language = useLanguage();
  const { bundle } = useReady();
  if (notes.length === 0) return <p className={styles.hint}>{t('notes.none')}</p>;
  return (
    <ul className={styles.list} aria-label={t('notes.title')}>
      {notes.toReversed().map((note) => {
        const fact = note.fact === null ? undefined : factById(bundle, note.fact);
        const time = clockTime(millisecondsOf(note.at) ?? 0, language);
        return (
          <li key={note.id} className={styles.item}>
            {note.speaker !== '' && <span className={styles.speaker}>{note.speaker}</span>}
            <p className={styles.text}>{note.text}</p>
            <p className={styles.facts}>
              <span>{time}</span>
              {fact !== undefined && <span>{pick(fact.label, language)}</span>}
              <button
                type="button"
                className={styles.link}
                aria-label={t('notes.withdrawLabel', { text: note.text })}
                onClick={() => void withdraw(note.id)}
              >
                {t('notes.withdraw')}
              </button>
            </p>
          </li>
        );
      })}
    </ul>
  );

  async function withdraw(note: string): Promise<void> {
    if (await change({ kind: 'session.withdrawNote', payload: { session: session.id, note } })) {
      showToast(t('notes.withdrawn'), undo);
    }
  }
}
