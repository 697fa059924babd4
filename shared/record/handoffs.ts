import type { OperationRange } from '#shared/handoff/schema.ts';
import { changeOf } from '#shared/record/change.ts';
import { settingOf } from '#shared/record/fields.ts';
import { counterOf, deviceOf, inClockOrder } from '#shared/record/operation.ts';
import type { Change, Operation } from '#shared/record/schema.ts';

type Taking = Extract<Change, { kind: 'handoff.take' }>;
type Withdrawal = Extract<Change, { kind: 'handoff.withdraw' }>;
type Rule = (operation: Operation) => boolean | null;

/** True for an operation that decides about others, so that all of them must be folded anew. */
export function isHandoff({ kind }: Pick<Operation, 'kind'>): boolean {
  return kind.startsWith('handoff.');
}

/**
 * What an operation is about: the field it sets, or the note, calculation, highlight or other thing it makes, alters or
 * takes away. Works for kinds that this version cannot read, whose payload names its thing by the kind's first word.
 */
export function itemOf(operation: Operation): string {
  const change = changeOf(operation);
  if (change?.kind === 'client.create') return 'client';
  const setting = change === null ? null : settingOf(change);
  if (setting !== null) return setting.field;
  const [area = ''] = operation.kind.split('.');
  const { payload } = operation;
  const named = typeof payload === 'object' && payload !== null ? Object.entries(payload) : [];
  const id = named.find(([name, value]) => name === area && typeof value === 'string')?.[1];
  return `${area}/${typeof id === 'string' ? id : operation.id}`;
}

/**
 * Tells whether an operation is set aside: it came with a handoff file and its item was left out, or the file was taken
 * back. Null where no file was ever taken in. The latest decision on an operation counts; one that is itself set aside
 * decides nothing. So all devices that hold the same operations come to the same.
 */
export function asideIn(operations: readonly Operation[]): ((operation: Operation) => boolean) | null {
  if (!operations.some(isHandoff)) return null;
  const rules: Rule[] = [];
  const isAside = (operation: Operation): boolean => {
    for (const rule of rules) {
      const decided = rule(operation);
      if (decided !== null) return decided;
    }
    return false;
  };
  for (const operation of inClockOrder(operations.filter(isHandoff)).toReversed()) {
    const change = changeOf(operation);
    if (change === null || isAside(operation)) continue;
    if (change.kind === 'handoff.take') rules.push(takingRule(change));
    if (change.kind === 'handoff.withdraw') rules.push(withdrawalRule(change));
  }
  return isAside;
}

/**
 * The same operations, where those set aside do nothing any more but say what their device knew: everything that reads
 * a record may be given these. The list itself where nothing is set aside.
 */
export function counted(operations: readonly Operation[]): readonly Operation[] {
  const isAside = asideIn(operations);
  return isAside === null
    ? operations
    : operations.map((operation) => (isAside(operation) ? muted(operation) : operation));
}

/** The items of a taking in that were changed after it by operations that did not come with it: they are not taken back. */
function keptSince(operations: readonly Operation[], taking: Operation, { payload }: Taking): readonly string[] {
  const covers = coverOf(payload.ranges);
  const leftOut = new Set(payload.leftOut);
  const brought = new Set(operations.filter(covers).map(itemOf));
  const since = operations.filter(
    (operation) => operation.at > taking.at && !covers(operation) && !isHandoff(operation),
  );
  return [...new Set(since.map(itemOf))].filter((item) => brought.has(item) && !leftOut.has(item)).toSorted();
}

/** The change that takes a whole taking in back; `taking` is one of `operations`, which stand in clock order. */
export function withdrawing(operations: readonly Operation[], taking: Operation, change: Taking): Change {
  const { handoff, ranges, isNew } = change.payload;
  if (isNew) return { kind: 'client.delete', payload: { deleted: true } };
  return { kind: 'handoff.withdraw', payload: { handoff, ranges, kept: [...keptSince(operations, taking, change)] } };
}

/** The change by which what was taken back counts again; undefined where its taking in is not among `operations`. */
export function takingAgain(operations: readonly Operation[], handoff: string): Change | undefined {
  return (
    operations
      .map(changeOf)
      .findLast((change) => change?.kind === 'handoff.take' && change.payload.handoff === handoff) ?? undefined
  );
}

/** The ids of the takings in that still count, and so can be taken back. */
export function takingsThatCount(operations: readonly Operation[]): ReadonlySet<string> {
  return new Set([...latestTakings(operations).values()].filter((id) => id !== null));
}

/** The id of the taking in that counts of the file that `taking` took in; null where that is taken back. */
export function standingTaking(operations: readonly Operation[], taking: string): string | null {
  const target = operations.find(({ id }) => id === taking);
  const change = target === undefined ? null : changeOf(target);
  return change?.kind === 'handoff.take' ? (latestTakings(operations).get(change.payload.handoff) ?? null) : null;
}

/** For each file the id of its latest taking in, or null where it was taken back after that. */
function latestTakings(operations: readonly Operation[]): ReadonlyMap<string, string | null> {
  const isAside = asideIn(operations);
  const latest = new Map<string, string | null>();
  for (const operation of inClockOrder(operations.filter(isHandoff))) {
    const change = changeOf(operation);
    if (isAside?.(operation) === true) continue;
    if (change?.kind === 'handoff.take') latest.set(change.payload.handoff, operation.id);
    if (change?.kind === 'handoff.withdraw') latest.set(change.payload.handoff, null);
  }
  return latest;
}

/** The operations as ranges of counters, a device after the other. */
export function rangesOf(operations: readonly Operation[]): OperationRange[] {
  const ranges: { device: string; from: number; to: number }[] = [];
  const places = operations
    .map(({ id }) => ({ device: deviceOf(id), counter: counterOf(id) }))
    .toSorted((left, right) =>
      left.device === right.device ? left.counter - right.counter : left.device < right.device ? -1 : 1,
    );
  for (const { device, counter } of places) {
    const last = ranges.at(-1);
    if (last?.device === device && counter <= last.to + 1) last.to = counter;
    else ranges.push({ device, from: counter, to: counter });
  }
  return ranges;
}

function takingRule({ payload: { ranges, leftOut, aside } }: Taking): Rule {
  const [covers, isAsideThere, items] = [coverOf(ranges), coverOf(aside), new Set(leftOut)];
  return (operation) => (covers(operation) ? isAsideThere(operation) || items.has(itemOf(operation)) : null);
}

function withdrawalRule({ payload: { ranges, kept } }: Withdrawal): Rule {
  const [covers, items] = [coverOf(ranges), new Set(kept)];
  return (operation) => (covers(operation) ? !items.has(itemOf(operation)) : null);
}

/** Looked up by halving: a file from elsewhere may name very many ranges. */
function coverOf(ranges: readonly OperationRange[]): (operation: Operation) => boolean {
  const byDevice = new Map<string, OperationRange[]>();
  for (const range of ranges.toSorted((left, right) => left.from - right.from)) {
    const merged = byDevice.get(range.device) ?? [];
    const last = merged.at(-1);
    if (last !== undefined && range.from <= last.to + 1) merged[merged.length - 1] = widened(last, range);
    else merged.push(range);
    byDevice.set(range.device, merged);
  }
  return ({ id }) => {
    const merged = byDevice.get(deviceOf(id));
    if (merged === undefined) return false;
    const counter = counterOf(id);
    let [low, high] = [0, merged.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((merged[middle]?.to ?? 0) < counter) low = middle + 1;
      else high = middle;
    }
    return (merged[low]?.from ?? Infinity) <= counter;
  };
}

function widened(left: OperationRange, right: OperationRange): OperationRange {
  return { ...left, to: Math.max(left.to, right.to) };
}

/** Who wrote it, when and knowing what still counts: later operations of the same device rest on it. */
function muted({ id, at, by, prev, seen }: Operation): Operation {
  return { id, at, by, kind: 'aside', payload: null, prev, ...(seen === undefined ? {} : { seen }) };
}
