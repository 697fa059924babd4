import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number | null;
}

/** Runs the command as a person does, from a folder of theirs. */
function portolan(line: readonly string[], folder = process.cwd()): Promise<Ended> {
  const root = process.cwd();
  const npm = ['run', '--silent', '--prefix', root, 'portolan', '--', ...line];
  const child = spawn('npm', npm, { cwd: folder, shell: process.platform === 'win32' });
  const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (bytes: Buffer) => stdout.push(bytes));
  child.stderr.on('data', (bytes: Buffer) => stderr.push(bytes));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) =>
      resolve({ stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString(), exitCode }),
    );
  });
}

const Rules = z.object({ rules: z.array(z.object({ id: z.string(), verdict: z.string() })) });

describe('npm run portolan', { timeout: 60_000 }, () => {
  it('answers in JSON and nothing else', async () => {
    const { stdout, exitCode } = await portolan(['policies', '--as-of', '2026-11-20', '--json']);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([
      { id: 'gd-2016', status: 'periodEnded' },
      { id: 'gd-2021', status: 'periodEnded' },
      { id: 'gz-2024', status: 'endsSoon' },
      { id: 'sh-2023', status: 'periodEnded' },
      { id: 'sz-2022', status: 'periodEnded' },
    ]);
  });

  it('reads a file from where the person stands, not from the project', async () => {
    await using folder = await temporaryFolder();
    const answers = { sellerKind: 'naturalPerson', exportDate: { unknown: 'notSure' } };
    await writeFile(join(folder.path, 'case.json'), JSON.stringify(answers));
    const line = [
      'verdict',
      '--checklist',
      'vat-no-invoice',
      '--facts',
      'case.json',
      '--as-of',
      '2026-11-20',
      '--json',
    ];
    const { stdout, exitCode } = await portolan(line, folder.path);
    expect(exitCode).toBe(0);
    expect(Rules.parse(JSON.parse(stdout)).rules[0]).toEqual({ id: 'vat-no-invoice', verdict: 'notInvolved' });
  });

  it('says in one sentence what is wrong, and ends with 2', async () => {
    const { stdout, stderr, exitCode } = await portolan(['article', 'sh-2023#99']);
    expect([stdout, exitCode]).toEqual(['', 2]);
    expect(stderr).toContain('There is no article "sh-2023#99"; the command policies --json lists them.\n');
  });

  it('answers within a second once the seeds are compiled', async () => {
    await portolan(['checklists']);
    const times: number[] = [];
    for (let call = 0; call < 3; call += 1) {
      const start = performance.now();
      await portolan(['search', '海外仓', '--json']);
      times.push(performance.now() - start);
    }
    // npm itself takes part of it; the best of three leaves out what else the machine does.
    expect(Math.min(...times)).toBeLessThan(2_000);
  });
});
