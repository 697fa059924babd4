import { RefusedWhole } from './refused-whole.ts';

/** What is wrong with an archive, or with one file in it; `file` is its name as a sentence can hold it. */
export type ArchiveProblem =
  | { readonly kind: 'not-an-archive' }
  | { readonly kind: 'too-large'; readonly megabytes: number }
  | { readonly kind: 'too-many-files'; readonly most: number }
  | {
      readonly kind: 'bad-name' | 'not-a-file' | 'duplicate' | 'bomb' | 'file-too-large' | 'unreadable' | 'missing';
      readonly file: string;
    };

/** An archive is refused whole. */
export class ArchiveRefused extends RefusedWhole<ArchiveProblem> {
  override readonly name = 'ArchiveRefused';
}

/** Refuses with a problem where something does not hold. */
export function holdArchive(holds: boolean, problem: ArchiveProblem): void {
  if (!holds) throw new ArchiveRefused(problem);
}
