import { useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { TaskForm } from '#renderer/tasks/task-form.tsx';
import { TaskList } from '#renderer/tasks/task-list.tsx';
import { ChoiceBar } from '#renderer/ui/choice-bar.tsx';
import type { ClientState } from '#shared/record/state.ts';
import type { SessionEntry } from '#shared/sessions/entry.ts';
import { ChangeList } from './change-list.tsx';
import { NoteForm } from './note-form.tsx';
import { NoteList } from './note-list.tsx';
import { Parking } from './parking.tsx';
import styles from './side-pane.module.css';

type Part = 'notes' | 'parked' | 'tasks' | 'changes';

/** What is said, put aside, agreed and changed while the questions are asked. */
export function SidePane({
  session,
  state,
  fact,
}: {
  readonly session: SessionEntry;
  readonly state: ClientState;
  /** The question being asked, on which notes can hang. */
  readonly fact: string | null;
}) {
  const t = useWords('sessions');
  const [part, setPart] = useState<Part>('notes');
  const notes = session.notes.filter(({ isWithdrawn }) => !isWithdrawn);
  const parked = session.parked.filter(({ isWithdrawn }) => !isWithdrawn);
  const tasks = state.tasks.filter((task) => task.session === session.id && !task.isWithdrawn);
  const counted = (word: string, count: number): string => (count === 0 ? word : `${word} ${count}`);
  return (
    <section className={styles.side} aria-label={t('panes.side')}>
      <ChoiceBar
        label={t('panes.side')}
        value={part}
        onChoose={setPart}
        options={[
          { value: 'notes', label: counted(t('notes.title'), notes.length) },
          { value: 'parked', label: counted(t('parked.title'), parked.length) },
          { value: 'tasks', label: counted(t('tasks.title'), tasks.length) },
          { value: 'changes', label: t('changes.title') },
        ]}
      />
      {part === 'notes' && (
        <>
          <NoteForm session={session} fact={fact} />
          <NoteList session={session} notes={notes} />
        </>
      )}
      {part === 'parked' && <Parking session={session} parked={parked} fact={fact} />}
      {part === 'tasks' && (
        <>
          <TaskForm session={session.id} fact={fact} people={session.people} />
          {tasks.length > 0 && <TaskList label={t('tasks.title')} tasks={tasks} people={session.people} />}
        </>
      )}
      {part === 'changes' && <ChangeList session={session} state={state} />}
    </section>
  );
}
