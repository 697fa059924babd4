import { changeOf } from '#shared/record/change.ts';
import { agree, disputedValue, settingOf, settingsOf, unsetValue } from '#shared/record/fields.ts';
import { fold } from '#shared/record/fold.ts';
import { deviceOf } from '#shared/record/operation.ts';
import type { Change, Operation } from '#shared/record/schema.ts';
import type { FieldValue, FieldWrite } from '#shared/record/state.ts';

/**
 * Whether another device, knowing of it, has set anew what this operation set: then taking it back would destroy that
 * device's work and not one's own. `operations` stand in clock order.
 */
export function isOverwritten(operations: readonly Operation[], { id }: Operation): boolean {
  const place = operations.findLastIndex((operation) => operation.id === id);
  const target = operations[place];
  const field = target === undefined ? null : fieldOf(target);
  if (field === null) return false;
  const device = deviceOf(id);
  const isFollowed = operations
    .slice(place + 1)
    .some((later) => deviceOf(later.id) !== device && fieldOf(later) === field);
  return isFollowed && standingIn(operations, field).every((write) => write.device !== device);
}

/**
 * What a field would be had the device not written `target`: what others say who did not know of it, else what stood
 * before it; in dispute where those say different things. Undefined where nothing ever set it.
 */
export function valueWithout(
  operations: readonly Operation[],
  target: Operation,
  field: string,
): FieldValue | undefined {
  const device = deviceOf(target.id);
  const place = operations.findLastIndex((operation) => operation.id === target.id);
  const earlier = operations.slice(0, place === -1 ? operations.length : place);
  // Nearly always there is one device, and then the latest earlier setting is all that can count.
  if (operations.every(({ id }) => deviceOf(id) === device)) return latestIn(earlier, field);
  const others = standingIn(operations, field).filter((write) => write.device !== device);
  return combined(field, others.length > 0 ? others : standingIn(earlier, field));
}

function latestIn(operations: readonly Operation[], field: string): FieldValue | undefined {
  for (let index = operations.length - 1; index >= 0; index -= 1) {
    const operation = operations[index];
    const change = operation === undefined ? null : changeOf(operation);
    const setting = change === null ? undefined : settingsOf(change).find((one) => one.field === field);
    if (setting !== undefined && !isAddedAgain(operations, index, change)) return setting.value;
  }
  return unsetValue(field);
}

/** A paper or a task that is added a second time changes nothing. */
function isAddedAgain(operations: readonly Operation[], index: number, change: Change | null): boolean {
  const added = addedBy(change);
  return added !== null && operations.slice(0, index).some((operation) => addedBy(changeOf(operation)) === added);
}

function addedBy(change: Change | null): string | null {
  if (change?.kind === 'task.add') return `task/${change.payload.task}`;
  return change?.kind === 'evidence.add' ? `evidence/${change.payload.evidence}` : null;
}

function combined(field: string, writes: readonly FieldWrite[]): FieldValue | undefined {
  const latest = writes.at(-1);
  if (latest === undefined) return unsetValue(field);
  return writes.every((write) => agree(write.value, latest.value)) ? latest.value : disputedValue(field, latest.value);
}

function standingIn(operations: readonly Operation[], field: string): readonly FieldWrite[] {
  return fold(operations)?.standing[field] ?? [];
}

function fieldOf(operation: Operation): string | null {
  const change = changeOf(operation);
  return change === null ? null : (settingOf(change)?.field ?? null);
}
