import { Low } from 'lowdb';
import type { DurableFile } from '#main/store/durable-file.ts';

/**
 * One lowdb database on a durable file. What it holds in memory is exactly what is on the disk: lowdb alone would
 * change memory first and keep the change where the disk fails.
 */
export class Database<T> {
  readonly #low: Low<T>;

  constructor(
    readonly file: DurableFile<T>,
    empty: T,
  ) {
    this.#low = new Low(file, empty);
  }

  get data(): T {
    return this.#low.data;
  }

  /** Takes what the file holds; stays empty where nothing was ever stored. */
  read(): Promise<void> {
    return this.#low.read();
  }

  /** Write, then remember: resolves once the next value is on the disk, and holds the old one until then. */
  async write(next: T): Promise<void> {
    await this.file.write(next);
    this.#low.data = next;
  }
}
