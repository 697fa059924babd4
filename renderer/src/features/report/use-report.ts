import { useMemo } from 'react';
import { useReportWords } from '#renderer/features/report/report-words.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { checklistById } from '#renderer/state/lookup.ts';
import { record } from '#renderer/state/record.ts';
import { useStale } from '#renderer/state/stale.ts';
import { useMasked, useReady } from '#renderer/state/workspace.ts';
import { localDay } from '#shared/calendar/civil-date.ts';
import { hideAmounts } from '#shared/privacy/hide-amounts.ts';
import type { ReportBlock } from '#shared/reports/blocks.ts';
import { buildCaseReport } from '#shared/reports/case-report.ts';
import type { ReportOrder } from '#shared/reports/contract.ts';
import { layOut, titleOf } from '#shared/reports/lay-out.ts';
import type { CaseReport } from '#shared/reports/model.ts';

/** A report as it will be written. */
export interface PreviewedReport {
  readonly report: CaseReport;
  readonly blocks: readonly ReportBlock[];
  readonly title: string;
}

/** Builds the ordered report as main will; null while its words load, or where it names no checklist. */
export function useReport(order: ReportOrder | null): PreviewedReport | null {
  const { bundle } = useReady();
  const { state } = useStore(record);
  const stale = useStale();
  const isMasked = useMasked();
  const words = useReportWords(order?.language ?? 'zh-CN');
  return useMemo(() => {
    if (order === null || order.checklists.length === 0 || state === null || words === null) return null;
    const report = buildCaseReport({
      ...order,
      bundle,
      state,
      stale,
      checklists: order.checklists.flatMap((id) => checklistById(bundle, id) ?? []),
      generatedOn: localDay(new Date()),
      preparedBy: order.preparedBy.trim(),
    });
    const blocks = layOut(report, words);
    return { report, blocks: isMasked ? hideAmounts(blocks, state) : blocks, title: titleOf(report, words) };
  }, [order, bundle, state, stale, words, isMasked]);
}
