const free = 2;
const first = 5_000;
const longest = 60_000;

/** Holds back whoever tries passphrases by hand; a pause never locks anyone out, and ends with the app. */
export class Pause {
  #wrong = 0;
  #until = 0;

  constructor(readonly now: () => number) {}

  /** Milliseconds until the next attempt is taken. */
  get left(): number {
    return Math.max(0, this.#until - this.now());
  }

  /** Counts a wrong attempt: two are free, then each pause is twice the one before, up to a minute. */
  fail(): void {
    this.#wrong += 1;
    const pause = this.#wrong <= free ? 0 : Math.min(longest, first * 2 ** (this.#wrong - free - 1));
    this.#until = this.now() + pause;
  }

  /** Forgets what was wrong. */
  pass(): void {
    [this.#wrong, this.#until] = [0, 0];
  }
}
