import { CalendarClock, UserRound, Undo2 } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { useReadOnly } from '#renderer/state/access.ts';
import { change, undo } from '#renderer/state/record.ts';
import { showToast } from '#renderer/state/toast.ts';
import { useAsOf, useLanguage } from '#renderer/state/workspace.ts';
import { formatDay } from '#shared/i18n/format.ts';
import type { TaskEntry } from '#shared/sessions/entry.ts';
import styles from './task-list.module.css';

/** Tasks, each ticked off where it stands: who does it, and by when. */
export function TaskList({ tasks, label }: { readonly tasks: readonly TaskEntry[]; readonly label: string }) {
  return (
    <ul className={styles.list} aria-label={label}>
      {tasks.map((task) => (
        <Task key={task.id} task={task} />
      ))}
    </ul>
  );
}

function Task({ task }: { readonly task: TaskEntry }) {
  const t = useWords('sessions');
  const language = useLanguage();
  const asOf = useAsOf();
  const isReadOnly = useReadOnly();
  const { id, text, owner, due, isDone } = task;
  const isLate = due !== null && due < asOf && !isDone;
  return (
    <li className={styles.task} data-done={isDone || undefined}>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={isDone}
          disabled={isReadOnly}
          onChange={(event) =>
            void change({ kind: 'task.done', payload: { task: id, isDone: event.currentTarget.checked } })
          }
        />
        <span className={styles.text}>{text}</span>
      </label>
      <p className={styles.facts}>
        {owner !== '' && (
          <span>
            <UserRound aria-hidden size={14} strokeWidth={1.75} /> {owner}
          </span>
        )}
        {due !== null && (
          <span data-late={isLate || undefined}>
            <CalendarClock aria-hidden size={14} strokeWidth={1.75} /> {formatDay(due, language)}
            {isLate && ` · ${t('tasks.late')}`}
          </span>
        )}
        {!isReadOnly && (
          <button
            type="button"
            className={styles.withdraw}
            aria-label={t('tasks.withdrawLabel', { text })}
            onClick={() => void withdraw()}
          >
            <Undo2 aria-hidden size={14} strokeWidth={1.75} /> {t('tasks.withdraw')}
          </button>
        )}
      </p>
    </li>
  );

  async function withdraw(): Promise<void> {
    if (await change({ kind: 'task.withdraw', payload: { task: id, isWithdrawn: true } })) {
      showToast(t('tasks.withdrawn'), undo);
    }
  }
}
