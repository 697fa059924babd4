import type { AutoLock } from '#shared/vault/schema.ts';

/** What is to be known for locking after a while without input. */
export interface Idleness {
  /** Null while there is nothing to lock, or for never. */
  readonly minutes: () => AutoLock;
  /** Milliseconds since the epoch of the last input. */
  readonly lastInput: () => number;
  readonly lock: () => void;
  /** Milliseconds of one minute; a test takes shorter ones. */
  readonly minute: number;
}

/** Looks a dozen times a minute whether the time is over; clocks that stood still while the computer slept count too. */
export function lockWhenIdle({ minutes, lastInput, lock, minute }: Idleness): void {
  const look = (): void => {
    const allowed = minutes();
    if (allowed !== null && Date.now() - lastInput() >= allowed * minute) lock();
  };
  setInterval(look, minute / 12).unref();
}
