import { Refused } from '#main/ipc/refused.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import { refusalOf } from '#main/workspace/refusal-of.ts';
import type { ImportedClient } from '#shared/clients/contract.ts';
import { changeOf } from '#shared/record/change.ts';
import { settingOf } from '#shared/record/fields.ts';
import type { SaveStatus } from '#shared/ipc/contract.ts';
import type { Operation } from '#shared/record/schema.ts';
import { inverseOf } from '#shared/record/undo.ts';

/**
 * Takes back what an import did to one client: a new one goes to the bin, and of one that was there each change is
 * undone that still stands; the list is left to be written. Resolves with how many changes were kept, because something else was said since.
 */
export async function undoImport(
  workspace: OpenWorkspace,
  { client, isNew, operations: imported }: ImportedClient,
): Promise<number> {
  const record = await workspace.record(client);
  const before = record.operations;
  if (isNew) {
    await record.append({ kind: 'client.delete', payload: { deleted: true } }).catch(refuse);
    mustBeSaved(record.status.reason);
    await workspace.heed(client);
    return 0;
  }
  let kept = 0;
  for (const operation of before.filter(({ id }) => imported.includes(id)).toReversed()) {
    if (!isLastWord(before, operation, imported)) kept += 1;
    else {
      const undone = await record.append(inverseOf(before, operation)).catch(refuse);
      mustBeSaved(record.status.reason);
      await workspace.follow(client, undone);
    }
  }
  return kept;
}

function isLastWord(operations: readonly Operation[], operation: Operation, imported: readonly string[]): boolean {
  const field = fieldOf(operation);
  const last = operations.findLast((one) => fieldOf(one) === field);
  return last !== undefined && imported.includes(last.id);
}

function fieldOf(operation: Operation): string | null {
  const change = changeOf(operation);
  return change === null ? null : (settingOf(change)?.field ?? null);
}

function mustBeSaved(reason: SaveStatus['reason']): void {
  if (reason !== null) throw new Refused(reason);
}

function refuse(error: unknown): never {
  throw refusalOf(error);
}
