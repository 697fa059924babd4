import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { gatedFileSystem } from '#main/store/gated-file-system.ts';
import { nodeFileSystem } from '#main/store/file-system.ts';
import { usualPatience, type Patience } from '#main/writer/patience.ts';
import { thisProcess, type ProcessMark } from '#main/writer/this-process.ts';
import { Writer } from '#main/writer/writer.ts';

const quick: Patience = {
  beat: 30,
  lookUp: 0,
  quiet: 200,
  unreadable: 60_000,
  finish: 60,
  stopped: 1500,
  poll: 5,
};
const here = thisProcess('财务室');
const elsewhere: ProcessMark = { ...here, computer: '老板的笔记本', host: 'another-host' };
const program = join(import.meta.dirname, '..', 'helpers', 'claim-writing.ts');

const opened: Writer[] = [];
async function open(folder: string, process: ProcessMark, patience = quick): Promise<Writer> {
  const writer = await Writer.open(folder, process, patience);
  opened.push(writer);
  return writer;
}

afterEach(() => {
  for (const writer of opened.splice(0)) writer.release();
});

test('the first copy writes, the second looks and can name the computer and since when', async () => {
  await using folder = await temporaryFolder();
  const began = Date.now();
  const first = await open(folder.path, here);
  const second = await open(folder.path, elsewhere);
  expect(first.access).toEqual({ mode: 'write' });
  expect(second.access).toMatchObject({
    mode: 'look',
    reason: 'other-writer',
    holder: { computer: '财务室', isThisComputer: false, isQuiet: false },
    wasWriter: false,
  });
  const since =
    second.access.mode === 'look' && second.access.reason === 'other-writer' ? second.access.holder.since : 0;
  expect(since).toBeGreaterThanOrEqual(began);
  await expect(first.permit('begin')).resolves.toBeUndefined();
  await expect(second.permit('begin')).rejects.toThrow('looking only');
  await expect(second.permit('finish')).rejects.toThrow('looking only');
});

test('one that ended as it should leaves the folder to the next, on any computer', async () => {
  await using folder = await temporaryFolder();
  (await open(folder.path, here)).release();
  const next = await open(folder.path, elsewhere);
  expect(next.access).toEqual({ mode: 'write' });
  expect((await readdir(folder.path)).filter((name) => name.startsWith('writer-'))).toEqual(['writer-2.lock']);
});

test('one that was killed on this computer is taken over without a word, also where its number runs again', async () => {
  await using folder = await temporaryFolder();
  const child = spawn(process.execPath, ['--import', 'tsx', program, folder.path, 'stay'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  expect((await open(folder.path, thisProcess())).access).toMatchObject({ reason: 'other-writer' });
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
  const next = await open(folder.path, thisProcess());
  expect(next.access).toEqual({ mode: 'write' });
  next.release();
  // Another process has its number by now: this one.
  const mark = { ...thisProcess(), processStart: 'another-boot/1', token: 't', since: 1, beat: 0, isReleased: false };
  await writeFile(join(folder.path, 'writer-9.lock'), JSON.stringify(mark));
  expect((await open(folder.path, thisProcess())).access).toEqual({ mode: 'write' });
});

test('a writer of another computer that lives is never called silent, one that stopped is, whatever its clock says', async () => {
  await using folder = await temporaryFolder();
  const first = await open(folder.path, elsewhere);
  const second = await open(folder.path, here);
  await pause(2 * quick.quiet);
  expect(second.access).toMatchObject({ holder: { isQuiet: false } });
  // What a crash leaves: nothing more is heard, and nothing was said.
  const path = join(folder.path, 'writer-1.lock');
  const last = await readFile(path, 'utf8');
  first.release();
  await writeFile(path, last.replace(/"since":\d+/, `"since":${Date.now() + 9e8}`));
  await vi.waitFor(() => expect(second.access).toMatchObject({ holder: { isQuiet: true } }), { timeout: 3000 });
  expect(second.access).toMatchObject({ mode: 'look' });
});

test('who is taken over from notices at once, lets a write under way end, and writes no more', async () => {
  await using folder = await temporaryFolder();
  const first = await open(folder.path, here);
  const second = await open(folder.path, elsewhere);
  const heard: unknown[] = [];
  first.onChange((access) => heard.push(access));
  const disk = gatedFileSystem(nodeFileSystem, (turn) => first.permit(turn));
  const file = await disk.open(join(folder.path, 'under-way.tmp'), 'wx');
  const taking = second.takeOver();
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  expect(heard[0]).toMatchObject({ reason: 'other-writer', wasWriter: true, holder: { computer: '老板的笔记本' } });
  await expect(disk.open(join(folder.path, 'new.tmp'), 'wx')).rejects.toMatchObject({ code: 'EROFS' });
  await file.close();
  await disk.rename(join(folder.path, 'under-way.tmp'), join(folder.path, 'done'));
  expect(await taking).toBe(true);
  await expect(disk.unlink(join(folder.path, 'done'))).rejects.toMatchObject({ code: 'EROFS' });
  expect(await first.takeOver()).toBe(true);
});

test('a computer that slept finds out before its first write that another one took over', async () => {
  await using folder = await temporaryFolder();
  // Its clock never strikes, as that of a computer that sleeps.
  const asleep = await open(folder.path, here, { ...quick, beat: 3_600_000 });
  const awake = await open(folder.path, elsewhere, { ...quick, stopped: 20 });
  expect(await awake.takeOver()).toBe(true);
  await pause(5);
  await expect(asleep.permit('begin')).rejects.toThrow('looking only');
  expect(asleep.access).toMatchObject({ wasWriter: true });
});

test('of many that take over at the same moment one does', async () => {
  await using folder = await temporaryFolder();
  await open(folder.path, here);
  const many = await Promise.all(
    Array.from({ length: 8 }, (_, index) => open(folder.path, { ...elsewhere, host: `host-${index}` })),
  );
  const taken = await Promise.all(many.map((one) => one.takeOver()));
  expect(taken.filter(Boolean)).toHaveLength(1);
});

test('of many processes that find a crashed writer one becomes the next', async () => {
  await using folder = await temporaryFolder();
  for (let round = 1; round <= 4; round += 1) {
    const mark = { ...thisProcess(), pid: 2 ** 22 + 1, token: 'gone', since: 1, beat: 0, isReleased: false };
    await writeFile(join(folder.path, `writer-${round * 100}.lock`), JSON.stringify(mark));
    const children = Array.from({ length: 5 }, () =>
      spawn(process.execPath, ['--import', 'tsx', program, folder.path, 'stay'], {
        stdio: ['ignore', 'pipe', 'inherit'],
      }),
    );
    const said = await Promise.all(
      children.map(async ({ stdout }) => String(((await once(stdout, 'data')) as [Buffer])[0]).trim()),
    );
    expect(said.toSorted()).toEqual(['look', 'look', 'look', 'look', 'write']);
    await Promise.all(
      children.map(async (child) => {
        const exit = once(child, 'exit');
        child.kill('SIGKILL');
        await exit;
      }),
    );
  }
}, 60_000);

test('a mark that somebody tidied away is set up again, and one without words counts once it is old', async () => {
  await using folder = await temporaryFolder();
  const first = await open(folder.path, here);
  await rm(join(folder.path, 'writer-1.lock'));
  await pause(5);
  await first.permit('begin');
  expect((await open(folder.path, elsewhere)).access).toMatchObject({ reason: 'other-writer' });
  first.release();
  await writeFile(join(folder.path, 'writer-7.lock'), '');
  expect((await open(folder.path, elsewhere)).access).toMatchObject({ holder: { computer: '' } });
  expect((await open(folder.path, elsewhere, { ...quick, unreadable: -1 })).access).toEqual({ mode: 'write' });
});

test('a folder that cannot be made is no reason to look only: the next write tries again', async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'data');
  await writeFile(path, 'in the way');
  const writer = await open(path, here);
  expect(writer.access).toEqual({ mode: 'write' });
  await expect(writer.permit('begin')).rejects.toMatchObject({ code: 'ENOTDIR' });
  await rm(path);
  await writer.permit('begin');
  expect((await open(path, elsewhere)).access).toMatchObject({ reason: 'other-writer' });
});

test('who takes over waits longer than a living writer needs to notice and to end its write', () => {
  const { stopped, beat, finish } = usualPatience;
  expect(stopped).toBeGreaterThan(beat + finish);
});
