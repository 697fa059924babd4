import type { DatedDay, UndatedTask } from '#shared/deadlines/schema.ts';
import type { ClientState } from '#shared/record/state.ts';
import type { TaskEntry } from '#shared/sessions/entry.ts';
import { openTasks } from '#shared/sessions/tasks.ts';

/** The days by which what was taken on and is not done should be. */
export function taskDays({ tasks }: ClientState): readonly DatedDay[] {
  return openTasks(tasks).flatMap((entry): readonly DatedDay[] =>
    entry.due === null ? [] : [{ source: 'task', ...said(entry), day: entry.due, marks: 'lastDay' }],
  );
}

/** What was taken on, is not done and has no day, in the order in which it was. */
export function undatedTasks({ tasks }: ClientState): readonly UndatedTask[] {
  return openTasks(tasks).flatMap((entry) => (entry.due === null ? [said(entry)] : []));
}

function said({ id: task, text, owner, fact }: TaskEntry): UndatedTask {
  return { task, text, owner, fact };
}
