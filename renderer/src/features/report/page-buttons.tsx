import { FileCode, FileDown, FilePen, FileType } from 'lucide-react';
import styles from '#renderer/features/report/page-buttons.module.css';
import { useWords } from '#renderer/i18n/index.ts';
import { useReportOutcome } from '#renderer/state/report.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import type { HandoutFormat } from '#shared/reports/handout.ts';

const kinds = [
  { format: 'docx', icon: FilePen, name: 'formatDocx' },
  { format: 'pdf', icon: FileDown, name: 'formatPdf' },
  { format: 'html', icon: FileCode, name: 'formatHtml' },
  { format: 'md', icon: FileType, name: 'formatMd' },
] as const satisfies readonly { readonly format: HandoutFormat; readonly [key: string]: unknown }[];

/** One small button a kind of file that pages can be, where there is no room for more words. */
export function PageButtons({ onExport }: { readonly onExport: (format: HandoutFormat) => void }) {
  const t = useWords('report');
  const isWorking = useReportOutcome().kind === 'working';
  return (
    <div role="group" aria-label={t('exportAs')} className={styles.row}>
      <span aria-hidden className={styles.words}>
        {t('exportAs')}
      </span>
      {kinds.map(({ format, icon, name }) => (
        <PlainButton
          key={format}
          icon={icon}
          label={`${t(name)} .${format}`}
          emphasis={format === 'pdf' ? 'primary' : 'secondary'}
          isDisabled={isWorking}
          onClick={() => onExport(format)}
        >
          {t(name)}
        </PlainButton>
      ))}
    </div>
  );
}
