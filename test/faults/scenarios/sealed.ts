import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { insist } from '#test/faults/scenario.ts';
import { KeyCipher } from '#main/vault/key-cipher.ts';

/** What a passphrase comes to once it was typed: the key that seals the files. */
export const sampleCipher = new KeyCipher(Buffer.alloc(32, 7));

/** Words of the made-up clients that must not be read without a key. */
const planted = ['公司', 'answer.set', 'client.create'];

/** Throws where a file below a folder tells of a client without the key; a folder that is not there tells nothing. */
export async function insistSealed(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const text = await readFile(join(entry.parentPath, entry.name), 'utf8');
    insist(!planted.some((word) => text.includes(word)), `${entry.name} can be read without the key`);
  }
}
