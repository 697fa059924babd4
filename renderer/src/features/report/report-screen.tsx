import { Button, Spinner } from '@fluentui/react-components';
import { ArrowLeft, FileDown, FileText } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useReportWords } from '#renderer/features/report/report-words.ts';
import { UnknownChecklist } from '#renderer/features/report/unknown-checklist.tsx';
import { ReportPreview } from '#renderer/features/report/report-preview.tsx';
import styles from '#renderer/features/report/report-screen.module.css';
import { useStore } from '#renderer/state/create-store.ts';
import { checklistById } from '#renderer/state/lookup.ts';
import { go, place } from '#renderer/state/place.ts';
import { record } from '#renderer/state/record.ts';
import { useStale, useStandingState } from '#renderer/state/stale.ts';
import { exportReport } from '#renderer/state/report.ts';
import { useAsOf, useLanguage, useReady } from '#renderer/state/workspace.ts';
import { localDay } from '#shared/calendar/civil-date.ts';
import { fill } from '#shared/i18n/format.ts';
import { buildCaseReport } from '#shared/reports/case-report.ts';
import { layOut } from '#shared/reports/lay-out.ts';
import type { Refusal } from '#shared/ipc/envelope.ts';
import type { ReportWords } from '#shared/reports/words.ts';

type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'writing' }
  | { readonly kind: 'saved'; readonly file: string; readonly bytes: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** The findings of one checklist as a sheet, with what exports it to HTML or PDF. */
export function ReportScreen() {
  const { screen } = useStore(place);
  const { client } = useStore(record);
  const state = useStandingState(screen.name === 'report' ? screen.checklist : '');
  const stale = useStale();
  const toConfirm = useMemo(() => stale.map(({ fact }) => fact), [stale]);
  const { bundle } = useReady();
  const language = useLanguage();
  const asOf = useAsOf();
  const words = useReportWords(language);
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const checklist = screen.name === 'report' ? checklistById(bundle, screen.checklist) : undefined;

  const blocks = useMemo(() => {
    if (checklist === undefined || state === null || words === null) return null;
    const generatedOn = localDay(new Date());
    return layOut(buildCaseReport({ bundle, checklist, state, toConfirm, asOf, generatedOn, language }), words);
  }, [bundle, checklist, state, toConfirm, asOf, language, words]);

  if (checklist === undefined) return <UnknownChecklist />;
  if (client === null || words === null || blocks === null) return <Spinner />;

  async function save(format: 'html' | 'pdf'): Promise<void> {
    if (checklist === undefined || client === null) return;
    setOutcome({ kind: 'writing' });
    const answer = await exportReport({ client, checklist: checklist.id, format, language, asOf });
    setOutcome(answer.ok ? { kind: 'saved', ...answer.value } : { kind: 'refused', refusal: answer.refusal });
  }

  const isWriting = outcome.kind === 'writing';
  return (
    <div className={styles.screen}>
      <header className={styles.bar}>
        <Button
          appearance="subtle"
          icon={<ArrowLeft size={18} strokeWidth={1.75} />}
          onClick={() => go({ name: 'checklist', checklist: checklist.id })}
        >
          {words.back}
        </Button>
        <h1>{words.heading}</h1>
        <p className={styles.outcome} role="status">
          {outcomeSentence(outcome, words)}
        </p>
        <Button icon={<FileText size={18} strokeWidth={1.75} />} disabled={isWriting} onClick={() => void save('html')}>
          {words.saveHtml}
        </Button>
        <Button
          appearance="primary"
          icon={<FileDown size={18} strokeWidth={1.75} />}
          disabled={isWriting}
          onClick={() => void save('pdf')}
        >
          {words.savePdf}
        </Button>
      </header>
      {/* A scrolled region must be reachable by keyboard to be scrolled by it. */}
      <div className={styles.desk} role="region" aria-label={words.preview} tabIndex={0}>
        <ReportPreview blocks={blocks} label={words.title} />
      </div>
    </div>
  );
}

function outcomeSentence(outcome: Outcome, words: ReportWords): string {
  switch (outcome.kind) {
    case 'none':
      return '';
    case 'writing':
      return words.saving;
    case 'saved':
      return fill(words.saved, { file: outcome.file, size: `${Math.max(1, Math.round(outcome.bytes / 1024))} KB` });
    case 'refused':
      return outcome.refusal === 'cancelled'
        ? words.cancelled
        : fill(words.failed, { reason: reasonWord(outcome.refusal, words) });
  }
}

function reasonWord(refusal: Refusal, words: ReportWords): string {
  if (refusal === 'disk-full') return words.reasonFull;
  return refusal === 'read-only' ? words.reasonReadOnly : words.reasonOther;
}
