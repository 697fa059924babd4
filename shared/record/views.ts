import { counterOf, deviceOf } from '#shared/record/operation.ts';
import type { Counters, Operation } from '#shared/record/schema.ts';
import type { View } from '#shared/record/state.ts';

type Views = Readonly<Record<string, View>>;

/**
 * What the operation's device knows from it on, where the operation says that this is more than before; null where it
 * says nothing. Knowing an operation means knowing what its device knew.
 */
export function viewAfter(views: Views, { id, seen }: Operation): View | null {
  if (seen === undefined) return null;
  const device = deviceOf(id);
  const before = views[device] ?? null;
  const knows: Record<string, number> = { ...before?.knows };
  for (const [other, counter] of Object.entries(seen)) {
    raise(knows, other, counter);
    for (const [third, known] of Object.entries(knownAt(views[other], counter))) raise(knows, third, known);
  }
  delete knows[device];
  return { since: counterOf(id), knows, before };
}

/**
 * What an operation has to say of other devices: what is `known` now beyond what was `told` by earlier operations of
 * the same device; undefined where there is nothing new.
 */
export function newlySeen(known: Counters, told: Counters): Counters | undefined {
  const news = Object.entries(known).filter(([device, counter]) => counter > (told[device] ?? 0));
  return news.length === 0 ? undefined : Object.fromEntries(news);
}

/** Whether the device of `operation` knew, when it wrote that, the operation with the other id. `views` reach up to it. */
export function knew(views: Views, operation: string, other: string): boolean {
  const [device, otherDevice] = [deviceOf(operation), deviceOf(other)];
  if (device === otherDevice) return counterOf(other) < counterOf(operation);
  return (knownAt(views[device], counterOf(operation))[otherDevice] ?? 0) >= counterOf(other);
}

/** What a device knew of others at one of its operations. */
function knownAt(view: View | undefined, counter: number): Counters {
  let found: View | null = view ?? null;
  while (found !== null && found.since > counter) found = found.before;
  return found?.knows ?? {};
}

function raise(counters: Record<string, number>, device: string, counter: number): void {
  if (counter > (counters[device] ?? 0)) counters[device] = counter;
}
