import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { useReadOnly } from '#renderer/state/access.ts';
import { place } from '#renderer/state/place.ts';
import { TaskForm } from '#renderer/tasks/task-form.tsx';
import { TaskList } from '#renderer/tasks/task-list.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import type { TaskEntry } from '#shared/sessions/entry.ts';
import { openTasks } from '#shared/sessions/tasks.ts';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import styles from './session-list.module.css';

/** All tasks of the client, wherever they were agreed: what is open by day, and what is done. */
export function AllTasks({
  tasks,
  people,
}: {
  readonly tasks: readonly TaskEntry[];
  readonly people: readonly string[];
}) {
  const t = useWords('sessions');
  const { screen } = useStore(place);
  const isReadOnly = useReadOnly();
  const [isAdding, setAdding] = useState(false);
  const open = openTasks(tasks);
  const done = tasks.filter(({ isDone, isWithdrawn }) => isDone && !isWithdrawn);
  const wanted = screen.name === 'sessions' ? screen.task : undefined;
  return (
    <section className={styles.past} aria-labelledby="all-tasks">
      <SectionHeading
        id="all-tasks"
        aside={
          !isReadOnly &&
          !isAdding && (
            <PlainButton emphasis="quiet" icon={Plus} onClick={() => setAdding(true)}>
              {t('tasks.new')}
            </PlainButton>
          )
        }
      >
        {t('tasks.all')}
      </SectionHeading>
      {isAdding && <TaskForm session={null} fact={null} people={people} onDone={() => setAdding(false)} />}
      {open.length > 0 ? (
        <TaskList label={t('tasks.all')} tasks={open} people={people} wanted={wanted} />
      ) : (
        <p className={styles.none}>{t('tasks.none')}</p>
      )}
      {done.length > 0 && (
        <details open={done.some(({ id }) => id === wanted)}>
          <summary>{t('tasks.doneOnes', { count: done.length })}</summary>
          <TaskList label={t('tasks.doneOnes', { count: done.length })} tasks={done} people={people} wanted={wanted} />
        </details>
      )}
    </section>
  );
}
