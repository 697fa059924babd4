import { changeOf } from '#shared/record/change.ts';
import { changeSetting, colourField, settingOf } from '#shared/record/fields.ts';
import { fold } from '#shared/record/fold.ts';
import { counted, takingAgain, withdrawing } from '#shared/record/handoffs.ts';
import { isHighlightChange, restoringHighlight, withHighlight } from '#shared/record/highlights.ts';
import { deviceOf } from '#shared/record/operation.ts';
import type { Change, Operation } from '#shared/record/schema.ts';
import type { FieldValue, HighlightEntry } from '#shared/record/state.ts';
import type { SessionEntry } from '#shared/sessions/entry.ts';
import { restoringSession } from '#shared/sessions/restore-session.ts';
import { isSessionChange, withSession } from '#shared/sessions/sessions.ts';
import { isTaskChange, type TaskChange } from '#shared/sessions/tasks.ts';
import { isOverwritten, valueWithout } from '#shared/record/standing.ts';

/**
 * The operation that undo would take back: the device's latest that is neither an undo nor undone, and that no other
 * device has knowingly replaced. Null where nothing is left; creating the client cannot be undone. `operations` stand
 * in clock order.
 */
export function undoTarget(operations: readonly Operation[], device: string): Operation | null {
  const undone = new Set<string>();
  for (const operation of backwards(operations, device)) {
    if (operation.undoes !== undefined) undone.add(operation.undoes);
    else if (!undone.has(operation.id) && isUndoable(operation) && !isOverwritten(operations, operation)) {
      return operation;
    }
  }
  return null;
}

/**
 * The undo that redo would take back: the device's latest that is not redone and has no new change after it. Null
 * where there is none. `operations` stand in clock order.
 */
export function redoTarget(operations: readonly Operation[], device: string): Operation | null {
  const redone = new Set<string>();
  for (const operation of backwards(operations, device)) {
    if (operation.redoes !== undefined) redone.add(operation.redoes);
    else if (operation.undoes === undefined) return null;
    else if (!redone.has(operation.id) && isUndoable(operation)) return operation;
  }
  return null;
}

/**
 * The change that puts back what stood before `target`, one of `all` operations: for an undo's target the undoing, for an
 * undo itself the redoing. Throws a RangeError for what cannot be taken back.
 */
export function inverseOf(all: readonly Operation[], target: Operation): Change {
  const operations = counted(all);
  const change = changeOf(target);
  const place = operations.findLastIndex((operation) => operation.id === target.id);
  const before = place === -1 ? operations.length : place;
  const ofTask = change !== null && isTaskChange(change) ? taskInverse(operations, before, change) : null;
  if (ofTask !== null) return ofTask;
  const setting = change === null || change.kind === 'client.create' ? null : settingOf(change);
  if (setting !== null) {
    const without = valueWithout(operations, target, setting.field);
    const value = without === undefined ? createdValue(operations, setting.field) : without;
    return value === undefined ? changeSetting(setting.field, setting.value) : changeSetting(setting.field, value);
  }
  if (change !== null && isSessionChange(change)) {
    return restoringSession(change, sessionBefore(operations, before, change.payload.session));
  }
  switch (change?.kind) {
    case 'handoff.take':
      return withdrawing(operations, target, change);
    case 'handoff.withdraw': {
      const again = takingAgain(operations, change.payload.handoff);
      if (again !== undefined) return again;
      break;
    }
    case 'note.add':
    case 'note.withdraw': {
      const { note } = change.payload;
      return noteBefore(operations, before, note) ?? { kind: 'note.withdraw', payload: { note } };
    }
    case 'calculation.keep':
    case 'calculation.withdraw': {
      const { calculation } = change.payload;
      const earlier = calculationBefore(operations, before, calculation);
      return earlier ?? { kind: 'calculation.withdraw', payload: { calculation } };
    }
    case 'evidence.add': {
      const { evidence } = change.payload;
      const earlier = fold(operations.slice(0, before))?.evidence.find(({ id }) => id === evidence);
      return { kind: 'evidence.withdraw', payload: { evidence, withdrawn: earlier?.isWithdrawn ?? true } };
    }
    case 'highlight.add':
    case 'highlight.style':
    case 'highlight.note':
    case 'highlight.withdraw':
      return restoringHighlight(change, highlightBefore(operations, before, change.payload.highlight));
    default:
  }
  throw new RangeError(`Operation ${target.id} of kind ${target.kind} cannot be taken back.`);
}

/** What creation gave a field that is never unset. */
function createdValue(operations: readonly Operation[], field: string): FieldValue | undefined {
  if (field !== colourField) return undefined;
  for (const operation of operations) {
    const change = changeOf(operation);
    if (change?.kind === 'client.create') return change.payload.colour;
  }
  return undefined;
}

/** The marks on the answer that `inverseOf` puts back; undefined where it puts none back, or that one has none. */
export function groundsBefore(operations: readonly Operation[], target: Operation): Operation['grounds'] {
  const fact = factIn(target);
  if (fact === null) return undefined;
  const place = operations.findLastIndex((operation) => operation.id === target.id);
  const earlier = operations.slice(0, place === -1 ? operations.length : place).findLast((one) => factIn(one) === fact);
  return earlier?.grounds;
}

function factIn(operation: Operation): string | null {
  const change = changeOf(operation);
  return change !== null && change.kind.startsWith('answer.') && 'fact' in change.payload ? change.payload.fact : null;
}

function* backwards(operations: readonly Operation[], device: string): Generator<Operation> {
  for (let index = operations.length - 1; index >= 0; index -= 1) {
    const operation = operations[index];
    if (operation !== undefined && deviceOf(operation.id) === device) yield operation;
  }
}

/** What an older version cannot read it cannot take back either; it steps over it. */
function isUndoable(operation: Operation): boolean {
  // Not what was set aside only until all of a handoff file had arrived.
  if (operation.kind === 'handoff.withdraw' && operation.undoes === undefined) return false;
  return operation.kind !== 'client.create' && changeOf(operation) !== null;
}

function latestBefore<T>(
  operations: readonly Operation[],
  place: number,
  find: (change: Change) => T | null,
): T | null {
  for (let index = place - 1; index >= 0; index -= 1) {
    const operation = operations[index];
    const change = operation === undefined ? null : changeOf(operation);
    const found = change === null ? null : find(change);
    if (found !== null) return found;
  }
  return null;
}

/** The adding that made the note what it was at that place: the first since it was last withdrawn. */
function noteBefore(operations: readonly Operation[], place: number, note: string): Change | null {
  let adding: Change | null = null;
  latestBefore(operations, place, (change) => {
    if (change.kind === 'note.add' && change.payload.note === note) adding = change;
    return change.kind === 'note.withdraw' && change.payload.note === note ? change : null;
  });
  return adding;
}

/** The keeping that made the calculation what it was at that place: the first since it was last withdrawn. */
function calculationBefore(operations: readonly Operation[], place: number, calculation: string): Change | null {
  let keeping: Change | null = null;
  latestBefore(operations, place, (change) => {
    if (change.kind === 'calculation.keep' && change.payload.calculation === calculation) keeping = change;
    return change.kind === 'calculation.withdraw' && change.payload.calculation === calculation ? change : null;
  });
  return keeping;
}

/** The highlight as it was at that place; undefined where it was not there. */
function highlightBefore(operations: readonly Operation[], place: number, id: string): HighlightEntry | undefined {
  let entries: readonly HighlightEntry[] = [];
  for (const operation of operations.slice(0, place)) {
    const change = changeOf(operation);
    if (change === null || !isHighlightChange(change) || change.payload.highlight !== id) continue;
    entries = withHighlight(entries, change, operation);
  }
  return entries[0];
}

/** The session as it was at that place; undefined where it was not there. */
function sessionBefore(operations: readonly Operation[], place: number, id: string): SessionEntry | undefined {
  let entries: readonly SessionEntry[] = [];
  for (const operation of operations.slice(0, place)) {
    const change = changeOf(operation);
    if (change === null || !isSessionChange(change) || change.payload.session !== id) continue;
    entries = withSession(entries, change, operation);
  }
  return entries[0];
}

/** Adding a task is taken back by withdrawing it; what did nothing, as a second adding, is taken back by doing nothing. */
function taskInverse(operations: readonly Operation[], place: number, change: TaskChange): Change | null {
  const { task } = change.payload;
  const was = fold(operations.slice(0, place))?.tasks.find(({ id }) => id === task);
  if (was !== undefined && change.kind !== 'task.add') return null;
  const now = fold(operations)?.tasks.find(({ id }) => id === task);
  const isAdded = was === undefined && change.kind === 'task.add';
  return { kind: 'task.withdraw', payload: { task, isWithdrawn: isAdded || now?.isWithdrawn !== false } };
}
