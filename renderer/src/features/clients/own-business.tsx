import { Building2, FileUp, Plus } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { useReadOnly } from '#renderer/state/access.ts';
import { dialog } from '#renderer/state/dialog.ts';
import { go } from '#renderer/state/place.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import type { ClientSummary } from '#shared/ipc/contract.ts';
import { ClientRow } from './client-row.tsx';
import styles from './clients-screen.module.css';

/** The one business of a seller who works for itself: set up, opened and described; and the way to a second one. */
export function OwnBusiness({
  own,
  onProblem,
}: {
  own: ClientSummary | undefined;
  onProblem: (sentence: string) => void;
}) {
  const t = useWords('clients');
  const isReadOnly = useReadOnly();
  if (own === undefined) {
    return (
      <div className={styles.panel}>
        <EmptyState
          icon={Building2}
          title={t('emptyTitle')}
          action={
            <PlainButton
              emphasis="primary"
              icon={Plus}
              isDisabled={isReadOnly}
              onClick={() => dialog.set('create-client')}
            >
              {t('create.open')}
            </PlainButton>
          }
        >
          {t('emptyBody')}
        </EmptyState>
      </div>
    );
  }
  return (
    <>
      <div className={styles.panel}>
        <ClientRow client={own} onProblem={onProblem} />
      </div>
      <p className={styles.second}>
        <span>{t('own.secondHint')}</span>
        <PlainButton emphasis="quiet" icon={Plus} isDisabled={isReadOnly} onClick={() => dialog.set('create-client')}>
          {t('own.second')}
        </PlainButton>
        <PlainButton
          emphasis="quiet"
          icon={FileUp}
          isDisabled={isReadOnly}
          onClick={() => go({ name: 'import-clients' })}
        >
          {t('import.open')}
        </PlainButton>
      </p>
    </>
  );
}
