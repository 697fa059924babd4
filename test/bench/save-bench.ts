import { randomBytes } from 'node:crypto';
import { open, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ClientRecord } from '#main/record/client-record.ts';
import { convertFile } from '#main/record/convert-file.ts';
import type { Cipher } from '#main/store/cipher.ts';
import { nodeFileSystem } from '#main/store/file-system.ts';
import { gatedFileSystem } from '#main/store/gated-file-system.ts';
import { KeyCipher } from '#main/vault/key-cipher.ts';
import { thisProcess } from '#main/writer/this-process.ts';
import { Writer } from '#main/writer/writer.ts';
import { median } from '#test/bench/median.ts';
import type { BenchRow } from '#test/bench/row.ts';
import { client, device, layDownRecord, sampleChange } from '#test/helpers/sample-operations.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

/** Each with the last file half full, as it is on average, but for the first. */
const sizes = [1, 250, 10_250, 100_250];
const saves = 61;
const openings = 9;

/**
 * What an acknowledged answer costs beside the raw calls on the same bytes, and opening beside JSON.parse alone. Saving is
 * asked as the app asks it: through the gate that only the one writer passes, and also under a passphrase.
 */
export async function benchSave(): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const size of sizes) rows.push(await benchAppend(size, null));
  for (const size of sizes) rows.push(await benchAppend(size, new KeyCipher(randomBytes(32))));
  rows.push(await benchOpen(100_000, null));
  rows.push(await benchOpen(100_000, new KeyCipher(randomBytes(32))));
  return rows;
}

async function benchAppend(size: number, cipher: Cipher | null): Promise<BenchRow> {
  await using folder = await temporaryFolder();
  await layDownRecord(folder.path, size);
  const writer = await Writer.open(join(folder.path, 'writer'), thisProcess());
  const fileSystem = gatedFileSystem(nodeFileSystem, (turn) => writer.permit(turn));
  const record = await ClientRecord.open({ folder: folder.path, client, device, fileSystem, cipher });
  const file = join(folder.path, `${device}-${Math.ceil(size / 500)}.json`);
  const figures: number[] = [];
  const floors: number[] = [];
  for (let index = -5; index < saves; index += 1) {
    const saved = await timed(() => record.append(sampleChange(Math.abs(index))));
    if (record.status.state !== 'saved') throw new Error('The bench could not save.');
    const bytes = await readFile(file);
    const raw = await timed(() => rawReplace(folder.path, bytes));
    if (index < 0) continue;
    figures.push(saved);
    floors.push(raw);
  }
  writer.release();
  return row(`save one answer at ${size} operations${under(cipher)}`, figures, floors, 1.5);
}

/** The same asynchronous calls on the same bytes, and nothing else. */
async function rawReplace(folder: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(folder, 'raw.tmp');
  const file = await open(temporary, 'w');
  await file.writeFile(bytes);
  await file.sync();
  await file.close();
  await rename(temporary, join(folder, 'raw'));
  const handle = await open(folder, 'r');
  await handle.sync();
  await handle.close();
}

/** The floor is parsing the same operations as they are unsealed. */
async function benchOpen(size: number, cipher: KeyCipher | null): Promise<BenchRow> {
  await using folder = await temporaryFolder();
  await layDownRecord(folder.path, size);
  const texts = await textsIn(folder.path);
  if (cipher !== null) await sealAll(folder.path, cipher);
  const figures: number[] = [];
  const floors: number[] = [];
  for (let index = -2; index < openings; index += 1) {
    const opened = await timed(async () => {
      const record = await ClientRecord.open({ folder: folder.path, client, device, cipher });
      if (record.operations.length !== size) throw new Error('The bench could not open.');
    });
    const parsed = await timed(() => texts.map((text): unknown => JSON.parse(text)));
    if (index < 0) continue;
    figures.push(opened);
    floors.push(parsed);
  }
  return row(`open a client of ${size} operations${under(cipher)}`, figures, floors, 3);
}

async function sealAll(folder: string, cipher: KeyCipher): Promise<void> {
  for (const name of (await readdir(folder)).filter((each) => each.includes('.json'))) {
    const path = join(folder, name);
    const sealed = convertFile(`clients/${client}/${name}`, await readFile(path), 'sealed', cipher);
    if (sealed !== null) await writeFile(path, sealed);
  }
}

function under(cipher: Cipher | null): string {
  return cipher === null ? '' : ', under a passphrase';
}

async function textsIn(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  return Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function row(name: string, figures: readonly number[], floors: readonly number[], budget: number): BenchRow {
  return { name, figure: median(figures), floor: median(floors), unit: 'ms', budget };
}
