import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { creation, sampleChange } from '#test/helpers/sample-operations.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { clientFolder } from '#main/record/client-folders.ts';
import { ClientRecord } from '#main/record/client-record.ts';
import { Vault } from '#main/vault/vault.ts';
import { openWorkspace } from '#main/workspace/open.ts';
import { defaultSettings } from '#shared/workspace/schema.ts';
import { judgeFolder, judgeSealed, type Kept } from './judge-folder.ts';

const clients = ['c-0000000000', 'c-1111111111'] as const;
const passphrase = '海上的风向 2026';

/** The file that is damaged: a full one of a client, its last one, or the list of clients; alone or with its backup. */
const targets = ['sealed file', 'last file', 'workspace.json'] as const;
/** Under a passphrase also the file with its slots. */
const sealedTargets = [...targets, 'vault.json'] as const;
type Target = (typeof sealedTargets)[number];

interface Damaged {
  readonly path: string;
  /** Where the same file of the other client is; null for a file there is one of only. */
  readonly twin: string | null;
  /** Where the same file is as another key sealed it. */
  readonly foreign: string;
}

/** Damages a file; resolves with `impossible` where that file cannot be damaged so. */
type Damage = (damaged: Damaged) => Promise<'impossible' | void>;

const temporary = (path: string): string => `${path}.0123456789ab.tmp`;

/** Rewrites the file's bytes. */
function bytes(change: (whole: Buffer) => Buffer): Damage {
  return async ({ path }) => writeFile(path, change(await readFile(path)));
}

/** The same to the file and to its backup. */
function both(damage: Damage): Damage {
  return async (damaged) => {
    await damage(damaged);
    const { path, twin, foreign } = damaged;
    return damage({ path: `${path}.backup`, twin: twin && `${twin}.backup`, foreign: `${foreign}.backup` });
  };
}

function flipBit(whole: Buffer): Buffer {
  const place = Math.floor(whole.length * 0.7);
  return Buffer.concat([whole.subarray(0, place), Buffer.of((whole[place] ?? 0) ^ 4), whole.subarray(place + 1)]);
}

async function swap({ path, twin }: Damaged): Promise<'impossible' | void> {
  if (twin === null) return 'impossible';
  await rename(path, `${path}.swap`);
  await rename(twin, path);
  await rename(`${path}.swap`, twin);
}

const cut = bytes((whole) => whole.subarray(0, whole.length * 0.6));
const nul = bytes((whole) => Buffer.alloc(whole.length));
const zero = bytes(() => Buffer.alloc(0));
const remove: Damage = ({ path }) => rm(path);
const exchange: Damage = ({ path, foreign }) => cp(foreign, path);

const damages: readonly (readonly [name: string, damage: Damage])[] = [
  ['cut', cut],
  ['cut, and the backup', both(cut)],
  ['NUL-filled', nul],
  ['NUL-filled, and the backup', both(nul)],
  ['zero bytes', zero],
  ['zero bytes, and the backup', both(zero)],
  ['one bit flipped', bytes(flipBit)],
  ['one bit flipped, and the backup', both(bytes(flipBit))],
  ['byte order mark added', bytes((whole) => Buffer.concat([Buffer.from('\uFEFF'), whole]))],
  ['swapped with the other client', swap],
  ['swapped, and the backup', both(swap)],
  ['missing', remove],
  ['missing, and the backup', both(remove)],
  ['newest only in a temporary file', newestInTemporary],
  ['the same, and the backup missing', newestAlone],
];

const sealedDamages = [
  ...damages,
  ['sealed under another key', exchange],
  ['the same, and the backup', both(exchange)],
] as const;

/** As a crash between the two renames leaves it. */
async function newestInTemporary({ path }: Damaged): Promise<void> {
  await rename(path, temporary(path));
}

async function newestAlone(damaged: Damaged): Promise<void> {
  await newestInTemporary(damaged);
  await rm(`${damaged.path}.backup`);
}

/** What becomes of everything saved, by damage and by the file that has it, which there is one of only: -. */
export type Matrix = Readonly<Record<string, Readonly<Partial<Record<Target, Kept | '-'>>>>>;

/** Damages a data folder in every way, and opens it as the app does. */
export async function corruptionMatrix(): Promise<Matrix> {
  await using folder = await temporaryFolder();
  const laid = join(folder.path, 'laid');
  const device = await layTwoClients(laid);
  return await matrixOf(damages, targets, async (name, damage, target) => {
    const data = join(folder.path, `${name} ${target}`);
    await cp(laid, data, { recursive: true });
    const isDone = await damage(placeOf(data, laid, device, target));
    return isDone === 'impossible' ? '-' : judgeFolder(data, clients, 5);
  });
}

/** The same under a passphrase, where the key itself may be another one or gone. */
export async function sealedCorruptionMatrix(): Promise<Matrix> {
  await using folder = await temporaryFolder();
  const [laid, foreign] = [join(folder.path, 'laid'), join(folder.path, 'foreign')];
  const device = await layTwoClients(laid);
  await cp(laid, foreign, { recursive: true });
  for (const dataFolder of [laid, foreign]) {
    const vault = await Vault.open({ dataFolder, cost: { N: 2 ** 14, r: 8, p: 1 } });
    await vault.turnOn(passphrase, { language: null, theme: 'dark', textSize: 100 });
  }
  return await matrixOf(sealedDamages, sealedTargets, async (name, damage, target) => {
    const data = join(folder.path, `${name} ${target}`);
    await cp(laid, data, { recursive: true });
    const isDone = await damage(placeOf(data, foreign, device, target));
    return isDone === 'impossible' ? '-' : judgeSealed(data, clients, 5, passphrase);
  });
}

async function matrixOf(
  ways: typeof damages,
  files: readonly Target[],
  cell: (name: string, damage: Damage, target: Target) => Promise<Kept | '-'>,
): Promise<Matrix> {
  const rows: Record<string, Matrix[string]> = {};
  for (const [name, damage] of ways) {
    const row: Partial<Record<Target, Kept | '-'>> = {};
    for (const target of files) row[target] = await cell(name, damage, target);
    rows[name] = row;
  }
  return rows;
}

function placeOf(folder: string, other: string, device: string, target: Target): Damaged {
  if (target === 'workspace.json' || target === 'vault.json')
    return { path: join(folder, target), twin: null, foreign: join(other, target) };
  const name = `${device}-${target === 'sealed file' ? 1 : 2}.json`;
  const [client, second] = clients;
  return {
    path: join(clientFolder(folder, client), name),
    twin: join(clientFolder(folder, second), name),
    foreign: join(clientFolder(other, client), name),
  };
}

/** Two clients of five operations, in a full file and one begun; the list of them was written more than once. */
async function layTwoClients(folder: string): Promise<string> {
  const { device } = await openWorkspace(folder);
  for (const client of clients) {
    const options = { folder: clientFolder(folder, client), client, device, batchSize: 3 };
    const record = await ClientRecord.create(options, creation);
    for (let index = 1; index < 5; index += 1) await record.append(sampleChange(index));
  }
  const workspace = await openWorkspace(folder);
  for (const client of clients) await workspace.record(client);
  await workspace.settle();
  await workspace.save({ settings: { ...defaultSettings, theme: 'light' } });
  await workspace.save({ settings: { ...defaultSettings, theme: 'dark' } });
  return device;
}

/** The matrix for people. */
export function matrixTable(matrix: Matrix): string {
  const line = (name: string, cells: readonly string[]): string =>
    [name.padEnd(36), ...cells.map((cell) => cell.padEnd(28))].join('').trimEnd();
  const rows = Object.entries(matrix);
  const columns = Object.keys(rows[0]?.[1] ?? {});
  return [line('damage', columns), ...rows.map(([name, row]) => line(name, Object.values(row)))].join('\n');
}
