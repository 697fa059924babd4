import type { Corpus } from '#main/corpus/corpus.ts';
import { Refused } from '#main/ipc/refused.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import type { Handlers } from '#shared/ipc/contract.ts';
import type { ReportFormat, ReportOrder } from '#shared/reports/contract.ts';
import { handoutOf } from '#shared/reports/handout.ts';
import type { CaseReport } from '#shared/reports/model.ts';
import type { Exports } from './exports.ts';

const purposes = { checklist: 'report', case: 'caseReport', papers: 'missingPapers' } as const;

/** Exports and prints reports, and lists of the papers that are still wanted. */
export function reportHandlers(
  workspace: OpenWorkspace,
  corpus: Corpus,
  exports: Exports,
): Pick<Handlers, 'report:export' | 'report:cancel' | 'report:print'> {
  async function gather(order: ReportOrder, format: ReportFormat | null): Promise<CaseReport> {
    const { buildReport } = await import('./build-report.ts');
    const report = await buildReport(workspace, corpus, order);
    const isWithoutDays = !report.summary.deadlines.some(({ daysLeft }) => (daysLeft ?? -1) >= 0);
    const isNoPage = format === 'xlsx' || format === 'ics';
    if ((format === 'ics' && isWithoutDays) || (isNoPage && order.scope === 'papers')) throw new Refused('bad-request');
    return report;
  }

  return {
    'report:export': ({ format, ...order }) =>
      exports.save({
        kind: format,
        language: order.language,
        gather: () => gather(order, format),
        suggest: ({ client, checklists }) => ({
          purpose: purposes[order.scope],
          values: { client: client.name, checklist: checklists[0]?.title ?? '', asOf: order.asOf },
        }),
        formatIn: ({ reportFormats }) => reportFormats[format],
      }),
    'report:cancel': async () => {
      exports.cancel();
      return {};
    },
    'report:print': async (order) => {
      const { reportWordsIn } = await import('./words.ts');
      await exports.print(order.language, async () =>
        handoutOf(await gather(order, null), reportWordsIn(order.language)),
      );
      return {};
    },
  };
}
