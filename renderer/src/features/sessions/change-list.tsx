import { useMemo } from 'react';
import { useHistoryWords } from '#renderer/answering/use-history-words.ts';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { record } from '#renderer/state/record.ts';
import { historyOf } from '#shared/record/history.ts';
import type { ClientState } from '#shared/record/state.ts';
import { answerChanges, type AnswerChange } from '#shared/sessions/changes.ts';
import type { SessionEntry } from '#shared/sessions/entry.ts';
import { sessionBefore } from '#shared/sessions/list.ts';
import styles from './side-pane.module.css';

/** What became of the answers: in this session, and between the last one and this. */
export function ChangeList({ session, state }: { readonly session: SessionEntry; readonly state: ClientState }) {
  const t = useWords('sessions');
  const { operations } = useStore(record);
  const last = sessionBefore(state, session);
  const entries = useMemo(() => historyOf(operations), [operations]);
  const here = answerChanges(entries, session.opened.at, null);
  const since = last?.closed?.at;
  const between = since === undefined ? null : answerChanges(entries, since, session.opened.at);
  return (
    <>
      <Changes title={t('changes.here')} changes={here} none={t('changes.none')} />
      {between === null ? (
        <p className={styles.hint}>{t('changes.first')}</p>
      ) : (
        <Changes title={t('changes.between')} changes={between} none={t('changes.none')} />
      )}
    </>
  );
}

function Changes({
  title,
  changes,
  none,
}: {
  readonly title: string;
  readonly changes: readonly AnswerChange[];
  readonly none: string;
}) {
  const words = useHistoryWords();
  return (
    <section className={styles.form} aria-label={title}>
      <h2 className={styles.heading}>{title}</h2>
      {changes.length === 0 ? (
        <p className={styles.hint}>{none}</p>
      ) : (
        <ul className={styles.list}>
          {changes.map(({ fact, before, after }) => {
            const subject = { kind: 'answer', fact } as const;
            return (
              <li key={fact} className={styles.item}>
                <span>{words.subject(subject)}</span>
                <span>
                  <del>{words.value(subject, before ?? null)}</del> → <ins>{words.value(subject, after ?? null)}</ins>
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
