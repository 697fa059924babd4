import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import type { GroundsBook } from '#shared/corpus/grounds.ts';

/** What the app carries, in servings: the whole is large, and the first screen shows little of it. */
export interface Corpus {
  readonly overview: Bundle;
  /** Which words each fact is asked by: what an answer is marked with. */
  readonly grounds: GroundsBook;
  /** The whole as JSON in UTF-8, for the window to parse: main keeps no copy. Rejects with CorpusUnreadable. */
  readonly text: () => Promise<Uint8Array<ArrayBuffer>>;
  /** Parsed when first asked for, then kept. Rejects with CorpusUnreadable where it cannot be read. */
  readonly whole: () => Promise<Bundle>;
}

/** The app's own documents are missing or cut short: it must be installed again. */
export class CorpusUnreadable extends Error {
  override readonly name = 'CorpusUnreadable';

  constructor(
    readonly file: string,
    cause: unknown,
  ) {
    super(file, { cause });
  }
}

/** Opens the compiled seeds beside the built main process. Rejects with CorpusUnreadable where they cannot be read. */
export async function openCorpus(folder: string): Promise<Corpus> {
  const path = join(folder, 'bundle.json');
  let whole: Promise<Bundle> | null = null;
  // True of each because the build wrote and checked it; the start does not pay for that again.
  const [overview, grounds] = await Promise.all([
    readJson(join(folder, 'overview.json')) as Promise<Bundle>,
    readJson(join(folder, 'grounds.json')) as Promise<GroundsBook>,
  ]);
  return {
    overview,
    grounds,
    text: () => readWhole(path),
    whole: () => (whole ??= readJson(path) as Promise<Bundle>),
  };
}

async function readWhole(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new CorpusUnreadable(basename(path), error);
  }
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new CorpusUnreadable(basename(path), error);
  }
}
