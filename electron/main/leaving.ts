import { setTimeout } from 'node:timers/promises';

/** What leaving the app depends on. */
export interface Keeping {
  /** Tries once more what is held in memory, and resolves once no write is under way. */
  readonly settle: () => Promise<void>;
  /** Changes held in memory only. */
  readonly unsaved: () => number;
}

/** How long a write under way may hold the app back: a disk that hangs must not keep it open for ever. */
const patience = 5000;

/** Waits for writes under way, bounded; where changes would still be lost, leaves it to the person. */
export async function mayLeave(
  keeping: Keeping,
  confirm: (unsaved: number) => Promise<boolean>,
  longest = patience,
): Promise<boolean> {
  const waiting = new AbortController();
  // Where settling itself fails, what is unsaved says all there is to say; an app that cannot be left would say nothing.
  const settled = keeping.settle().catch(() => undefined);
  await Promise.race([settled, setTimeout(longest, undefined, { signal: waiting.signal })]).finally(() =>
    waiting.abort(),
  );
  const count = keeping.unsaved();
  return count === 0 || confirm(count);
}
