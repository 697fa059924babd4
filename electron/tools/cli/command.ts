import type { CivilDate } from '#shared/calendar/civil-date.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';

/** Where a command runs: what it may read besides its arguments. */
export interface Surroundings {
  /** The project's folder, which holds `seeds/`. */
  readonly root: string;
  /** Where the person stands: files named on the command line are looked up from here. */
  readonly folder: string;
  readonly today: CivilDate;
  /** The compiled seeds; may refuse. */
  readonly bundle: () => Promise<Bundle>;
}

/** The arguments of one call, known to be of the command's options. */
export interface Asked extends Surroundings {
  readonly words: readonly string[];
  /** The value of an option; undefined where it was not given. */
  readonly option: (name: string) => string | undefined;
}

/** What a command answers: `json` for scripts, `text` for people; both say the same. */
export interface Told {
  readonly json: unknown;
  readonly text: string;
  /** False where what was asked does not hold, with the sentence that says so. */
  readonly fault?: string;
}

/** One thing the command line can do. */
export interface Command {
  readonly name: string;
  /** What it does, in one sentence. */
  readonly summary: string;
  /** What stands after its name, as in `ARTICLE` or `--checklist ID`; `--json` is every command's. */
  readonly usage: string;
  /** Further lines of its help. */
  readonly details: readonly string[];
  /** Names of the options that take a value. */
  readonly options: readonly string[];
  /** How many words besides options it takes, at least and at most. */
  readonly words: readonly [least: number, most: number];
  readonly run: (asked: Asked) => Promise<Told>;
}
