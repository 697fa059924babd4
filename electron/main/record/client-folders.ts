import { join } from 'node:path';
import { batchNamed } from '#main/record/batch.ts';
import { namesIn, type FileSystem } from '#main/store/file-system.ts';

/** The folder of one client in the data folder. */
export function clientFolder(dataFolder: string, client: string): string {
  return join(dataFolder, 'clients', client);
}

/** The ids of the clients that have something stored, in order. */
export async function storedClients(fileSystem: FileSystem, dataFolder: string): Promise<readonly string[]> {
  const names = await namesIn(fileSystem, join(dataFolder, 'clients'));
  const clients = names.filter((name) => /^c-[0-9a-z]{10}$/.test(name));
  // All at once: a start waits for this, and one after another five hundred folders are that many turns.
  const stored = await Promise.all(clients.map((name) => hasBatches(fileSystem, clientFolder(dataFolder, name))));
  return clients.filter((_, index) => stored[index] === true).sort();
}

/** True where a client's folder holds operations in any copy of a file, whole or not. */
export async function hasBatches(fileSystem: FileSystem, folder: string): Promise<boolean> {
  return (await namesIn(fileSystem, folder)).some((name) => batchNamed(name) !== null);
}
