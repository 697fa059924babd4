import { Check, Eye, LoaderCircle, TriangleAlert } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { clockTime } from '#renderer/i18n/moments.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { useReadOnly } from '#renderer/state/access.ts';
import { record } from '#renderer/state/record.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import styles from './save-state.module.css';

/** Whether what was done is on the disk: the word for saved appears only after main has said so. */
export function SaveState() {
  const t = useWords('common');
  const { client, status } = useStore(record);
  const language = useLanguage();
  const isReadOnly = useReadOnly();
  if (isReadOnly && status.state === 'saved') {
    return (
      <p className={styles.save} data-state="looking" role="status">
        <Eye aria-hidden size={16} strokeWidth={1.75} />
        {t('access.badge')}
      </p>
    );
  }
  if (client === null) return null;
  return (
    <p className={styles.save} data-state={status.state} role="status">
      {status.state === 'saving' && (
        <LoaderCircle aria-hidden className={styles.turning} size={16} strokeWidth={1.75} />
      )}
      {status.state === 'saved' && <Check aria-hidden size={16} strokeWidth={1.75} />}
      {status.state === 'failed' && <TriangleAlert aria-hidden size={16} strokeWidth={1.75} />}
      {status.state === 'saved' && status.savedAt !== null
        ? t('save.savedAt', { time: clockTime(status.savedAt, language) })
        : t(`save.${status.state}`)}
    </p>
  );
}
