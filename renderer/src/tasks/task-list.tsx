import { CalendarClock, Pencil, UserRound, Undo2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useReadOnly } from '#renderer/state/access.ts';
import { change, undo } from '#renderer/state/record.ts';
import { showToast } from '#renderer/state/toast.ts';
import { useAsOf, useLanguage } from '#renderer/state/workspace.ts';
import { formatDay } from '#shared/i18n/format.ts';
import type { TaskEntry } from '#shared/sessions/entry.ts';
import { TaskEdit } from './task-edit.tsx';
import styles from './task-list.module.css';

/** Tasks, each ticked off and mended where it stands: who does it, and by when. */
export function TaskList({
  tasks,
  label,
  people = [],
  wanted,
}: {
  readonly tasks: readonly TaskEntry[];
  readonly label: string;
  /** Names that are offered for who does one, besides those who do others. */
  readonly people?: readonly string[];
  /** The task that the person came for, which takes the focus. */
  readonly wanted?: string | undefined;
}) {
  const owners = [...new Set([...people, ...tasks.map(({ owner }) => owner)])].filter((owner) => owner !== '');
  return (
    <ul className={styles.list} aria-label={label}>
      {tasks.map((task) => (
        <Task key={task.id} task={task} people={owners} isWanted={task.id === wanted} />
      ))}
    </ul>
  );
}

function Task({
  task,
  people,
  isWanted,
}: {
  readonly task: TaskEntry;
  readonly people: readonly string[];
  readonly isWanted: boolean;
}) {
  const t = useWords('sessions');
  const language = useLanguage();
  const asOf = useAsOf();
  const isReadOnly = useReadOnly();
  const { id, text, owner, due, isDone } = task;
  const [isEdited, setEdited] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const returns = useRef(false);
  useEffect(() => {
    if (isWanted) box.current?.focus();
  }, [isWanted]);
  useEffect(() => {
    // The fields that held the focus are gone, and the keyboard goes on from the box that stands there again.
    if (!isEdited && returns.current) box.current?.focus();
    returns.current = false;
  }, [isEdited]);
  const isLate = due !== null && due < asOf && !isDone;
  if (isEdited) {
    return (
      <li className={styles.task}>
        <TaskEdit task={task} people={people} onDone={endEditing} />
      </li>
    );
  }
  return (
    <li className={styles.task} data-wanted={isWanted || undefined} data-done={isDone || undefined}>
      <label className={styles.check}>
        <input
          ref={box}
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
          <span className={styles.actions}>
            <button
              type="button"
              className={styles.action}
              aria-label={t('tasks.editLabel', { text })}
              onClick={() => setEdited(true)}
            >
              <Pencil aria-hidden size={14} strokeWidth={1.75} /> {t('tasks.edit')}
            </button>
            <button
              type="button"
              className={styles.action}
              aria-label={t('tasks.withdrawLabel', { text })}
              onClick={() => void withdraw()}
            >
              <Undo2 aria-hidden size={14} strokeWidth={1.75} /> {t('tasks.withdraw')}
            </button>
          </span>
        )}
      </p>
    </li>
  );

  function endEditing(): void {
    returns.current = true;
    setEdited(false);
  }

  async function withdraw(): Promise<void> {
    if (await change({ kind: 'task.withdraw', payload: { task: id, isWithdrawn: true } })) {
      showToast(t('tasks.withdrawn'), undo);
    }
  }
}
