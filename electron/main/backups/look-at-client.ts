import { join } from 'node:path';
import { batchName, batchNamed, type Batch } from '#main/record/batch.ts';
import { clientFolder } from '#main/record/client-folders.ts';
import type { Heads } from '#main/record/loss.ts';
import { namesIn, type FileSystem } from '#main/store/file-system.ts';
import type { BackupId, RepairSource } from '#shared/backups/contract.ts';
import type { Backup } from './backup-folder.ts';
import { salvage } from './salvage.ts';
import { storedBatches, type Disk, type StoredBatch } from './stored-batches.ts';
import type { Step } from './work-in-hand.ts';

/** A backup, and how the window names it. */
export interface OfferedBackup {
  readonly id: BackupId;
  readonly backup: Backup;
}

/** What could stand in for a file. */
export interface Source {
  readonly source: Exclude<RepairSource, { kind: 'without' }>;
  readonly taken: number | null;
  readonly batch: Batch;
}

/** A file of a client that has no whole copy here. */
export interface BrokenFile {
  readonly file: string;
  readonly device: string;
  readonly number: number;
  readonly state: 'damaged' | 'gone';
  /** Names of its copies here, none of them whole. */
  readonly damaged: readonly string[];
  /** Those with most operations first. */
  readonly sources: readonly Source[];
}

/** A client that cannot be opened, with everything that is left of it anywhere. */
export interface LookedAt {
  readonly whole: readonly Batch[];
  readonly broken: readonly BrokenFile[];
  /** True where a newer version of the app wrote any of it: then nothing is mended. */
  readonly isNewer: boolean;
  /** What each backup has of it, as far as it is whole. */
  readonly kept: readonly { readonly offered: OfferedBackup; readonly batches: readonly Batch[] }[];
}

/** Looks at a client's files here and in the backups; writes nothing. */
export async function lookAtClient(
  disk: Disk,
  dataFolder: string,
  client: string,
  heads: Heads,
  backups: readonly OfferedBackup[],
  step: Step = () => undefined,
): Promise<LookedAt> {
  const { fileSystem } = disk;
  const here = await storedBatches(disk, dataFolder, client);
  const folder = clientFolder(dataFolder, client);
  const listing = await namesIn(fileSystem, folder);
  const there: { readonly offered: OfferedBackup; readonly stored: readonly StoredBatch[] }[] = [];
  for (const [index, offered] of backups.entries()) {
    step(index, backups.length);
    there.push({ offered, stored: await storedBatches(disk, offered.backup.folder, client) });
  }
  const broken: BrokenFile[] = [];
  for (const { file, device, number } of brokenFiles(here, heads, there)) {
    const found = here.find((stored) => stored.file === file);
    const sources = there.flatMap(({ offered, stored }): Source[] => {
      const batch = stored.find((each) => each.file === file)?.batch ?? null;
      const source = { kind: 'backup', backup: offered.id } as const;
      return batch === null ? [] : [{ source, taken: offered.backup.manifest.taken, batch }];
    });
    const read = await salvaged(fileSystem, folder, listing, { client, device, number, file });
    if (read !== null) sources.push({ source: { kind: 'salvage' }, taken: null, batch: read });
    broken.push({
      file,
      device,
      number,
      state: found === undefined ? 'gone' : 'damaged',
      damaged: found?.damaged ?? [],
      sources: bestFirst(sources),
    });
  }
  return {
    whole: here.flatMap(({ batch }) => batch ?? []),
    broken,
    isNewer: here.some(({ isNewer }) => isNewer),
    kept: there.map(({ offered, stored }) => ({ offered, batches: stored.flatMap(({ batch }) => batch ?? []) })),
  };
}

interface FileName {
  readonly file: string;
  readonly device: string;
  readonly number: number;
}

/** Files that are here and not whole, and those that a backup or the list of clients knows of and that are not here. */
function brokenFiles(
  here: readonly StoredBatch[],
  heads: Heads,
  there: readonly { readonly stored: readonly StoredBatch[] }[],
): readonly FileName[] {
  const found = new Map<string, FileName>();
  const add = ({ file, device, number }: FileName): void => void found.set(file, { file, device, number });
  const isWhole = new Set(here.filter(({ batch }) => batch !== null).map(({ file }) => file));
  here.forEach(add);
  for (const { stored } of there) stored.filter(({ batch }) => batch !== null).forEach(add);
  for (const [device, { batch }] of Object.entries(heads)) {
    if (batch > 0) add({ file: batchName(device, batch), device, number: batch });
  }
  return [...found.values()].filter(({ file }) => !isWhole.has(file)).sort(byDevice);
}

/** The most that any copy of the file yields, those kept aside earlier among them. */
async function salvaged(
  fileSystem: FileSystem,
  folder: string,
  listing: readonly string[],
  { client, device, number, file }: FileName & { readonly client: string },
): Promise<Batch | null> {
  let best: Batch | null = null;
  for (const name of listing) {
    const named = batchNamed(name.replace(/\.corrupt-.*$/, ''));
    if (named === null || batchName(named.device, named.number) !== file) continue;
    const batch = salvage(await fileSystem.readFile(join(folder, name)), { client, device, number });
    if (batch !== null && batch.count > (best?.count ?? 0)) best = batch;
  }
  return best;
}

/** Of sources with the same operations only the latest backup; the fullest first. */
function bestFirst(sources: readonly Source[]): readonly Source[] {
  const sorted = sources.toSorted(
    (left, right) => right.batch.count - left.batch.count || (right.taken ?? 0) - (left.taken ?? 0),
  );
  return sorted.filter(
    ({ batch }, index) => !sorted.slice(0, index).some((other) => other.batch.text.equals(batch.text)),
  );
}

function byDevice(left: FileName, right: FileName): number {
  if (left.device === right.device) return left.number - right.number;
  return left.device < right.device ? -1 : 1;
}
