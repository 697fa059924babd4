import { NewerVersion, RepairNeeded } from '#main/store/failures.ts';
import { migrateBody, type Step } from '#main/store/migrations/steps.ts';
import type { Copies, Copy, DamagedCopy } from '#main/store/copies.ts';

/** How a value is kept: the text of its current version, and the steps that lead there from older ones. */
export interface Format<T> {
  readonly steps: readonly Step[];
  readonly encode: (value: T) => string;
  /** Throws where the text, of the current version, does not fit. */
  readonly decode: (body: string) => T;
}

/** The copy to use, with its value, and all that cannot be used; nothing chosen where nothing was ever stored. */
export interface Choice<T> {
  readonly chosen: { readonly copy: Copy; readonly value: T } | null;
  readonly damaged: readonly DamagedCopy[];
}

/**
 * Takes the newest whole copy that can be read. Throws RepairNeeded where something was stored and no copy can be
 * used, NewerVersion where the newest is of a later version than `version` and has a form unknown today.
 */
export function chooseCopy<T>(name: string, version: number, format: Format<T>, copies: Copies): Choice<T> {
  const damaged = [...copies.damaged];
  for (const copy of copies.whole) {
    try {
      return { chosen: { copy, value: valueOf(format, copy) }, damaged };
    } catch {
      if (copy.envelope.version > version) throw new NewerVersion(name, copy.envelope.version);
      damaged.push({ kind: copy.kind, name: copy.name });
    }
  }
  // A torn temporary file alone is a first write that was never acknowledged.
  const isSomethingStored = copies.whole.length > 0 || damaged.some(({ kind }) => kind !== 'temporary');
  if (isSomethingStored) throw new RepairNeeded(damaged.map((copy) => copy.name));
  return { chosen: null, damaged };
}

function valueOf<T>({ steps, decode }: Format<T>, { envelope: { body, version } }: Copy): T {
  return decode(migrateBody(steps, body, version));
}
