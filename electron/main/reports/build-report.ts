import type { Corpus } from '#main/corpus/corpus.ts';
import { tableWords } from '#main/history/words.ts';
import { Refused } from '#main/ipc/refused.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import { localDay } from '#shared/calendar/civil-date.ts';
import { fold } from '#shared/record/fold.ts';
import { historyRows } from '#shared/record/history-export.ts';
import { historyOf } from '#shared/record/history.ts';
import { staleAnswers } from '#shared/record/stale.ts';
import { buildCaseReport } from '#shared/reports/case-report.ts';
import type { ReportOrder } from '#shared/reports/contract.ts';
import type { CaseReport } from '#shared/reports/model.ts';

/** The report that was ordered, from main's own record of the client, never from what the window shows. */
export async function buildReport(workspace: OpenWorkspace, corpus: Corpus, order: ReportOrder): Promise<CaseReport> {
  const { operations } = await workspace.record(order.client);
  const state = fold(operations);
  const bundle = await corpus.whole();
  const checklists = order.checklists.map((id) => bundle.checklists.find((checklist) => checklist.id === id));
  const found = checklists.filter((checklist) => checklist !== undefined);
  if (state === null || found.length < checklists.length) throw new Refused('bad-request');
  return buildCaseReport({
    bundle,
    scope: order.scope,
    checklists: found,
    client: order.client,
    state,
    stale: staleAnswers(state, corpus.grounds),
    asOf: order.asOf,
    generatedOn: localDay(new Date()),
    language: order.language,
    preparedBy: order.preparedBy.trim(),
    operations: historyRows(historyOf(operations), tableWords(order.language, bundle.facts, bundle.checklists)),
  });
}
