import { useWords } from '#renderer/i18n/index.ts';
import { dayAndTime, dayOfInstant } from '#renderer/i18n/moments.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import type { BackupSummary } from '#shared/backups/contract.ts';
import type { Refusal } from '#shared/ipc/envelope.ts';

/** How backups are said in the language in use. */
export interface BackupWords {
  /** A day and a time; a word of its own where it is not known. */
  readonly time: (instant: number | null) => string;
  readonly day: (instant: number) => string;
  readonly reason: (reason: BackupSummary['reason']) => string;
  readonly size: (bytes: number) => string;
  readonly refusal: (refusal: Refusal) => string;
}

const kilobyte = 1024;
const megabyte = 1024 * 1024;

/** Words for the times, reasons and sizes of backups, and for what main refuses of them. */
export function useBackupWords(): BackupWords {
  const t = useWords('backups');
  const language = useLanguage();
  return {
    time: (instant) => (instant === null || instant === 0 ? t('noTime') : dayAndTime(instant, language)),
    day: (instant) => dayOfInstant(instant, language),
    reason: (reason) => t(`reasons.${reason ?? 'unknown'}`),
    size: (bytes) => {
      const number = (value: number): string =>
        value.toLocaleString(language, { maximumFractionDigits: value < 10 ? 1 : 0 });
      if (bytes < megabyte) return t('bytes.kb', { size: number(Math.max(1, Math.round(bytes / kilobyte))) });
      return t('bytes.mb', { size: number(bytes / megabyte) });
    },
    refusal: (refusal) => t(`failures.${failureKey(refusal)}`),
  };
}

const failureKeys = [
  'disk-full',
  'read-only',
  'disk-failed',
  'bad-request',
  'repair-needed',
  'unknown-client',
] as const satisfies readonly Refusal[];

function failureKey(refusal: Refusal): (typeof failureKeys)[number] | 'other' {
  return failureKeys.find((key) => key === refusal) ?? 'other';
}
