import { setTimeout as wait } from 'node:timers/promises';
import { PlaceFailure } from '#main/exchange/place.ts';
import type { RoundResult } from '#main/exchange/round.ts';
import type { ExchangeProblem, PlaceView } from '#shared/exchange/contract.ts';

const minute = 60_000;
/** Milliseconds after a save: one exchange for many answers. */
const afterSave = 2000;
const longestPause = 15 * minute;
/** Milliseconds leaving may wait for a last exchange. */
const beforeLeaving = 2500;
const mostNames = 20;

type Standing = Pick<
  PlaceView,
  'state' | 'problem' | 'failingSince' | 'lastAt' | 'came' | 'went' | 'waiting' | 'ignored'
>;

/** What never was exchanged with. */
export const untouched: Standing = {
  state: 'waiting',
  problem: null,
  failingSince: null,
  lastAt: null,
  came: 0,
  went: 0,
  waiting: 0,
  ignored: { count: 0, some: [] },
};

interface RunnerParts {
  readonly meet: (signal: AbortSignal) => Promise<RoundResult>;
  readonly onChange: () => void;
  /** Hears of what no place explains; nothing a person can mend. */
  readonly onError: (error: unknown) => void;
}

/** Exchanges with one place again and again while it is on: each minute, soon after a save, and less often while it fails. */
export class ExchangeRunner {
  readonly #parts: RunnerParts;
  readonly #stopping = new AbortController();
  #standing: Standing = untouched;
  #running: Promise<void> | null = null;
  #timer: NodeJS.Timeout | null = null;
  #failures = 0;

  constructor(parts: RunnerParts) {
    this.#parts = parts;
  }

  /** Ends with the runner. */
  get stopped(): AbortSignal {
    return this.#stopping.signal;
  }

  get standing(): Standing {
    return this.#standing;
  }

  /** Begins; the first exchange is at once. */
  start(): void {
    void this.now();
  }

  /** Exchanges a moment from now, unless the place fails: then it has its turn. */
  soon(): void {
    if (this.#failures === 0) this.#plan(afterSave);
  }

  /** Exchanges now; resolves once that has ended, well or not. */
  async now(): Promise<void> {
    if (this.#stopping.signal.aborted) return;
    // One that is under way may have passed by what was just saved.
    if (this.#running !== null) await this.#running;
    this.#running ??= this.#run(this.#stopping.signal).finally(() => {
      this.#running = null;
    });
    await this.#running;
  }

  /** Ends what is under way and begins nothing more; resolves once nothing is touched any longer. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#running;
  }

  /** One last exchange, for a moment at most. */
  async leave(): Promise<void> {
    if (this.#failures === 0) await Promise.race([this.now(), wait(beforeLeaving, undefined, { ref: false })]);
  }

  async #run(signal: AbortSignal): Promise<void> {
    this.#tell({ state: 'working' });
    try {
      const { came, went, waiting, ignored } = await this.#parts.meet(signal);
      this.#failures = 0;
      this.#tell({
        state: 'current',
        problem: null,
        failingSince: null,
        lastAt: Date.now(),
        came: this.#standing.came + came,
        went: this.#standing.went + went,
        waiting,
        ignored: { count: ignored.length, some: ignored.slice(0, mostNames) },
      });
    } catch (error) {
      if (!(error instanceof PlaceFailure)) this.#parts.onError(error);
      this.#failures += 1;
      this.#tell({
        state: 'failed',
        problem: problemOf(error),
        failingSince: this.#standing.failingSince ?? Date.now(),
      });
    }
    this.#plan(Math.min(minute * 2 ** Math.max(0, this.#failures - 1), longestPause));
  }

  #plan(pause: number): void {
    if (this.#stopping.signal.aborted) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.now(), pause).unref();
  }

  #tell(change: Partial<Standing>): void {
    this.#standing = { ...this.#standing, ...change };
    this.#parts.onChange();
  }
}

function problemOf(error: unknown): ExchangeProblem {
  return error instanceof PlaceFailure ? error.problem : 'place-failed';
}
