import { saveFile, type SavedFile } from '#main/files/save-file.ts';
import { Refused } from '#main/ipc/refused.ts';
import type { ReportProgress } from '#shared/reports/contract.ts';
import type { ReportWords } from '#shared/reports/words.ts';
import type { Format } from './formats.ts';
import type { Press } from './press.ts';

/** One export under way. */
export interface Export<T> {
  readonly thing: T;
  readonly format: Format<T>;
  readonly path: string;
  readonly words: ReportWords;
  readonly press: Press;
  readonly signal: AbortSignal;
  readonly tell: (progress: ReportProgress) => void;
}

/**
 * Writes a report, minutes or a list, reads the file back, compares it with what it was made of, and only then puts it on
 * the disk, whole or not at all. Refuses as `differs` where it does not say the same, as `cancelled` once the signal is
 * raised: then no file is there.
 */
export async function exportFile<T>(job: Export<T>, save = saveFile): Promise<SavedFile> {
  const { thing, format, path, words, press, signal, tell } = job;
  const onPart = (done: number, total: number): void => {
    signal.throwIfAborted();
    tell({ stage: 'checking', done, total });
  };
  const tools = { words, press, signal, onPart };
  try {
    tell({ stage: 'writing', done: 0, total: 0 });
    const bytes = await format.write(thing, tools);
    onPart(0, 0);
    const difference = await format.differenceIn(bytes, thing, tools).catch((error: unknown) => {
      signal.throwIfAborted();
      throw new Refused('differs', error);
    });
    if (difference !== null) throw new Refused('differs', new Error(`Not as written: ${difference.slice(0, 80)}`));
    signal.throwIfAborted();
    tell({ stage: 'saving', done: 0, total: 0 });
    return await save(path, bytes);
  } catch (error) {
    // What fails because it was told to end has not failed.
    if (signal.aborted) throw new Refused('cancelled', error);
    throw error;
  }
}
