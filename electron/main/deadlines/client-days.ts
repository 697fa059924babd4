import type { Corpus } from '#main/corpus/corpus.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import type { CivilDate } from '#shared/calendar/civil-date.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import { daysOf, type DayBook } from '#shared/deadlines/sources.ts';
import { undatedTasks } from '#shared/deadlines/task-days.ts';
import type { ClientDays } from '#shared/deadlines/schema.ts';
import type { ResponseOf } from '#shared/ipc/contract.ts';
import { millisecondsOf } from '#shared/record/clock.ts';
import { fold } from '#shared/record/fold.ts';
import type { Operation } from '#shared/record/schema.ts';
import { createEvaluator } from '#shared/rules/evaluator.ts';

interface Remembered {
  /** How far the record reached, and the day asked for. */
  readonly stand: string;
  readonly days: ClientDays;
}

/** The days of clients, worked out anew only where a client has a new operation or another day is asked for. */
export class ClientDaysCache {
  readonly #workspace: OpenWorkspace;
  readonly #corpus: Pick<Corpus, 'whole' | 'grounds'>;
  readonly #remembered = new Map<string, Remembered>();
  #book: DayBook | null = null;

  constructor(workspace: OpenWorkspace, corpus: Pick<Corpus, 'whole' | 'grounds'>) {
    this.#workspace = workspace;
    this.#corpus = corpus;
  }

  /** One client after the other: what else is asked of main meanwhile waits for one of them at most. */
  async load(clients: readonly string[], asOf: CivilDate): Promise<ResponseOf<'deadlines:load'>> {
    const book = this.#bookOf(await this.#corpus.whole());
    const found: ClientDays[] = [];
    const unopened: string[] = [];
    for (const client of clients) {
      const days = await this.#daysOf(client, asOf, book).catch(() => null);
      if (days === null) unopened.push(client);
      else found.push(days);
      // Reading what is in memory already does not let go of the thread by itself.
      await new Promise(setImmediate);
    }
    return { found, unopened };
  }

  /** A record that nobody holds open cannot change: only this app writes, and through a record it holds. */
  async #daysOf(client: string, asOf: CivilDate, book: DayBook): Promise<ClientDays> {
    const known = this.#remembered.get(client);
    if (known?.stand.startsWith(`${asOf}/`) === true && !this.#workspace.isHeld(client)) return known.days;
    return this.#workspace.look(client, (operations) => {
      const stand = standOf(operations, asOf);
      if (known?.stand === stand) return known.days;
      const days = workOut(client, operations, asOf, book);
      this.#remembered.set(client, { stand, days });
      return days;
    });
  }

  #bookOf(bundle: Bundle): DayBook {
    if (this.#book?.bundle === bundle) return this.#book;
    this.#remembered.clear();
    this.#book = { bundle, grounds: this.#corpus.grounds, evaluator: createEvaluator(bundle) };
    return this.#book;
  }
}

function workOut(client: string, operations: readonly Operation[], asOf: CivilDate, book: DayBook): ClientDays {
  const state = fold(operations);
  const days = state === null || state.isDeleted ? [] : daysOf(state, asOf, book);
  const latest = state === null || state.latest === null ? null : millisecondsOf(state.latest);
  const undated = state === null || state.isDeleted ? [] : undatedTasks(state);
  return { client, days: [...days], undated: [...undated], latest };
}

function standOf(operations: readonly Operation[], asOf: CivilDate): string {
  return `${asOf}/${operations.length}/${operations.at(-1)?.at ?? ''}`;
}
