import type { ClientDays, DatedDay, UndatedTask } from '#shared/deadlines/schema.ts';
import { hide } from '#shared/privacy/mask.ts';

const masked = new WeakMap<ClientDays, ClientDays>();

/** Days as they may be seen while the window is shared: without the words of papers and tasks. The same give the same. */
export function maskDays(days: ClientDays): ClientDays {
  const known = masked.get(days);
  if (known !== undefined) return known;
  const next = { ...days, days: days.days.map(maskDay), undated: days.undated.map(maskTask) };
  masked.set(days, next);
  return next;
}

function maskDay(dated: DatedDay): DatedDay {
  switch (dated.source) {
    case 'rule':
      return dated;
    case 'paper':
      return { ...dated, label: hide(dated.label) };
    case 'task':
      return { ...dated, ...maskTask(dated) };
  }
}

function maskTask<T extends UndatedTask>(task: T): T {
  return { ...task, text: hide(task.text), owner: hide(task.owner) };
}
