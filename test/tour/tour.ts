import { relative } from 'node:path';
import { launchApp, type RunningApp } from '#test/e2e/support/launch-app.ts';
import { TourBook, tourFolder } from '#test/tour/tour-book.ts';
import {
  compareDocuments,
  openPassage,
  readReport,
  searchDocuments,
  settleTheUnsure,
  walkChecklist,
} from '#test/tour/walk.ts';
import { writeReport } from '#test/tour/write-report.ts';
import { resolveElectron } from '#tools/launch/resolve-electron.mjs';
import { root } from '#tools/launch/project.mjs';
import { say } from '#tools/launch/say.mjs';

/** Walks the sample seller through a checklist in the real app, and leaves pictures and a report in `out/tour/`. */
async function tour(): Promise<boolean> {
  const asked = Number(process.env['PORTOLAN_STARTED_AT'] ?? Date.now());
  const electron = await resolveElectron();
  const running = await launchApp();
  const firstContent = Date.now() - asked;
  say(`First content after ${firstContent} ms.`);

  const book = new TourBook();
  await book.open();
  const failure = await walk(running, book);
  const errors = [...running.watch.errors, ...running.watch.strangers.map((address) => `asked for ${address}`)];
  await running.close();

  const reports = await writeReport({
    stops: book.stops,
    electron: `Electron ${electron.version} (${electron.source})`,
    firstContent,
    errors,
    failure,
  });
  for (const stop of book.stops) say(`  ${relative(root, tourFolder)}/${stop.picture}  ${stop.title}`);
  for (const error of errors) say(`The app reported an error: ${error}`);
  if (failure !== null) say(`The tour ended early: ${failure}`);
  say(`Report: ${reports.map((path) => relative(root, path)).join(', ')}`);
  return failure === null && errors.length === 0;
}

/** Null when every part of the walk succeeded; otherwise what was not there, in one line. */
async function walk({ page }: RunningApp, book: TourBook): Promise<string | null> {
  page.setDefaultTimeout(10_000);
  try {
    for (const part of [walkChecklist, settleTheUnsure, openPassage, searchDocuments, compareDocuments, readReport])
      await part(page, book);
    return null;
  } catch (failure) {
    const message = failure instanceof Error ? failure.message : String(failure);
    await book.stop(page, 'where-it-ended', 'Where the tour ended').catch(() => undefined);
    return plain(message);
  }
}

/** The first lines of a message, without colours and call logs. */
function plain(message: string): string {
  const colour = new RegExp(`${String.fromCodePoint(27)}\\[\\d+m`, 'g');
  const lines = message.replaceAll(colour, '').split('\n');
  return lines
    .filter((line) => line.trim() !== '')
    .slice(0, 3)
    .join(' ')
    .trim();
}

try {
  process.exitCode = (await tour()) ? 0 : 1;
} catch (failure) {
  say(`The app did not start: ${plain(failure instanceof Error ? failure.message : String(failure))}`);
  process.exitCode = 1;
}
