import { addBits, eitherOf, filterBits, isEmpty, noBits, without, type Bits } from '#shared/corpus/search/bits.ts';
import { textsHolding } from '#shared/corpus/search/find-texts.ts';
import {
  addGathered,
  gathered,
  gatherPair,
  hasAny,
  marksOf,
  unmark,
  type Gathered,
} from '#shared/corpus/search/gathered.ts';
import { rankFrom, textsWithGram, type GramIndex } from '#shared/corpus/search/gram-index.ts';
import { charactersSounding, type Readings, type Sound } from '#shared/corpus/search/sounds.ts';

/** A row of at most 31 sounds, made ready for looking. */
export interface SoundMask {
  /** For each unit which of the sounds it may have, one bit a sound. */
  readonly mask: Uint32Array;
  /** How many sounds. */
  readonly count: number;
  /** The characters that may have the first. */
  readonly firsts: string;
}

/** Says for every character which of the sounds it may have. */
export function soundMask(sounds: readonly Sound[], readings: Readings): SoundMask {
  const mask = new Uint32Array(0x1_0000);
  for (const [at, sound] of sounds.entries()) {
    const characters = charactersSounding(sound, readings);
    for (let unit = 0; unit < characters.length; unit += 1) {
      const code = characters.charCodeAt(unit);
      mask[code] = (mask[code] ?? 0) | (1 << at);
    }
  }
  const [first] = sounds;
  const firsts = first === undefined ? '' : charactersSounding(first, readings);
  return { mask, count: sounds.length, firsts: [...new Set(firsts)].join('') };
}

/** Which texts hold characters, side by side, that may be spoken so: all of them and no other. */
export function textsSounding(index: GramIndex, sounds: SoundMask): Bits {
  const { firsts, mask, count } = sounds;
  const size = index.texts.length;
  if (count === 1) {
    const found = noBits(size);
    for (const first of firsts) addBits(found, textsHolding(index, first));
    return found;
  }
  let live: ReadonlyMap<number, Gathered | null> = new Map(Array.from(firsts, (first) => [first.charCodeAt(0), null]));
  for (let next = 1; next < count; next += 1) live = followed(index, live, mask, next);
  const candidates = noBits(size);
  for (const having of live.values()) if (having !== null) addGathered(candidates, having);
  if (count === 2 || isEmpty(candidates)) return candidates;
  // Nearly all that sounds so is often one word, and a word is found several times faster than a sound.
  const found = textsHolding(index, commonest(index, sounds));
  for (const [word, having] of index.ahead) {
    if (word.length === count && firstEnd(word, sounds, 0) !== -1) addBits(found, having);
  }
  const rest = without(candidates, found);
  filterBits(rest, (at) => firstEnd(index.texts[at] ?? '', sounds, 0) !== -1);
  return eitherOf(found, rest);
}

/**
 * From characters with the texts in which a row of sounds may end with them (null: any) to those that follow. A text may still be wrong: its
 * pairs need not stand side by side.
 */
function followed(
  index: GramIndex,
  live: ReadonlyMap<number, Gathered | null>,
  mask: Uint32Array,
  next: number,
): ReadonlyMap<number, Gathered> {
  const after = new Map<number, Gathered>();
  const scratch = noBits(index.texts.length);
  for (const [unit, having] of live) {
    const marks = having === null ? null : marksOf(having, scratch);
    eachFollower(index, unit, mask, next, (follower, rank) => {
      const known = after.get(follower);
      const into = known ?? gathered();
      gatherPair(into, index, rank, having, marks);
      if (known === undefined && hasAny(into)) after.set(follower, into);
    });
    if (having !== null) unmark(having, scratch);
  }
  return after;
}

/** The characters that stand after a unit somewhere and may have the sound `next`, with the index of the pair. */
function eachFollower(
  index: GramIndex,
  unit: number,
  mask: Uint32Array,
  next: number,
  visit: (follower: number, rank: number) => void,
): void {
  const end = (unit + 1) * 0x1_0000;
  for (let rank = rankFrom(index, unit * 0x1_0000); rank < index.keys.length; rank += 1) {
    const key = index.keys[rank] ?? 0;
    if (key >= end) break;
    if (((mask[key & 0xffff] ?? 0) & (1 << next)) !== 0) visit(key & 0xffff, rank);
  }
}

/** Of the words that sound so the one that is made by always taking the commonest pair. */
function commonest(index: GramIndex, { firsts, mask, count }: SoundMask): string {
  let word = '';
  for (let next = 1; next < count; next += 1) {
    let [most, pair] = [-1, ''];
    for (const unit of word === '' ? firsts : word.slice(-1)) {
      eachFollower(index, unit.charCodeAt(0), mask, next, (follower, rank) => {
        const many = textsWithGram(index, rank);
        if (many > most) [most, pair] = [many, unit + String.fromCharCode(follower)];
      });
    }
    if (most < 0) return '';
    word = word === '' ? pair : word + pair.slice(1);
  }
  return word;
}

/** Where in a text characters that may be spoken so end, overlapping ones included. */
export function endsOfSounds(text: string, sounds: SoundMask): readonly number[] {
  const ends: number[] = [];
  for (let end = firstEnd(text, sounds, 0); end !== -1; end = firstEnd(text, sounds, end - sounds.count + 1)) {
    ends.push(end);
  }
  return ends;
}

/** The Shift-And search: a bit of `reached` says that the sounds up to it have just been met. -1 where they never are. */
function firstEnd(text: string, { mask, count }: SoundMask, from: number): number {
  const last = 1 << (count - 1);
  let reached = 0;
  for (let unit = from; unit < text.length; unit += 1) {
    reached = ((reached << 1) | 1) & (mask[text.charCodeAt(unit)] ?? 0);
    if ((reached & last) !== 0) return unit + 1;
  }
  return -1;
}
