import { join } from 'node:path';
import type { Format } from '#main/store/copies.ts';
import { Database } from '#main/store/database.ts';
import { DurableFile } from '#main/store/durable-file.ts';
import { NewerVersion, RepairNeeded } from '#main/store/failures.ts';
import type { FileSystem } from '#main/store/file-system.ts';
import { shelfSteps } from '#main/store/migrations/index.ts';
import { moveAside } from '#main/store/move-aside.ts';
import type { Notice } from '#shared/ipc/contract.ts';
import { Shelf } from '#shared/packs/schema.ts';

const fileName = 'packs.json';
const emptyShelf: Shelf = { version: 1, publishers: [], packs: [], activations: [] };

const shelfFormat: Format<Shelf> = {
  steps: shelfSteps,
  encode: (shelf) => Buffer.from(JSON.stringify(shelf)),
  decode: (body) => Shelf.parse(JSON.parse(body.toString('utf8'))),
};

/** `packs.json` as it was found, and what was wrong with it. */
export interface OpenedShelf {
  readonly database: Database<Shelf>;
  readonly notices: readonly Notice[];
}

/**
 * Opens `packs.json`; nothing is written where there is none. One without a whole copy is kept aside, and one of a newer
 * app stays unread: the app then shows the documents that it came with, and never stops for it.
 */
export async function openShelfFile(
  dataFolder: string,
  fileSystem: FileSystem,
  now: () => number,
): Promise<OpenedShelf> {
  const open = async (): Promise<OpenedShelf> => {
    const file = new DurableFile(join(dataFolder, fileName), shelfFormat, { fileSystem, now });
    const database = new Database<Shelf>(file, emptyShelf);
    await database.read();
    const notices: Notice[] = file.recoveries.map((recovery) => ({ ...recovery, client: null }));
    if (file.newerVersion !== null) notices.push({ kind: 'newer-version', file: fileName, kept: null, client: null });
    return { database, notices };
  };
  try {
    return await open();
  } catch (error) {
    if (error instanceof NewerVersion) {
      const file = new DurableFile(join(dataFolder, fileName), shelfFormat, { fileSystem, now });
      const notice: Notice = { kind: 'newer-version', file: fileName, kept: null, client: null };
      return { database: new Database<Shelf>(file, emptyShelf), notices: [notice] };
    }
    if (!(error instanceof RepairNeeded)) throw error;
    const notices: Notice[] = [];
    for (const file of error.files) {
      const kept = await moveAside(fileSystem, dataFolder, file, new Date(now())).catch(() => null);
      notices.push({ kind: 'damaged', file, kept, client: null });
    }
    const again = await open();
    return { ...again, notices: [...notices, ...again.notices] };
  }
}
