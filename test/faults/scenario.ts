import type { FileSystem } from '#main/store/file-system.ts';

/** What was said to be saved: ids of operations, or a value as text. */
export type Claims = Set<string>;

/** Whether all was as it should be at the next opening, or was put right and told. */
export type Found = 'survived' | 'repaired';

/** Something a person does, whose every call to the disk is made to fail in turn. */
export interface Scenario {
  readonly name: string;
  /** Where it makes many calls: in the bounded run every so many of them fails. */
  readonly stride?: number;
  /** Lays down what was there before, on a disk without faults; resolves with what was said to be saved by then. */
  lay(folder: string): Promise<readonly string[]>;
  /**
   * The work itself. Adds to `claims` whatever it is told is saved; rejects with nothing but the planted error. Resolves
   * with what the person does once the disk is well again.
   */
  act(folder: string, fileSystem: FileSystem, claims: Claims): Promise<() => Promise<void>>;
  /** Opens on a disk without faults and works on; throws where anything claimed is not there. */
  look(folder: string, claims: Claims): Promise<Found>;
}

/** Throws, with the words to be told, where something does not hold. */
export function insist(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Error(otherwise);
}
