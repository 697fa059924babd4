import { join } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import type { ChooseToSave } from '#main/files/choose-to-save.ts';
import { fileNameOf } from '#main/files/file-name.ts';
import type { ChooseFolder } from '#main/files/choose-folder.ts';
import type { ChooseSeveral, ChooseToOpen } from '#main/files/choose-to-open.ts';
import type { MainWords } from '#main/words.ts';
import { evidenceEndings } from '#shared/evidence/kinds.ts';
import { fill } from '#shared/i18n/format.ts';

/** The questions only the operating system may put to a person. */
export interface Dialogs {
  /** True where the person would rather lose what is not on the disk than stay. */
  readonly confirmLeaving: (unsaved: number) => Promise<boolean>;
  /** True where the window should be opened again after its page stopped. */
  readonly offerReopening: () => Promise<boolean>;
  readonly chooseToSave: ChooseToSave;
  readonly chooseToOpen: ChooseToOpen;
  readonly chooseFolder: ChooseFolder;
  readonly chooseSeveral: ChooseSeveral;
}

/** Dialogs that belong to the window, in the language in use; files are first offered in `folder`. */
export function dialogsOf(
  window: BrowserWindow,
  words: () => MainWords,
  folder: string,
  /** Whether the window hides names and amounts, which files do not. */
  isMasked: () => boolean,
): Dialogs {
  /** True for the second button; the first is the safe one, and what Escape and Enter choose. */
  const ask = async (message: string, detail: string, buttons: [string, string]): Promise<boolean> => {
    const options = { type: 'warning', message, detail, buttons, defaultId: 0, cancelId: 0, noLink: true } as const;
    return (await dialog.showMessageBox(window, options)).response === 1;
  };
  return {
    confirmLeaving: (count) => {
      const { leaveMessage, leaveDetail, leaveStay, leaveAnyway } = words();
      return ask(fill(leaveMessage, { count }), leaveDetail, [leaveStay, leaveAnyway]);
    },
    offerReopening: async () => {
      const { pageStoppedMessage, pageStoppedDetail, pageReopen, pageQuit } = words();
      return !(await ask(pageStoppedMessage, pageStoppedDetail, [pageReopen, pageQuit]));
    },
    chooseToSave: async ({ purpose, kind, values }) => {
      const { title, name } = {
        report: { title: words().reportTitle, name: words().reportFile },
        missingPapers: { title: words().missingPapersTitle, name: words().missingPapersFile },
        caseReport: { title: words().caseTitle, name: words().caseFile },
        rescue: { title: words().rescueTitle, name: words().rescueFile },
        history: { title: words().historyTitle, name: words().historyFile },
        minutes: { title: words().minutesTitle, name: words().minutesFile },
        evidence: { title: words().evidenceCopyTitle, name: '{{name}}' },
        handoff: { title: words().handoffTitle, name: words().handoffFile },
      }[purpose];
      const { htmlFile, pdfFile, docxFile, xlsxFile, mdFile, icsFile, jsonFile, csvFile, allFiles } = words();
      const named: Readonly<Record<string, string>> = {
        html: htmlFile,
        pdf: pdfFile,
        docx: docxFile,
        xlsx: xlsxFile,
        md: mdFile,
        ics: icsFile,
        json: jsonFile,
        csv: csvFile,
        portolanclient: words().handoffKind,
      };
      const kindName = named[kind] ?? allFiles;
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: isMasked() ? `${title}${words().masked}` : title,
        defaultPath: join(folder, `${fileNameOf(fill(name, values))}.${kind}`),
        filters: [{ name: kindName, extensions: [kind] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      return canceled || filePath === '' ? null : filePath;
    },
    chooseToOpen: async (purpose) => {
      const { tableTitle, tableFiles, packTitle, packFile, publisherTitle, publisherFile, allFiles } = words();
      const { handoffOpenTitle, handoffKind } = words();
      const { title, name, extensions } = {
        table: { title: tableTitle, name: tableFiles, extensions: ['xlsx', 'csv'] },
        pack: { title: packTitle, name: packFile, extensions: ['portolanpack'] },
        handoff: { title: handoffOpenTitle, name: handoffKind, extensions: ['portolanclient', 'age'] },
        publisher: { title: publisherTitle, name: publisherFile, extensions: ['pub'] },
      }[purpose];
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title,
        defaultPath: folder,
        filters: [
          { name, extensions },
          { name: allFiles, extensions: ['*'] },
        ],
        properties: ['openFile'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    chooseSeveral: async () => {
      const { evidenceTitle, evidenceFiles, allFiles } = words();
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: evidenceTitle,
        defaultPath: folder,
        filters: [
          { name: evidenceFiles, extensions: [...evidenceEndings] },
          { name: allFiles, extensions: ['*'] },
        ],
        properties: ['openFile', 'multiSelections'],
      });
      return canceled ? [] : filePaths;
    },
    chooseFolder: async (purpose) => {
      const { title } = {
        backups: { title: words().backupFolderTitle },
        exchange: { title: words().exchangeTitle },
      }[purpose];
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title,
        defaultPath: folder,
        properties: ['openDirectory', 'createDirectory'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
  };
}
