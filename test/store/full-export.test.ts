import { execFile, spawnSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { saveFile } from '#main/files/save-file.ts';
import { Refused } from '#main/ipc/refused.ts';
import { faultyDisk } from '#test/helpers/faulty-file-system.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

const exporting = join(import.meta.dirname, '..', 'helpers', 'export-everywhere.ts');
const mayMount = spawnSync('unshare', ['-m', 'sh', '-c', 'mount -t tmpfs tmpfs /mnt']).status === 0;
const expected = ['docx', 'pdf', 'xlsx', 'html', 'md', 'ics'].map((format) => ({
  format,
  said: 'disk-full',
  names: [`case.${format}`],
  isOlderKept: true,
}));

describe('a disk that is full in the middle of an export', () => {
  it('is said, in every kind of file; no half file is left, and an older one of that name is as it was', async () => {
    await using folder = await temporaryFolder();
    expect(await outcomesOn(folder.path, mayMount)).toEqual(expected);
  }, 60_000);

  it('the same where its fullness is planted', async () => {
    await using folder = await temporaryFolder();
    expect(await outcomesOn(folder.path, false)).toEqual(expected);
  }, 60_000);

  it.each(['ENOSPC', 'EIO', 'EROFS', 'EACCES'])(
    'with %s at any call the place holds the older file or the whole new one, and no other',
    async (code) => {
      const reasons = new Set<string>();
      for (let call = 1; call < 20; call += 1) {
        await using folder = await temporaryFolder();
        const path = join(folder.path, 'case.docx');
        await writeFile(path, 'older');
        await using disk = faultyDisk({ call, mode: 'once', code });
        const said = await saveFile(path, Buffer.from('newer and longer'), disk.fileSystem).catch(
          (error: unknown) => error,
        );
        if (!disk.wasStruck) {
          expect(reasons.size).toBeGreaterThan(0);
          return;
        }
        expect(await readdir(folder.path)).toEqual(['case.docx']);
        expect(['older', 'newer and longer']).toContain(await readFile(path, 'utf8'));
        if (said instanceof Refused) reasons.add(said.refusal);
        else expect(await readFile(path, 'utf8')).toBe('newer and longer');
      }
      throw new Error('The faults never came to an end.');
    },
  );
});

async function outcomesOn(folder: string, isReal: boolean): Promise<unknown> {
  const program = [process.execPath, '--import', 'tsx', exporting, folder, isReal ? 'real' : 'planted'];
  const [command = '', ...args] = isReal ? ['unshare', '-m', ...program] : program;
  const { stdout } = await promisify(execFile)(command, args);
  return JSON.parse(stdout);
}
