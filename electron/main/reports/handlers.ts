import type { Corpus } from '#main/corpus/corpus.ts';
import type { ChooseToSave } from '#main/files/choose-to-save.ts';
import { Refused } from '#main/ipc/refused.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import type { Handlers } from '#shared/ipc/contract.ts';
import type { ReportOrder, ReportProgress } from '#shared/reports/contract.ts';
import type { CaseReport } from '#shared/reports/model.ts';
import type { Press } from './press.ts';

/** What the handlers of reports need besides the data. */
export interface ReportParts {
  readonly chooseToSave: ChooseToSave;
  readonly press: Press;
  readonly tellProgress: (progress: ReportProgress) => void;
}

/** Exports and prints reports, one at a time; what writes and reads them is loaded with the first. */
export function reportHandlers(
  workspace: OpenWorkspace,
  corpus: Corpus,
  { chooseToSave, press, tellProgress: tell }: ReportParts,
): Pick<Handlers, 'report:export' | 'report:cancel' | 'report:print'> {
  let underWay: AbortController | null = null;

  async function alone<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (underWay !== null) throw new Refused('busy');
    const controller = new AbortController();
    underWay = controller;
    try {
      return await work(controller.signal);
    } finally {
      underWay = null;
    }
  }

  async function gather(order: ReportOrder): Promise<CaseReport> {
    tell({ stage: 'gathering', done: 0, total: 0 });
    const { buildReport } = await import('./build-report.ts');
    return buildReport(workspace, corpus, order);
  }

  return {
    'report:export': ({ format, ...order }) =>
      alone(async (signal) => {
        // Built before a place is asked for: who is told that it cannot be made has not been asked in vain.
        const report = await gather(order);
        const [{ exportReport }, { reportWordsIn }] = await Promise.all([
          import('./export-report.ts'),
          import('./words.ts'),
        ]);
        if (format === 'ics' && !report.summary.deadlines.some(({ daysLeft }) => (daysLeft ?? -1) >= 0))
          throw new Refused('bad-request');
        tell({ stage: 'choosing', done: 0, total: 0 });
        const path = await chooseToSave({
          purpose: order.scope === 'case' ? 'caseReport' : 'report',
          kind: format,
          values: { client: report.client.name, checklist: report.checklists[0]?.title ?? '', asOf: order.asOf },
        });
        if (path === null || signal.aborted) throw new Refused('cancelled');
        return exportReport(report, { format, path, words: reportWordsIn(order.language), press, signal, tell });
      }),
    'report:cancel': async () => {
      underWay?.abort();
      return {};
    },
    'report:print': (order) =>
      alone(async (signal) => {
        const report = await gather(order);
        const [{ sheetOf }, { reportWordsIn }] = await Promise.all([import('./formats.ts'), import('./words.ts')]);
        tell({ stage: 'printing', done: 0, total: 0 });
        const outcome = await press.toPaper(sheetOf(report, reportWordsIn(order.language)), signal);
        if (outcome === 'printed') return {};
        throw new Refused(outcome === 'cancelled' || signal.aborted ? 'cancelled' : 'no-printer');
      }),
  };
}
