import { useWords } from '#renderer/i18n/index.ts';
import { backups, cancelWork } from '#renderer/state/backups.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import type { BackupTask } from '#shared/backups/contract.ts';
import styles from './progress-line.module.css';

const endable: ReadonlySet<BackupTask> = new Set(['back-up', 'preview', 'put-back', 'replace', 'look']);

/** What is under way, how far it is, and the way to end it; nothing where nothing is. */
export function ProgressLine() {
  const t = useWords('backups');
  const { progress } = useStore(backups);
  return (
    <div role="status" className={styles.line} data-shown={progress !== null || undefined}>
      {progress !== null && (
        <>
          <span>{t(`work.${progress.task}`)}</span>
          {progress.total > 0 && (
            <>
              <progress
                className={styles.bar}
                aria-label={t(`work.${progress.task}`)}
                max={progress.total}
                value={progress.done}
              />
              <span className={styles.count} aria-hidden>
                {t('work.counted', { done: progress.done, total: progress.total })}
              </span>
            </>
          )}
          {endable.has(progress.task) && (
            <PlainButton emphasis="quiet" onClick={() => void cancelWork()}>
              {t('work.cancel')}
            </PlainButton>
          )}
        </>
      )}
    </div>
  );
}
