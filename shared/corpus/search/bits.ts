/** A set of small whole numbers, one bit each: which texts of a corpus. Sets of one corpus have one length. */
export type Bits = Uint32Array;

/** A set that can hold the numbers below `size`; empty. */
export function noBits(size: number): Bits {
  return new Uint32Array(Math.ceil(size / 32));
}

/** The set of the numbers from `from` up to, not with, `to`. */
export function bitsBetween(size: number, from: number, to: number): Bits {
  const bits = noBits(size);
  addBetween(bits, from, to);
  return bits;
}

export function addBit(bits: Bits, at: number): void {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31));
}

/** Adds the numbers from `from` up to, not with, `to`. */
export function addBetween(bits: Bits, from: number, to: number): void {
  for (let at = from; at < to; at += 1) addBit(bits, at);
}

export function hasBit(bits: Bits, at: number): boolean {
  return ((bits[at >>> 5] ?? 0) & (1 << (at & 31))) !== 0;
}

/** Adds all of `other`. */
export function addBits(bits: Bits, other: Bits): void {
  for (let word = 0; word < bits.length; word += 1) bits[word] = (bits[word] ?? 0) | (other[word] ?? 0);
}

/** Keeps what is in `other` too. */
export function keepBits(bits: Bits, other: Bits): void {
  for (let word = 0; word < bits.length; word += 1) bits[word] = (bits[word] ?? 0) & (other[word] ?? 0);
}

/** A new set: what both have. */
export function bothOf(left: Bits, right: Bits): Bits {
  const bits = left.slice();
  keepBits(bits, right);
  return bits;
}

/** A new set: what either has. */
export function eitherOf(left: Bits, right: Bits): Bits {
  const bits = left.slice();
  addBits(bits, right);
  return bits;
}

/** A new set: what `left` has and `right` has not. */
export function without(left: Bits, right: Bits): Bits {
  const bits = left.slice();
  for (let word = 0; word < bits.length; word += 1) bits[word] = (bits[word] ?? 0) & ~(right[word] ?? 0);
  return bits;
}

export function isEmpty(bits: Bits): boolean {
  for (let word = 0; word < bits.length; word += 1) if (bits[word] !== 0) return false;
  return true;
}

export function countBits(bits: Bits): number {
  let count = 0;
  for (let word = 0; word < bits.length; word += 1) count += onesIn(bits[word] ?? 0);
  return count;
}

/** The places of the words of a set that are not empty: of a set that is to be counted with many others. */
export function wordsIn(bits: Bits): Uint32Array {
  const words = new Uint32Array(bits.length);
  let count = 0;
  for (let word = 0; word < bits.length; word += 1) if (bits[word] !== 0) words[count++] = word;
  return words.subarray(0, count);
}

/** How many numbers both sets have, without making the set; `words` are those of either. */
export function countBoth(left: Bits, right: Bits, words: Uint32Array): number {
  let count = 0;
  for (const word of words) count += onesIn((left[word] ?? 0) & (right[word] ?? 0));
  return count;
}

/** How many numbers from `from` up to, not with, `to` the set has. */
export function countBetween(bits: Bits, from: number, to: number): number {
  let count = 0;
  for (let word = from >>> 5; word * 32 < to; word += 1) {
    const [before, after] = [from - word * 32, word * 32 + 32 - to];
    let ones = bits[word] ?? 0;
    if (before > 0) ones = (ones >>> before) << before;
    if (after > 0) ones = (ones << after) >>> after;
    count += onesIn(ones >>> 0);
  }
  return count;
}

/** Every number of the set, upwards, until `visit` says true. */
export function eachBit(bits: Bits, visit: (at: number) => boolean | void): void {
  for (let word = 0; word < bits.length; word += 1) {
    for (let rest = bits[word] ?? 0; rest !== 0; rest &= rest - 1) {
      if (visit(word * 32 + 31 - Math.clz32(rest & -rest)) === true) return;
    }
  }
}

/** Takes out what `stays` refuses. */
export function filterBits(bits: Bits, stays: (at: number) => boolean): void {
  eachBit(bits, (at) => {
    if (!stays(at)) bits[at >>> 5] = (bits[at >>> 5] ?? 0) & ~(1 << (at & 31));
  });
}

function onesIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x5555_5555);
  const nibbles = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
