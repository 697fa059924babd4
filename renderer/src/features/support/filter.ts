import { createStore } from '#renderer/state/create-store.ts';
import type { SupportItem } from '#shared/measures/find-support.ts';
import type { Audience, MeasureKind } from '#shared/measures/schema.ts';
import type { Topic } from '#shared/corpus/schema.ts';

/** What of the found articles is wanted; null leaves it open. */
export interface Filter {
  readonly kind: MeasureKind | null;
  readonly topic: Topic | null;
  /** The document's id. */
  readonly policy: string | null;
  readonly audience: Audience | null;
}

export const everything: Filter = { kind: null, topic: null, policy: null, audience: null };

/** Kept outside the screen, so that the way back from an article leads to the same list. */
export const filter = createStore<Filter>(everything);

/** The values of an item that a part of the filter looks at. */
const valuesOf: { readonly [P in keyof Filter]: (item: SupportItem) => readonly NonNullable<Filter[P]>[] } = {
  kind: ({ kinds }) => kinds,
  topic: ({ topics }) => topics,
  policy: ({ policy }) => [policy],
  audience: ({ measure }) => measure.audiences,
};

// True because the names of the table's rows are those of the filter.
const parts = Object.keys(valuesOf) as readonly (keyof Filter)[];

/** The items a filter lets through, in the given order. */
export function wantedOf(items: readonly SupportItem[], wanted: Filter): readonly SupportItem[] {
  return items.filter((item) => parts.every((part) => isWanted(item, part, wanted[part])));
}

/** Every value that occurs in a part, with how many items choosing it would show, in order of first appearance. */
export function optionsOf<P extends keyof Filter>(
  items: readonly SupportItem[],
  wanted: Filter,
  part: P,
): readonly { readonly value: NonNullable<Filter[P]>; readonly count: number }[] {
  const values = [...new Set(items.flatMap(valuesOf[part]))];
  return values.map((value) => ({ value, count: wantedOf(items, { ...wanted, [part]: value }).length }));
}

function isWanted(item: SupportItem, part: keyof Filter, value: string | null): boolean {
  const values: readonly string[] = valuesOf[part](item);
  return value === null || values.includes(value);
}
