import { Refused } from '#main/ipc/refused.ts';
import { Locked } from '#main/store/cipher.ts';
import { NewerVersion, RepairNeeded, saveFailureOf } from '#main/store/failures.ts';
import { codeOf } from '#main/store/file-system.ts';

/** What the window is told of a failure of the store; an error that is none of the store's stays as it is. */
export function refusalOf(error: unknown): unknown {
  if (error instanceof RepairNeeded) return new Refused('repair-needed', error);
  if (error instanceof Locked) return new Refused('locked', error);
  if (error instanceof NewerVersion) return new Refused('read-only', error);
  return codeOf(error) === null ? error : new Refused(saveFailureOf(error), error);
}
