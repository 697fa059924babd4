import type { Batch } from '#main/record/batch.ts';
import { batchFile, type ClientPlace } from '#main/record/batch-files.ts';
import { headOf, type HeldChain } from '#main/record/held-chain.ts';
import type { Heads } from '#main/record/loss.ts';
import { deviceOf } from '#shared/record/operation.ts';
import type { Counters, Operation } from '#shared/record/schema.ts';

type Chains = ReadonlyMap<string, HeldChain>;

/** How far each device's record reaches. */
export function headsOf(chains: Chains): Heads {
  return Object.fromEntries([...chains].map(([device, chain]) => [device, headOf(chain)]));
}

/** What is held of every device but one's own. */
export function knownBeside(chains: Chains, own: string): Counters {
  const heads = [...chains].map(([device, chain]) => [device, headOf(chain).counter] as const);
  return Object.fromEntries(heads.filter(([device, counter]) => device !== own && counter > 0));
}

/** What the operations of a device have told of the others. */
export function toldBy(own: string, operations: readonly Operation[]): Counters {
  const told: Record<string, number> = {};
  for (const { id, seen } of operations) {
    if (seen !== undefined && deviceOf(id) === own) Object.assign(told, seen);
  }
  return told;
}

/** Reads every file that reaches beyond `heads`. Nothing may write the folder meanwhile. */
export async function readBeyond(place: ClientPlace, chains: Chains, heads: Heads): Promise<readonly Batch[]> {
  const batches: Batch[] = [];
  for (const [device, chain] of chains) {
    for (const { number, lastCounter } of chain) {
      if (lastCounter <= (heads[device]?.counter ?? 0)) continue;
      const file = batchFile(place, { device, number }, {});
      await file.read();
      batches.push(file.data);
    }
  }
  return batches;
}

/** The batches of one device, and those of all others. */
export function apart(batches: readonly Batch[], device: string): readonly [readonly Batch[], readonly Batch[]] {
  return [batches.filter((batch) => batch.device === device), batches.filter((batch) => batch.device !== device)];
}
