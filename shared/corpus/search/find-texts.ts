import { isEmpty, keepBits, noBits, type Bits } from '#shared/corpus/search/bits.ts';
import { addGram, rankFrom, type GramIndex } from '#shared/corpus/search/gram-index.ts';
import { keyAt } from '#shared/corpus/search/gram-table.ts';

/** Which texts hold the folded words: all of them and no other. None where there are no words. */
export function textsHolding(index: GramIndex, needle: string): Bits {
  const first = needle.charCodeAt(0);
  if (needle.length === 0) return noBits(index.texts.length);
  if (needle.length === 1) return textsWithPairs(index, first * 0x1_0000, (first + 1) * 0x1_0000);
  const known = index.ahead.get(needle);
  if (known !== undefined) return known.slice();
  let found: Bits | null = null;
  for (let unit = 0; unit + 1 < needle.length; unit += 1) {
    const key = keyAt(needle, unit);
    const having = textsWithPairs(index, key, key + 1);
    if (found === null) found = having;
    else keepBits(found, having);
    if (isEmpty(found)) return found;
  }
  const held = found ?? noBits(index.texts.length);
  if (needle.length > 2) keepHolding(held, index.texts, needle);
  return held;
}

/** Takes out the texts that have all pairs of the words but not the words. The one loop that decides how long a search takes: it calls nothing. */
function keepHolding(held: Bits, texts: readonly string[], needle: string): void {
  for (let word = 0; word < held.length; word += 1) {
    let kept = held[word] ?? 0;
    for (let rest = kept; rest !== 0; rest &= rest - 1) {
      const bit = rest & -rest;
      // Twice as fast as `includes`, which the engine does not compile in place.
      if ((texts[word * 32 + 31 - Math.clz32(bit)] ?? '').indexOf(needle) === -1) kept &= ~bit;
    }
    held[word] = kept;
  }
}

/**
 * Looks words up ahead: pairs alone do not tell whether a text holds a word, and reading thousands of texts again takes most of the time that a key
 * press has. Stops after every word, so that a caller with a screen to keep alive can go on later.
 */
export function* lookUpAhead(index: GramIndex, words: Iterable<string>): Generator<void, GramIndex> {
  const ahead = new Map(index.ahead);
  for (const word of words) {
    if (word.length > 2) ahead.set(word, textsHolding(index, word));
    yield;
  }
  return { ...index, ahead };
}

/** The texts that have any pair from `from` up to, not with, `to`. */
function textsWithPairs(index: GramIndex, from: number, to: number): Bits {
  const having = noBits(index.texts.length);
  for (let rank = rankFrom(index, from); rank < index.keys.length; rank += 1) {
    if ((index.keys[rank] ?? 0) >= to) break;
    addGram(index, rank, having);
  }
  return having;
}
