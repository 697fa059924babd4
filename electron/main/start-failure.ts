import { app, dialog } from 'electron';
import { CorpusUnreadable } from '#main/corpus/corpus.ts';
import { kindOf, log } from '#main/log.ts';
import { NewerVersion } from '#main/store/failures.ts';
import { codeOf } from '#main/store/file-system.ts';
import { wordsIn, type MainWords } from '#main/words.ts';
import { fill } from '#shared/i18n/format.ts';
import { languageFor } from '#shared/i18n/languages.ts';

/** The one sentence for a start that cannot go on: what is wrong, and what mends it. */
export function startFailureSentence(error: unknown, folder: string, words: MainWords): string {
  if (error instanceof CorpusUnreadable) return fill(words.bundleUnreadable, { file: error.file });
  if (error instanceof NewerVersion) return fill(words.newerVersion, { file: error.file });
  const code = codeOf(error);
  return code === null ? words.startFailed : fill(words.dataFolderUnusable, { folder, code });
}

/** Says why the app cannot start, and ends it with nothing changed. Unattended it says so on standard error. */
export function failStart(error: unknown, folder: string, isUnattended: boolean): void {
  const words = wordsIn(languageFor(app.getPreferredSystemLanguages()));
  const sentence = startFailureSentence(error, folder, words);
  log('start-failed', kindOf(error));
  if (isUnattended) process.stderr.write(`${sentence}\n`);
  else dialog.showErrorBox(words.startFailedTitle, sentence);
  app.exit(1);
}
