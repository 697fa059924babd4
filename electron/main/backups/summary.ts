import type { BackupSummary } from '#shared/backups/contract.ts';
import type { Backup } from './backup-folder.ts';

/** A backup as the window lists it. */
export function summaryOf(place: BackupSummary['place'], { name, manifest }: Backup): BackupSummary {
  const { taken, reason, files } = manifest;
  return {
    place,
    name,
    taken,
    reason,
    clients: clientsIn(files.map(({ path }) => path)).length,
    files: files.length,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    isNewer: false,
  };
}

/** A backup of a newer version, of which only the name says anything. */
export function summaryOfNewer(place: BackupSummary['place'], name: string): BackupSummary {
  const taken = new Date(`${name.slice(0, 10)}T${name.slice(11, 19).replaceAll('.', ':')}`).getTime();
  const isDated = Number.isFinite(taken);
  return { place, name, taken: isDated ? taken : 0, reason: null, clients: 0, files: 0, bytes: 0, isNewer: true };
}

/** The ids of the clients that have files among these, in order. */
export function clientsIn(paths: readonly string[]): readonly string[] {
  const ids = paths.flatMap((path) => /^clients\/(c-[0-9a-z]{10})\//.exec(path)?.[1] ?? []);
  return [...new Set(ids)].sort();
}
