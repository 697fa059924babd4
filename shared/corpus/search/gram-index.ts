import { addBit, addBits, countBits, noBits, type Bits } from '#shared/corpus/search/bits.ts';
import { gramTable, keyAt, type GramTable } from '#shared/corpus/search/gram-table.ts';

/**
 * Folded texts, and for each two units that stand side by side somewhere which texts have them; a last unit is followed by 0. Pairs that many
 * texts have keep a set of bits, all others a list: whichever takes less room.
 */
export interface GramIndex {
  readonly texts: readonly string[];
  /** The pairs, `first << 16 | second`, upwards. */
  readonly keys: Uint32Array;
  /** The list of the pair at an index of `keys` reaches from its offset to the next; empty where it has a set. */
  readonly offsets: Uint32Array;
  readonly lists: Uint32Array;
  readonly sets: ReadonlyMap<number, Bits>;
  /** Of some longer words which texts hold them, looked up ahead. */
  readonly ahead: ReadonlyMap<string, Bits>;
}

/** How many texts are read before the caller has its turn. */
const TEXTS_AT_ONCE = 32;

/** Reads the texts. Stops after every few of them, so that a caller with a screen to keep alive can go on later. */
export function* readGrams(texts: readonly string[]): Generator<void, GramIndex> {
  const table = gramTable();
  for (const [at, text] of texts.entries()) {
    table.count(text, at);
    if (at % TEXTS_AT_ONCE === 0) yield;
  }
  const keys = table.sortedKeys();
  yield;
  const { rankOf, offsets, sets } = layOut(table, keys, texts.length);
  yield;
  const lists = new Uint32Array(offsets[keys.length] ?? 0);
  const ends = offsets.slice();
  const last = new Int32Array(keys.length).fill(-1);
  for (const [at, text] of texts.entries()) {
    for (let unit = 0; unit < text.length; unit += 1) {
      const rank = rankOf[table.idOf(keyAt(text, unit))] ?? 0;
      if (last[rank] === at) continue;
      last[rank] = at;
      const set = sets.get(rank);
      if (set === undefined) {
        const end = ends[rank] ?? 0;
        lists[end] = at;
        ends[rank] = end + 1;
      } else addBit(set, at);
    }
    if (at % TEXTS_AT_ONCE === 0) yield;
  }
  return { texts, keys, offsets, lists, sets, ahead: new Map() };
}

interface Layout {
  /** The index in the sorted keys by the number a pair has in the table. */
  readonly rankOf: Uint32Array;
  readonly offsets: Uint32Array;
  readonly sets: Map<number, Bits>;
}

function layOut(table: GramTable, keys: Uint32Array, size: number): Layout {
  const rankOf = new Uint32Array(keys.length);
  const offsets = new Uint32Array(keys.length + 1);
  const sets = new Map<number, Bits>();
  for (let rank = 0; rank < keys.length; rank += 1) {
    const id = table.idOf(keys[rank] ?? 0);
    const count = table.textsWith(id);
    const isSet = count * 32 > size;
    rankOf[id] = rank;
    if (isSet) sets.set(rank, noBits(size));
    offsets[rank + 1] = (offsets[rank] ?? 0) + (isSet ? 0 : count);
  }
  return { rankOf, offsets, sets };
}

/** Adds the texts that have the pair at an index of `keys`. */
export function addGram({ offsets, lists, sets }: GramIndex, rank: number, into: Bits): void {
  const set = sets.get(rank);
  if (set !== undefined) addBits(into, set);
  const end = offsets[rank + 1] ?? 0;
  for (let at = offsets[rank] ?? 0; at < end; at += 1) addBit(into, lists[at] ?? 0);
}

/** How many texts have the pair at an index of `keys`. */
export function textsWithGram({ offsets, sets }: GramIndex, rank: number): number {
  const set = sets.get(rank);
  return set === undefined ? (offsets[rank + 1] ?? 0) - (offsets[rank] ?? 0) : countBits(set);
}

/** The index in `keys` of the first pair that is not below `key`. */
export function rankFrom({ keys }: GramIndex, key: number): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
