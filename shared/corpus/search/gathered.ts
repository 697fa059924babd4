import { addBit, addBits, hasBit, noBits, type Bits } from '#shared/corpus/search/bits.ts';
import type { GramIndex } from '#shared/corpus/search/gram-index.ts';

/** A growing set of texts: a list while it has few, which most have, for a set of bits takes its room and time however few it has. */
export interface Gathered {
  few: number[];
  many: Bits | null;
}

export function gathered(): Gathered {
  return { few: [], many: null };
}

/** Adds the texts that have the pair at an index of `keys`: all, or those of `only`, which `marks` has as bits. */
export function gatherPair(
  into: Gathered,
  index: GramIndex,
  rank: number,
  only: Gathered | null,
  marks: Bits | null,
): void {
  const size = index.texts.length;
  const set = index.sets.get(rank);
  if (set === undefined) {
    const end = index.offsets[rank + 1] ?? 0;
    for (let at = index.offsets[rank] ?? 0; at < end; at += 1) {
      const text = index.lists[at] ?? 0;
      if (marks === null || hasBit(marks, text)) put(into, text, size);
    }
  } else if (only !== null && only.many === null) {
    for (const text of only.few) if (hasBit(set, text)) put(into, text, size);
  } else {
    const all = spread(into, size);
    const among = marks ?? set;
    for (let word = 0; word < all.length; word += 1) {
      all[word] = (all[word] ?? 0) | ((set[word] ?? 0) & (among[word] ?? 0));
    }
  }
}

/** Its bits, where it has a list made in `scratch`, which must be empty; `unmark` empties it again. */
export function marksOf({ few, many }: Gathered, scratch: Bits): Bits {
  if (many !== null) return many;
  for (const text of few) addBit(scratch, text);
  return scratch;
}

export function unmark({ few }: Gathered, scratch: Bits): void {
  for (const text of few) scratch[text >>> 5] = 0;
}

/** Adds all of it to a set of bits. */
export function addGathered(bits: Bits, { few, many }: Gathered): void {
  if (many !== null) addBits(bits, many);
  for (const text of few) addBit(bits, text);
}

export function hasAny({ few, many }: Gathered): boolean {
  return few.length > 0 || many?.some((word) => word !== 0) === true;
}

function put(into: Gathered, text: number, size: number): void {
  if (into.many !== null) addBit(into.many, text);
  else if (into.few.push(text) * 32 > size) spread(into, size);
}

function spread(into: Gathered, size: number): Bits {
  if (into.many !== null) return into.many;
  const bits = noBits(size);
  for (const text of into.few) addBit(bits, text);
  into.few = [];
  into.many = bits;
  return bits;
}
