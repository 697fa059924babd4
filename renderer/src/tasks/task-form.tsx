import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { addOnce } from '#renderer/state/sessions.ts';
import { TaskFields, type TaskWords } from './task-fields.tsx';
import styles from './task-form.module.css';

const nothing: TaskWords = { text: '', owner: '', due: null };

/** Asks for a task: what, who, by when. */
export function TaskForm({
  session,
  fact,
  people,
  onDone,
}: {
  readonly session: string | null;
  /** The fact it hangs on; null for none. */
  readonly fact: string | null;
  /** Names that are offered for who does it. */
  readonly people: readonly string[];
  readonly onDone?: () => void;
}) {
  const t = useWords('sessions');
  const [words, setWords] = useState(nothing);
  const [task, setTask] = useState(() => crypto.randomUUID());
  const [hasFailed, setFailed] = useState(false);
  const save = async () => {
    const payload = { task, text: words.text.trim(), owner: words.owner.trim(), due: words.due, session, fact };
    const isAdded = await addOnce({ kind: 'task.add', payload }, ({ tasks }) => tasks.some(({ id }) => id === task));
    setFailed(!isAdded);
    if (!isAdded) return;
    // The next one is often the same person's.
    setWords({ ...nothing, owner: words.owner });
    setTask(crypto.randomUUID());
    onDone?.();
  };
  return (
    <div className={styles.form} role="group" aria-label={t('tasks.new')}>
      <TaskFields key={task} value={words} people={people} onChange={setWords} onEnter={() => void save()} />
      {hasFailed && (
        <p role="alert" className={styles.failed}>
          {t('failed')}
        </p>
      )}
      <div>
        <Button appearance="primary" size="small" disabled={words.text.trim() === ''} onClick={() => void save()}>
          {t('tasks.add')}
        </Button>
      </div>
    </div>
  );
}
