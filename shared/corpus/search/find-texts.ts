import { filterBits, isEmpty, keepBits, noBits, type Bits } from '#shared/corpus/search/bits.ts';
import { addGram, rankFrom, type GramIndex } from '#shared/corpus/search/gram-index.ts';
import { keyAt } from '#shared/corpus/search/gram-table.ts';

/** Which texts hold the folded words: all of them and no other. None where there are no words. */
export function textsHolding(index: GramIndex, needle: string): Bits {
  const first = needle.charCodeAt(0);
  if (needle.length === 0) return noBits(index.texts.length);
  if (needle.length === 1) return textsWithPairs(index, first * 0x1_0000, (first + 1) * 0x1_0000);
  let found: Bits | null = null;
  for (let unit = 0; unit + 1 < needle.length; unit += 1) {
    const key = keyAt(needle, unit);
    const having = textsWithPairs(index, key, key + 1);
    if (found === null) found = having;
    else keepBits(found, having);
    if (isEmpty(found)) return found;
  }
  const held = found ?? noBits(index.texts.length);
  if (needle.length > 2) filterBits(held, (at) => (index.texts[at] ?? '').indexOf(needle) !== -1);
  return held;
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
