import { Undo2 } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { change, record, undo } from '#renderer/state/record.ts';
import { showToast } from '#renderer/state/toast.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import styles from './withdrawn-list.module.css';

/** Withdrawn papers, each with its way back. */
export function WithdrawnList() {
  const t = useWords('evidence');
  const { state } = useStore(record);
  const papers = state?.evidence.filter(({ isWithdrawn }) => isWithdrawn) ?? [];
  if (papers.length === 0) return null;
  const putBack = async (evidence: string, name: string) => {
    const isSaved = await change({ kind: 'evidence.withdraw', payload: { evidence, withdrawn: false } });
    if (isSaved) showToast(t('restored', { name }), undo);
    else showToast(t('notSaved'));
  };
  return (
    <details className={styles.withdrawn}>
      <summary>{t('withdrawnOnes', { count: papers.length })}</summary>
      <ul>
        {papers.map(({ id, label }) => (
          <li key={id}>
            <span>{label}</span>
            <PlainButton icon={Undo2} label={`${t('putBack')} ${label}`} onClick={() => void putBack(id, label)}>
              {t('putBack')}
            </PlainButton>
          </li>
        ))}
      </ul>
    </details>
  );
}
