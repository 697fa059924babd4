import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { record } from '#renderer/state/record.ts';
import { TaskList } from '#renderer/tasks/task-list.tsx';
import { openTasks } from '#shared/sessions/tasks.ts';

/** What is still to be done about one fact; nothing where there is none. */
export function TasksHere({ fact }: { readonly fact: string }) {
  const t = useWords('sessions');
  const { state } = useStore(record);
  const tasks = openTasks(state?.tasks ?? []).filter((task) => task.fact === fact);
  return tasks.length === 0 ? null : <TaskList label={t('tasks.here')} tasks={tasks} />;
}
