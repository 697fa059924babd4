import type { ComparedClient } from '#shared/backups/contract.ts';

/** True for a client the backup has something of that this computer lacks and can take in. */
export function hasMissing({ state, missingHere, papersMissingHere }: ComparedClient): boolean {
  if (state === 'unopened' || state === 'not-here') return missingHere > 0;
  return state === 'differs' && missingHere + papersMissingHere > 0;
}

/** True for a client of the backup that another one can be made of. */
export function canCopy({ state, operations }: ComparedClient): boolean {
  return operations > 0 && state !== 'newer' && state !== 'only-here';
}

const longest = 120;

/** A name that says what the copy is of, as long as a name may be. */
export function copyNameOf(name: string, say: (name: string) => string): string {
  const room = longest - say('').length;
  return say(name.slice(0, Math.max(1, room)));
}
