import { useWords } from '#renderer/i18n/index.ts';
import type { HandoffProgress } from '#shared/handoff/contract.ts';
import styles from './working.module.css';

/** What main is doing with a handoff file, and how far it has come where that can be counted; nothing while it is idle. */
export function Working({ isBusy, progress }: { readonly isBusy: boolean; readonly progress: HandoffProgress | null }) {
  const t = useWords('handoff');
  const stage = t(`stages.${progress?.stage ?? 'checking'}`);
  const isCounted = progress !== null && progress.total > 1;
  return (
    <div className={styles.working} role="status" data-busy={isBusy || undefined}>
      {isBusy && (
        <>
          <p>
            {stage}{' '}
            {isCounted && (
              <span className={styles.count}>{t('parts', { done: progress.done, total: progress.total })}</span>
            )}
          </p>
          <progress
            className={styles.bar}
            aria-label={stage}
            {...(isCounted ? { value: progress.done, max: progress.total } : {})}
          />
        </>
      )}
    </div>
  );
}
