import { CheckCheck, History } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { useConflicts } from '#renderer/state/conflicts.ts';
import { go } from '#renderer/state/place.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { ConflictCard } from './conflict-card.tsx';
import styles from './conflicts-screen.module.css';

/** What devices said differently without knowing of each other, both sides beside each other, each to be settled. */
export function ConflictsScreen() {
  const t = useWords('history');
  const conflicts = useConflicts();
  const back = (
    <PlainButton icon={History} onClick={() => go({ name: 'history' })}>
      {t('conflicts.back')}
    </PlainButton>
  );
  return (
    <Page title={t('conflicts.title')} lead={t('conflicts.lead')} actions={back}>
      {conflicts.length === 0 ? (
        <div className={styles.none}>
          <EmptyState icon={CheckCheck} title={t('conflicts.none')}>
            {t('conflicts.noneBody')}
          </EmptyState>
        </div>
      ) : (
        <ul className={styles.list}>
          {conflicts.map((conflict) => (
            <ConflictCard key={conflict.field} conflict={conflict} />
          ))}
        </ul>
      )}
    </Page>
  );
}
