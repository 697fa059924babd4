import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of its own that is gone at the end of an `await using` block. */
export interface TemporaryFolder extends AsyncDisposable {
  readonly path: string;
}

/** Makes a real folder on the real disk. */
export async function temporaryFolder(): Promise<TemporaryFolder> {
  const path = await mkdtemp(join(tmpdir(), 'portolan-test-'));
  // What a test opened may still be writing its index: the folder is emptied again until nothing comes after.
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true, maxRetries: 10 }) };
}
