import type { Corpus } from '#main/corpus/corpus.ts';
import type { ChooseToSave } from '#main/files/choose-to-save.ts';
import { saveFile } from '#main/files/save-file.ts';
import { Refused } from '#main/ipc/refused.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import { localDay } from '#shared/calendar/civil-date.ts';
import type { Handlers } from '#shared/ipc/contract.ts';
import { historyCsv, historyJson } from '#shared/record/history-export.ts';
import { historyOf } from '#shared/record/history.ts';
import { headlineOf } from '#shared/record/headline.ts';

/** The history of a client as a file, from main's own record and never from what the window shows. */
export function historyHandlers(
  workspace: OpenWorkspace,
  corpus: Corpus,
  chooseToSave: ChooseToSave,
): Pick<Handlers, 'history:export'> {
  return {
    'history:export': async ({ client, format, language }) => {
      const { operations } = await workspace.record(client);
      const { name } = headlineOf(operations);
      const path = await chooseToSave({
        purpose: 'history',
        kind: format,
        values: { client: name, day: localDay(new Date()) },
      });
      if (path === null) throw new Refused('cancelled');
      const { facts, checklists } = await corpus.whole();
      const entries = historyOf(operations);
      // Three languages of words, loaded with the first export and not with the app.
      const { tableWords } = await import('./words.ts');
      const words = tableWords(language, facts, checklists);
      const text = format === 'csv' ? historyCsv(entries, words) : historyJson(name, entries, words);
      const { file } = await saveFile(path, Buffer.from(text, 'utf8'));
      return { file, entries: entries.length };
    },
  };
}
