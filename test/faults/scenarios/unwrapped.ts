import { Refused } from '#main/ipc/refused.ts';

const diskRefusals: ReadonlySet<string> = new Set(['disk-full', 'disk-failed', 'read-only']);

/** The same work, rejecting with the planted error itself: a refusal says in a word what the disk said, and has it as its cause. */
export async function unwrapped<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    if (!(error instanceof Refused)) throw error;
    // What the record held back because of the disk is told without the error itself.
    throw error.cause ?? (diskRefusals.has(error.refusal) ? new Error('planted, and told as what it is') : error);
  });
}
