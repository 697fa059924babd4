import { CircleCheck, CircleX, X } from 'lucide-react';
import styles from '#renderer/features/report/outcome-line.module.css';
import { useWords } from '#renderer/i18n/index.ts';
import { cancelReport, useReportOutcome, type ReportOutcome } from '#renderer/state/report.ts';
import { MaskedHint } from '#renderer/features/report/masked-hint.tsx';
import { useMasked } from '#renderer/state/workspace.ts';
import { hidden } from '#shared/privacy/mask.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import type { Refusal } from '#shared/ipc/envelope.ts';
import type { ReportProgress } from '#shared/reports/contract.ts';

const stageWords = {
  choosing: 'stageChoosing',
  gathering: 'stageGathering',
  writing: 'stageWriting',
  checking: 'stageChecking',
  saving: 'stageSaving',
  printing: 'stagePrinting',
} as const satisfies Record<ReportProgress['stage'], string>;

/** How far an export has come, with what ends it; then what became of it, by the file's name. */
export function OutcomeLine() {
  const t = useWords('report');
  const outcome = useReportOutcome();
  const isMasked = useMasked();
  const isWorking = outcome.kind === 'working';
  return (
    <>
      <p className={styles.outcome} role="status" data-kind={outcome.kind}>
        {outcome.kind === 'saved' && <CircleCheck aria-hidden size={16} strokeWidth={1.75} />}
        {outcome.kind === 'refused' && outcome.refusal !== 'cancelled' && (
          <CircleX aria-hidden size={16} strokeWidth={1.75} />
        )}
        <span>{outcome.kind === 'none' && isMasked ? <MaskedHint /> : sentence(outcome)}</span>
      </p>
      {isWorking && <Bar progress={outcome.progress} label={t(stageWords[outcome.progress.stage])} />}
      {isWorking && outcome.progress.stage !== 'saving' && (
        <PlainButton icon={X} onClick={cancelReport}>
          {t('cancel')}
        </PlainButton>
      )}
    </>
  );

  function sentence(of: ReportOutcome): string {
    switch (of.kind) {
      case 'none':
        return '';
      case 'working':
        return t(stageWords[of.progress.stage]);
      case 'saved':
        return t('saved', {
          file: isMasked ? hidden : of.file,
          size: `${Math.max(1, Math.round(of.bytes / 1024))} KB`,
        });
      case 'printed':
        return t('printed');
      case 'refused':
        if (of.refusal === 'cancelled') return t('cancelled');
        return t(of.what === 'print' ? 'failedPrint' : 'failedExport', { reason: t(reasonOf(of.refusal)) });
    }
  }
}

function reasonOf(refusal: Refusal) {
  switch (refusal) {
    case 'disk-full':
      return 'reasonFull';
    case 'read-only':
      return 'reasonReadOnly';
    case 'differs':
      return 'reasonDiffers';
    case 'busy':
      return 'reasonBusy';
    case 'no-printer':
      return 'reasonPrinter';
    default:
      return 'reasonOther';
  }
}

/** Counted where it can be counted, otherwise only moving. */
function Bar({ progress: { done, total }, label }: { readonly progress: ReportProgress; readonly label: string }) {
  return total > 0 ? (
    <progress className={styles.bar} aria-label={label} value={done} max={total} />
  ) : (
    <progress className={styles.bar} aria-label={label} />
  );
}
