import { CorpusUnreadable } from '#main/corpus/corpus.ts';
import { PreloadUnreadable } from '#main/preload-unreadable.ts';
import { NewerVersion } from '#main/store/failures.ts';
import { codeOf } from '#main/store/file-system.ts';
import type { MainWords } from '#main/words.ts';
import { fill } from '#shared/i18n/format.ts';

/** The one sentence for a start that cannot go on: what is wrong, and what mends it. */
export function startFailureSentence(error: unknown, folder: string, words: MainWords): string {
  if (error instanceof CorpusUnreadable) return fill(words.bundleUnreadable, { file: error.file });
  if (error instanceof PreloadUnreadable) return words.preloadUnreadable;
  if (error instanceof NewerVersion) return fill(words.newerVersion, { file: error.file });
  const code = codeOf(error);
  return code === null ? words.startFailed : fill(words.dataFolderUnusable, { folder, code });
}
