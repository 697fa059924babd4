import type { Corpus } from '#main/corpus/corpus.ts';
import type { ChooseToSave } from '#main/files/choose-to-save.ts';
import { saveFile } from '#main/files/save-file.ts';
import { Refused } from '#main/ipc/refused.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import { localDay } from '#shared/calendar/civil-date.ts';
import type { Handlers } from '#shared/ipc/contract.ts';
import { fold } from '#shared/record/fold.ts';
import { staleAnswers, standingState } from '#shared/record/stale.ts';
import { buildCaseReport } from '#shared/reports/case-report.ts';
import { writeHtml } from '#shared/reports/html.ts';
import { reportWordsIn } from './words.ts';

/** Turns one self-contained page into a PDF. */
export type PrintPdf = (html: string) => Promise<Buffer>;

/** A report is made from main's own record of the client, never from what the window shows. */
export function reportHandlers(
  workspace: OpenWorkspace,
  corpus: Corpus,
  chooseToSave: ChooseToSave,
  printPdf: PrintPdf,
): Pick<Handlers, 'report:export'> {
  return {
    'report:export': async ({ client, checklist: checklistId, format, language, asOf }) => {
      const recorded = fold((await workspace.record(client)).operations);
      const stale = staleAnswers(recorded, corpus.grounds);
      const state = standingState(recorded, stale, checklistId);
      const toConfirm = stale.map(({ fact }) => fact);
      const bundle = await corpus.whole();
      const checklist = bundle.checklists.find(({ id }) => id === checklistId);
      if (state === null || checklist === undefined) throw new Refused('bad-request');
      const path = await chooseToSave({
        purpose: 'report',
        kind: format,
        values: { client: state.name, checklist: checklist.title[language], asOf },
      });
      if (path === null) throw new Refused('cancelled');
      const generatedOn = localDay(new Date());
      const report = buildCaseReport({ bundle, checklist, state, toConfirm, asOf, generatedOn, language });
      const html = writeHtml(report, reportWordsIn(language));
      return saveFile(path, format === 'pdf' ? await printPdf(html) : Buffer.from(html, 'utf8'));
    },
  };
}
