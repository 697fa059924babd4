import { app, dialog } from 'electron';
import { kindOf, log } from '#main/log.ts';
import { startFailureSentence } from '#main/start-failure-sentence.ts';
import { wordsIn } from '#main/words.ts';
import { languageFor } from '#shared/i18n/languages.ts';

const settleMilliseconds = 400;

/** Says why the app cannot start, and ends it with nothing changed. Unattended it says so on standard error. */
export function failStart(error: unknown, folder: string, isUnattended: boolean): void {
  const words = wordsIn(languageFor(app.getPreferredSystemLanguages()));
  const sentence = startFailureSentence(error, folder, words);
  log('start-failed', kindOf(error));
  if (isUnattended) process.stderr.write(`${sentence}\n`);
  else dialog.showErrorBox(words.startFailedTitle, sentence);
  // Ended while Chromium still starts its helpers, the app was once seen to wait for them for ever.
  setTimeout(() => app.exit(1), settleMilliseconds);
}
