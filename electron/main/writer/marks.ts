import { randomBytes } from 'node:crypto';
import { renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { link, open, readdir, readFile, rename, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { codeOf } from '#main/store/file-system.ts';

/**
 * Who writes to a data folder. Marks are numbered, `writer-<number>.lock`: the highest counts, and a number is given
 * once only, so that of two that want the next one the disk itself turns one away.
 */
export const WriterMark = z.looseObject({
  /** Random, one for each start of the app. */
  token: z.string(),
  computer: z.string(),
  host: z.string(),
  pid: z.int(),
  processStart: z.string().nullable(),
  /** Milliseconds since the epoch when it became the writer. */
  since: z.number(),
  /** Rises while the writer runs. */
  beat: z.int(),
  /** True once the writer has stopped writing. */
  isReleased: z.boolean(),
});
export type WriterMark = z.infer<typeof WriterMark>;

/** The mark that counts; `mark` is null where it cannot be read. */
export interface FoundMark {
  readonly number: number;
  readonly mark: WriterMark | null;
  /** Milliseconds since the epoch, by the disk's own clock. */
  readonly changed: number;
}

const form = /^writer-(\d{1,9})\.lock$/;
/** File systems without hard links say so in many ways. */
const noLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EMLINK', 'EACCES']);

/** The file's name. */
function markName(number: number): string {
  return `writer-${number}.lock`;
}

/** Numbers of the marks in a folder, highest first; none where the folder is not there. */
export async function markNumbers(folder: string): Promise<readonly number[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
  return names.flatMap((name) => Number(form.exec(name)?.[1] ?? 0) || []).toSorted((left, right) => right - left);
}

/** Reads one mark; null where it is not there any more. */
export async function readMark(folder: string, number: number): Promise<FoundMark | null> {
  const path = join(folder, markName(number));
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(path, 'utf8'), stat(path)]);
    return { number, mark: parse(text), changed: mtimeMs };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Takes this number, whole at once; false where somebody else has it. Rejects where the disk takes nothing. */
export async function claimMark(folder: string, number: number, mark: WriterMark): Promise<boolean> {
  const [path, temporary] = [join(folder, markName(number)), temporaryOf(folder, number)];
  await writeNew(temporary, mark);
  try {
    await link(temporary, path);
    return true;
  } catch (error) {
    const code = codeOf(error) ?? '';
    if (code === 'EEXIST') return false;
    if (!noLinks.has(code)) throw error;
  } finally {
    await unlink(temporary).catch(() => undefined);
  }
  return writeNew(path, mark).then(
    () => true,
    (error: unknown) => {
      if (codeOf(error) === 'EEXIST') return false;
      throw error;
    },
  );
}

/** Writes a mark that is ours anew, whole at once. */
export async function renewMark(folder: string, number: number, mark: WriterMark): Promise<void> {
  const temporary = temporaryOf(folder, number);
  try {
    await writeNew(temporary, mark, false);
    await rename(temporary, join(folder, markName(number)));
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
}

/** The same while the app ends, when nothing can be waited for. What fails is left to the next start. */
export function renewMarkNow(folder: string, number: number, mark: WriterMark): void {
  const temporary = temporaryOf(folder, number);
  try {
    writeFileSync(temporary, JSON.stringify(mark), { flag: 'wx' });
    renameSync(temporary, join(folder, markName(number)));
  } catch {
    try {
      unlinkSync(temporary);
    } catch {
      // Nothing was written.
    }
  }
}

/** Removes marks that count no more, and what writing of marks has left. */
export async function removeMarksBelow(folder: string, number: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const old = names.filter((name) => {
    const found = /^writer-(\d{1,9})\.lock(?:\.[0-9a-f]{12}\.tmp)?$/.exec(name);
    return found !== null && Number(found[1]) < number;
  });
  await Promise.all(old.map((name) => unlink(join(folder, name)).catch(() => undefined)));
}

/** Removes one mark. */
export async function removeMark(folder: string, number: number): Promise<void> {
  await unlink(join(folder, markName(number))).catch(() => undefined);
}

async function writeNew(path: string, mark: WriterMark, isSynced = true): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(JSON.stringify(mark));
    // After a power cut a mark without its words would keep everybody waiting.
    if (isSynced) await file.sync();
  } finally {
    await file.close();
  }
}

function temporaryOf(folder: string, number: number): string {
  return join(folder, `${markName(number)}.${randomBytes(6).toString('hex')}.tmp`);
}

function parse(text: string): WriterMark | null {
  try {
    return WriterMark.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
