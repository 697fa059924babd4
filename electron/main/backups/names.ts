import type { BackupReason } from '#shared/backups/schema.ts';

/** The folder in the data folder that backups lie in. */
export const firstName = 'backups';

/** The file with the slots of the key that a data folder, or a backup of it, is sealed under. */
export const slotsName = 'vault.json';

const ending = '.partial';
const pattern = /^\d{4}-\d{2}-\d{2} \d{2}\.\d{2}\.\d{2} [a-z-]{1,30}(?: \d{1,3})?$/;

/**
 * The name of a backup's folder, `2026-11-27 10.15.00 hourly`: the time where the computer stands, as a person remembers
 * it, in characters that every system takes. It is none of `taken`.
 */
export function backupName(at: Date, reason: BackupReason, taken: ReadonlySet<string>): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  const first = `${day} ${two(at.getHours())}.${two(at.getMinutes())}.${two(at.getSeconds())} ${reason}`;
  let name = first;
  for (let attempt = 2; taken.has(name) || taken.has(partialName(name)); attempt += 1) name = `${first} ${attempt}`;
  return name;
}

/** True for the name of a backup's folder. */
export function isBackupName(name: string): boolean {
  return pattern.test(name);
}

/** What a backup is called while it is being taken. */
export function partialName(name: string): string {
  return `${name}${ending}`;
}

/** True for what a backup that was stopped halfway left behind. */
export function isPartialName(name: string): boolean {
  return name.endsWith(ending) && isBackupName(name.slice(0, -ending.length));
}
