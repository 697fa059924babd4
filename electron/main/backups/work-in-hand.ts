import { Refused } from '#main/ipc/refused.ts';
import type { BackupProgress, BackupTask } from '#shared/backups/contract.ts';

/** Hears that so many of so many are done. Throws the refusal `cancelled` where the person wants no more of it. */
export type Step = (done: number, total: number) => void;

/** Milliseconds between two words about how far it is. */
const often = 100;

/** What a person waits for: says how far it is, and can be ended by him. One at a time; a second one waits. */
export class WorkInHand {
  readonly #tell: (progress: BackupProgress | null) => void;
  #queue: Promise<unknown> = Promise.resolve();
  #isCancelled = false;
  #isAtWork = false;

  constructor(tell: (progress: BackupProgress | null) => void) {
    this.#tell = tell;
  }

  /** Does the work; whatever comes of it, nothing is said to be under way afterwards. */
  run<T>(task: BackupTask, work: (step: Step) => Promise<T>): Promise<T> {
    const done = this.#queue.then(() => this.#run(task, work));
    this.#queue = done.catch(() => undefined);
    return done;
  }

  /** Ends what is under way at its next step. */
  cancel(): void {
    this.#isCancelled = this.#isAtWork;
  }

  async #run<T>(task: BackupTask, work: (step: Step) => Promise<T>): Promise<T> {
    let told = 0;
    [this.#isCancelled, this.#isAtWork] = [false, true];
    this.#tell({ task, done: 0, total: 0 });
    try {
      return await work((done, total) => {
        if (this.#isCancelled) throw new Refused('cancelled');
        if (performance.now() - told < often) return;
        told = performance.now();
        this.#tell({ task, done, total });
      });
    } finally {
      this.#isAtWork = false;
      this.#tell(null);
    }
  }
}
