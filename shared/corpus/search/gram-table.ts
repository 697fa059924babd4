/** Two units side by side as one number: `first << 16 | second`; never 0, for no folded text holds a unit 0. */
export function keyAt(text: string, unit: number): number {
  return ((text.charCodeAt(unit) << 16) | (unit + 1 < text.length ? text.charCodeAt(unit + 1) : 0)) >>> 0;
}

/** The pairs of all texts counted, each with a small number of its own in the order in which they were first seen. */
export interface GramTable {
  /** Counts each pair of a text once. Texts must come in the order of their numbers. */
  readonly count: (text: string, at: number) => void;
  /** The pairs upwards. */
  readonly sortedKeys: () => Uint32Array;
  /** The number of a pair that was counted. */
  readonly idOf: (key: number) => number;
  /** In how many texts the pair with this number was. */
  readonly textsWith: (id: number) => number;
}

/** A hash table over typed arrays: a Map of millions of pairs takes five times as long. */
export function gramTable(): GramTable {
  let slots = new Uint32Array(1 << 12);
  let ids = new Uint32Array(slots.length);
  let counts = new Uint32Array(slots.length);
  let last = new Int32Array(slots.length).fill(-1);
  let size = 0;

  const slotOf = (key: number): number => {
    const mask = slots.length - 1;
    let slot = (Math.imul(key, 0x9e37_79b1) >>> 7) & mask;
    while (slots[slot] !== 0 && slots[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  };
  const grow = (): void => {
    const [oldSlots, oldIds] = [slots, ids];
    slots = new Uint32Array(oldSlots.length * 2);
    ids = new Uint32Array(slots.length);
    for (let old = 0; old < oldSlots.length; old += 1) {
      const key = oldSlots[old] ?? 0;
      if (key === 0) continue;
      const slot = slotOf(key);
      slots[slot] = key;
      ids[slot] = oldIds[old] ?? 0;
    }
    counts = longer(counts, new Uint32Array(slots.length));
    last = longer(last, new Int32Array(slots.length).fill(-1));
  };
  return {
    count: (text, at) => {
      for (let unit = 0; unit < text.length; unit += 1) {
        const key = keyAt(text, unit);
        let slot = slotOf(key);
        if (slots[slot] === 0) {
          if (size * 2 > slots.length) {
            grow();
            slot = slotOf(key);
          }
          slots[slot] = key;
          ids[slot] = size;
          size += 1;
        }
        const id = ids[slot] ?? 0;
        if (last[id] === at) continue;
        last[id] = at;
        counts[id] = (counts[id] ?? 0) + 1;
      }
    },
    sortedKeys: () => slots.filter((key) => key !== 0).toSorted(),
    idOf: (key) => ids[slotOf(key)] ?? 0,
    textsWith: (id) => counts[id] ?? 0,
  };
}

function longer<T extends Uint32Array | Int32Array>(old: T, fresh: T): T {
  fresh.set(old);
  return fresh;
}
