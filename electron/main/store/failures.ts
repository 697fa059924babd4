import { codeOf } from '#main/store/file-system.ts';

/** Files are there and none of their copies is whole: opening stops, nothing was touched, and never starts empty. */
export class RepairNeeded extends Error {
  override readonly name = 'RepairNeeded';

  /** `files`: the names, without folders, of what is there and cannot be used. */
  constructor(readonly files: readonly string[]) {
    super(`None of these is whole: ${files.join(', ')}`);
  }
}

/** A newer version of the app wrote the file: this one may read it as far as it can, and never writes it. */
export class NewerVersion extends Error {
  override readonly name = 'NewerVersion';

  constructor(
    readonly file: string,
    readonly version: number,
  ) {
    super(`${file} was written by a newer version of the app (format ${version}).`);
  }
}

/** A write would have dropped what is stored, or changed a file that is closed for good: nothing was written. */
export class WriteGuarded extends Error {
  override readonly name = 'WriteGuarded';

  constructor(
    readonly file: string,
    why: 'drops' | 'sealed',
  ) {
    super(why === 'sealed' ? `${file} is closed for good.` : `${file} would lose what is stored in it.`);
  }
}

/** Why a save failed, as far as a person can do something about it. */
export type SaveFailure = 'disk-full' | 'read-only' | 'disk-failed' | 'write-guard';

const forbidden = new Set(['EACCES', 'EPERM']);

/** Reads what the system said about a failed save. */
export function saveFailureOf(error: unknown): SaveFailure {
  if (error instanceof WriteGuarded) return 'write-guard';
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disk-full';
  if (code === 'EROFS') return 'read-only';
  // The same codes from a rename mean a file held by another program, not a folder that may not be written.
  if (forbidden.has(code ?? '') && refusesNewFiles(error)) return 'read-only';
  return 'disk-failed';
}

function refusesNewFiles(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && (error.syscall === 'open' || error.syscall === 'mkdir');
}
