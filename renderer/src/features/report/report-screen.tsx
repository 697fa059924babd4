import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { ArrowLeft, FileText } from 'lucide-react';
import { ExportButtons } from '#renderer/features/report/export-buttons.tsx';
import { OrderPanel } from '#renderer/features/report/order-panel.tsx';
import { OutcomeLine } from '#renderer/features/report/outcome-line.tsx';
import { ReportPreview } from '#renderer/features/report/report-preview.tsx';
import styles from '#renderer/features/report/report-screen.module.css';
import { UnknownChecklist } from '#renderer/features/report/unknown-checklist.tsx';
import { useReport } from '#renderer/features/report/use-report.ts';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { checklistById } from '#renderer/state/lookup.ts';
import { go, moveWithin, place } from '#renderer/state/place.ts';
import { record } from '#renderer/state/record.ts';
import { forgetReportOutcome, useReportOutcome } from '#renderer/state/report.ts';
import { useAllResults } from '#renderer/state/verdicts.ts';
import { saveSettings, useAsOf, useLanguage, useReady } from '#renderer/state/workspace.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { concernedChecklists } from '#shared/reports/concerned.ts';
import type { ReportOrder } from '#shared/reports/contract.ts';
import { lookOf } from '#shared/reports/handout.ts';
import type { ReportScope } from '#shared/reports/model.ts';

/** What a report is made of, the sheet as it will be written, and what exports or prints it. */
export function ReportScreen() {
  const { screen } = useStore(place);
  const { client } = useStore(record);
  const { bundle } = useReady();
  const t = useWords('report');
  if (screen.name !== 'report') return null;
  const { checklist, part } = screen;
  const scope = checklist === undefined ? (part ?? 'case') : 'checklist';
  if (checklist !== undefined && checklistById(bundle, checklist) === undefined) return <UnknownChecklist />;
  if (client !== null) return <Reports key={client} client={client} scope={scope} checklist={checklist} />;
  const action = <PlainButton onClick={() => go({ name: 'clients' })}>{t('chooseClient')}</PlainButton>;
  return (
    <EmptyState icon={FileText} title={t('noClient')} action={action}>
      {t('noClientBody')}
    </EmptyState>
  );
}

function Reports({
  client,
  scope,
  checklist,
}: {
  readonly client: string;
  readonly scope: ReportScope;
  readonly checklist: string | undefined;
}) {
  const t = useWords('report');
  const own = useLanguage();
  const asOf = useAsOf();
  const results = useAllResults();
  const [language, setLanguage] = useState(own);
  const remembered = useReady().settings.preparedBy;
  const [preparedBy, setPreparedBy] = useState(remembered);
  const [chosen, setChosen] = useState<readonly string[]>(() => concernedChecklists(results));
  const isWorking = useReportOutcome().kind === 'working';
  const order = useMemo(
    (): ReportOrder => ({
      client,
      scope,
      checklists: checklist === undefined ? [...chosen] : [checklist],
      language,
      asOf,
      preparedBy,
    }),
    [client, scope, checklist, chosen, language, asOf, preparedBy],
  );
  const shown = useReport(useDeferredValue(order));
  useEffect(forgetReportOutcome, [order]);

  return (
    <div className={styles.screen}>
      <header className={styles.bar}>
        <PlainButton
          emphasis="quiet"
          icon={ArrowLeft}
          onClick={() => go(checklist === undefined ? { name: 'home' } : { name: 'checklist', checklist })}
        >
          {t(checklist === undefined ? 'backHome' : 'back')}
        </PlainButton>
        <h1>{t('heading')}</h1>
        <OutcomeLine />
      </header>
      <div className={styles.room}>
        <section className={styles.panel} aria-label={t('options')}>
          <OrderPanel
            order={order}
            results={results}
            isDisabled={isWorking}
            onScope={(to) => moveWithin({ name: 'report', ...to })}
            onChecklists={setChosen}
            onLanguage={setLanguage}
            onPreparedBy={setPreparedBy}
            onPreparedByLeft={() => {
              const name = preparedBy.trim();
              if (name !== remembered) void saveSettings({ preparedBy: name });
            }}
          />
          <ExportButtons order={order} report={shown?.report ?? null} />
        </section>
        {/* A scrolled region must be reachable by keyboard to be scrolled by it. */}
        <div className={styles.desk} role="region" aria-label={t('preview')} tabIndex={0}>
          {order.checklists.length === 0 && <p className={styles.empty}>{t('noneChosen')}</p>}
          {shown !== null && order.checklists.length > 0 && (
            <ReportPreview
              blocks={shown.blocks}
              label={shown.title}
              language={shown.report.language}
              look={lookOf(shown.report.scope)}
            />
          )}
        </div>
      </div>
    </div>
  );
}
