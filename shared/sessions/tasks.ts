import type { Change, Operation } from '#shared/record/schema.ts';
import type { FieldValue } from '#shared/record/state.ts';
import type { TaskEntry } from '#shared/sessions/entry.ts';

/** The changes of tasks. */
export type TaskChange = Extract<Change, { readonly kind: `task.${string}` }>;

/** What of a task can be set, each a field of the client. */
type TaskFieldName = 'text' | 'owner' | 'due' | 'isDone' | 'isWithdrawn';

/** One field of one task. */
export interface TaskField {
  readonly task: string;
  readonly name: TaskFieldName;
}

interface TaskSetting {
  readonly field: string;
  readonly value: FieldValue;
}

const names: readonly string[] = ['text', 'owner', 'due', 'isDone', 'isWithdrawn'] satisfies readonly TaskFieldName[];

/** True for a change of tasks. */
export function isTaskChange(change: Change): change is TaskChange {
  return change.kind.startsWith('task.');
}

/** The field of a task that a field of a client is; null for any other. */
export function taskFieldOf(field: string): TaskField | null {
  const [area, task, name] = field.split('/');
  if (area !== 'task' || task === undefined || name === undefined || !names.includes(name)) return null;
  // True because the list holds exactly the names.
  return { task, name: name as TaskFieldName };
}

/** All fields that a change of tasks sets: adding one sets each of them. */
export function taskSettings(change: TaskChange): readonly TaskSetting[] {
  const { task } = change.payload;
  const setting = (name: TaskFieldName, value: FieldValue): TaskSetting => ({ field: `task/${task}/${name}`, value });
  switch (change.kind) {
    case 'task.add': {
      const { text, owner, due } = change.payload;
      return [
        setting('text', text),
        setting('owner', owner),
        setting('due', due),
        setting('isDone', false),
        setting('isWithdrawn', false),
      ];
    }
    case 'task.amend':
      return [setting(change.payload.field, change.payload.value)];
    case 'task.done':
      return [setting('isDone', change.payload.isDone)];
    case 'task.withdraw':
      return [setting('isWithdrawn', change.payload.isWithdrawn)];
  }
}

/** The change that sets a field of a task; null for a value that it cannot have. */
export function taskChangeSetting({ task, name }: TaskField, value: FieldValue): TaskChange | null {
  if (name === 'isDone' || name === 'isWithdrawn') {
    if (typeof value !== 'boolean') return null;
    return name === 'isDone'
      ? { kind: 'task.done', payload: { task, isDone: value } }
      : { kind: 'task.withdraw', payload: { task, isWithdrawn: value } };
  }
  if (name === 'due') {
    if (value !== null && typeof value !== 'string') return null;
    return { kind: 'task.amend', payload: { task, field: 'due', value } };
  }
  return typeof value === 'string' ? { kind: 'task.amend', payload: { task, field: name, value } } : null;
}

/** What a field of a task is where nothing has set it; undefined for what every task has. */
export function unsetTaskField({ name }: TaskField): FieldValue | undefined {
  if (name === 'isDone' || name === 'isWithdrawn') return false;
  return name === 'due' ? null : undefined;
}

/** The tasks with one that was added: one that comes twice is one. */
export function withTask(
  entries: readonly TaskEntry[],
  { task, ...said }: Extract<TaskChange, { kind: 'task.add' }>['payload'],
  { id: operation, at, by }: Pick<Operation, 'id' | 'at' | 'by'>,
): readonly TaskEntry[] {
  if (entries.some(({ id }) => id === task)) return entries;
  return [...entries, { id: task, ...said, isDone: false, isWithdrawn: false, operation, at, by }];
}

/** The tasks after one of their fields was set. */
export function withTaskField(
  entries: readonly TaskEntry[],
  { task, name }: TaskField,
  value: FieldValue,
): readonly TaskEntry[] {
  return entries.map((entry) => (entry.id === task ? withField(entry, name, value) : entry));
}

function withField(entry: TaskEntry, name: TaskFieldName, value: FieldValue): TaskEntry {
  if (name === 'isDone' || name === 'isWithdrawn') return { ...entry, [name]: value === true };
  if (name === 'due') return { ...entry, due: typeof value === 'string' ? value : null };
  return typeof value === 'string' ? { ...entry, [name]: value } : entry;
}

/** What is still to be done, by day, those without one last. */
export function openTasks(tasks: readonly TaskEntry[]): readonly TaskEntry[] {
  return tasks
    .filter(({ isDone, isWithdrawn }) => !isDone && !isWithdrawn)
    .toSorted((left, right) => compareDays(left.due, right.due));
}

function compareDays(left: string | null, right: string | null): number {
  if (left === right) return 0;
  if (left === null || right === null) return left === null ? 1 : -1;
  return left < right ? -1 : 1;
}
