import {
  CalendarDays,
  FileCode,
  FileDown,
  FilePen,
  FileSpreadsheet,
  FileType,
  Printer,
  type LucideIcon,
} from 'lucide-react';
import { useId } from 'react';
import styles from '#renderer/features/report/export-buttons.module.css';
import { useWords } from '#renderer/i18n/index.ts';
import { exportReport, printReport, useReportOutcome } from '#renderer/state/report.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import type { ReportFormat, ReportOrder } from '#shared/reports/contract.ts';
import { handoutFormats } from '#shared/reports/handout.ts';
import type { CaseReport } from '#shared/reports/model.ts';

const kinds = [
  { format: 'docx', icon: FilePen, name: 'formatDocx', hint: 'formatDocxHint' },
  { format: 'pdf', icon: FileDown, name: 'formatPdf', hint: 'formatPdfHint' },
  { format: 'xlsx', icon: FileSpreadsheet, name: 'formatXlsx', hint: 'formatXlsxHint' },
  { format: 'html', icon: FileCode, name: 'formatHtml', hint: 'formatHtmlHint' },
  { format: 'md', icon: FileType, name: 'formatMd', hint: 'formatMdHint' },
  { format: 'ics', icon: CalendarDays, name: 'formatIcs', hint: 'formatIcsHint' },
] as const satisfies readonly {
  readonly format: ReportFormat;
  readonly icon: LucideIcon;
  readonly [key: string]: unknown;
}[];

/** One button a kind of file, each saying what it is good for, and one for paper. */
export function ExportButtons({ order, report }: { readonly order: ReportOrder; readonly report: CaseReport | null }) {
  const t = useWords('report');
  const heading = useId();
  const isWorking = useReportOutcome().kind === 'working';
  const isReady = !isWorking && order.checklists.length > 0 && report !== null;
  const hasDays = report?.summary.deadlines.some(({ daysLeft }) => (daysLeft ?? -1) >= 0) ?? false;
  return (
    <section className={styles.exports} aria-labelledby={heading}>
      <h2 id={heading}>{t('exportAs')}</h2>
      <ul>
        {kinds
          .filter(({ format }) => order.scope !== 'papers' || isOfPages(format))
          .map(({ format, icon: Icon, name, hint }) => {
            const isWithout = format === 'ics' && report !== null && !hasDays;
            return (
              <li key={format}>
                <button
                  type="button"
                  className={styles.kind}
                  disabled={!isReady || isWithout}
                  onClick={() => void exportReport(order, format)}
                >
                  <Icon aria-hidden size={20} strokeWidth={1.6} />
                  <span>
                    <strong>
                      {t(name)} <small>.{format}</small>
                    </strong>
                    <small>{isWithout ? t('reasonNoDeadlines') : t(hint)}</small>
                  </span>
                </button>
              </li>
            );
          })}
      </ul>
      <PlainButton icon={Printer} isDisabled={!isReady} onClick={() => void printReport(order)}>
        {t('print')}
      </PlainButton>
    </section>
  );
}

function isOfPages(format: ReportFormat): boolean {
  return handoutFormats.some((one) => one === format);
}
