import { batchName } from '#main/record/batch.ts';
import type { ChainEnd } from '#main/record/chain.ts';
import { headOf, type HeldChain } from '#main/record/held-chain.ts';
import type { Notice } from '#shared/ipc/contract.ts';
import type { Head } from '#shared/workspace/schema.ts';

/** By device, how far the record on one client was known to reach. */
export type Heads = Readonly<Record<string, Head>>;

/** Of each device the head that reaches further: what was known of a record that has lost something stays known. */
export function furthest(known: Heads, found: Heads): Heads {
  const further = Object.entries(found).filter(([device, { counter, batch }]) => {
    const before = known[device];
    return before === undefined || counter > before.counter || (counter === before.counter && batch > before.batch);
  });
  return { ...known, ...Object.fromEntries(further) };
}

/** More operations than a file can have held beyond what was known of it. */
const mostInBatch = 500;

/**
 * The last file of each device whose record reaches less far than was known, but for those of which a notice tells
 * already that an older copy was used, or that a person knows of.
 */
export function missingFiles(
  heads: Heads,
  chains: ReadonlyMap<string, HeldChain>,
  notices: readonly Notice[],
): readonly string[] {
  return Object.entries(heads).flatMap(([device, known]) => {
    const head = headOf(chains.get(device) ?? []);
    const file = batchName(device, known.batch);
    const isMissing = head.batch < known.batch || head.counter < known.counter;
    return isMissing && known.isTold !== true && !notices.some((notice) => notice.file === file) ? [file] : [];
  });
}

/**
 * Where this device goes on after losing operations of its own, so that no id is given twice: other computers may have
 * those that are lost here. Null where nothing is lost.
 */
export function lostBeyond(
  known: Head | undefined,
  chain: HeldChain,
  end: ChainEnd,
  isRecovered: boolean,
): ChainEnd | null {
  const isFileMissing = known !== undefined && headOf(chain).batch < known.batch;
  if (isFileMissing || (isRecovered && end.counter >= (known?.counter ?? 0))) {
    return { counter: Math.max(end.counter, known?.counter ?? 0) + mostInBatch, hash: null };
  }
  return known === undefined || end.counter >= known.counter ? null : { counter: known.counter, hash: known.hash };
}
