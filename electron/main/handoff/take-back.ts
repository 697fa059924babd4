import { Refused } from '#main/ipc/refused.ts';
import type { ClientRecord } from '#main/record/client-record.ts';
import { changeOf } from '#shared/record/change.ts';
import { fold } from '#shared/record/fold.ts';
import { withdrawing } from '#shared/record/handoffs.ts';
import type { Operation } from '#shared/record/schema.ts';

/** What took a file back, and how many items stay because they were changed since. */
export interface TakenBack {
  readonly operation: Operation;
  readonly kept: number;
}

/** Takes a whole file back that `taking` had taken in. Rejects with Refused where that is not there, or is done already. */
export async function takeBack(record: ClientRecord, taking: string): Promise<TakenBack> {
  const { operations } = record;
  const target = operations.find(({ id }) => id === taking);
  const change = target === undefined ? null : changeOf(target);
  if (target === undefined || change?.kind !== 'handoff.take') throw new Refused('bad-request');
  if (isTakenBack(operations, change.payload)) throw new Refused('nothing-to-undo');
  const inverse = withdrawing(operations, target, change);
  const operation = await record.append(inverse, { undoes: target.id });
  return { operation, kept: inverse.kind === 'handoff.withdraw' ? inverse.payload.kept.length : 0 };
}

function isTakenBack(
  operations: readonly Operation[],
  { handoff, isNew }: { handoff: string; isNew: boolean },
): boolean {
  if (isNew) return fold(operations)?.isDeleted === true;
  const latest = operations
    .map(changeOf)
    .findLast(
      (change) =>
        (change?.kind === 'handoff.take' || change?.kind === 'handoff.withdraw') && change.payload.handoff === handoff,
    );
  return latest?.kind === 'handoff.withdraw';
}
