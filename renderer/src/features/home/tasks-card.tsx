import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { record } from '#renderer/state/record.ts';
import { TaskList } from '#renderer/tasks/task-list.tsx';
import { openTasks } from '#shared/sessions/tasks.ts';
import { Card } from './card.tsx';

const shown = 5;

/** What is still to be done for the client, the nearest day first; nothing where there is none. */
export function TasksCard() {
  const t = useWords('home');
  const { state } = useStore(record);
  const tasks = openTasks(state?.tasks ?? []).slice(0, shown);
  if (tasks.length === 0) return null;
  return (
    <Card title={t('tasks.title')}>
      <TaskList label={t('tasks.title')} tasks={tasks} />
    </Card>
  );
}
