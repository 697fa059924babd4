import { ArrowLeft, ChevronRight, HardDrive, History, Monitor } from 'lucide-react';
import { useEffect } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useBackupWords } from './backup-words.ts';
import { askBackups, backups } from '#renderer/state/backups.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { go } from '#renderer/state/place.ts';
import { backupKey, backupList, listBackups } from '#renderer/state/restoring.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import type { BackupSummary } from '#shared/backups/contract.ts';
import styles from './backups.module.css';

/** Every backup that can be reached, latest first. */
export function BackupsList() {
  const t = useWords('backups');
  const words = useBackupWords();
  const { state } = useStore(backups);
  const { answer: found, failure } = useStore(backupList);
  useEffect(() => {
    void listBackups();
    void askBackups();
  }, []);
  return (
    <Page
      title={t('list.title')}
      lead={t('list.lead')}
      actions={
        <PlainButton icon={ArrowLeft} onClick={() => go({ name: 'data' })}>
          {t('list.back')}
        </PlainButton>
      }
    >
      {state?.second?.isReachable === false && <Banner tone="warning">{t('list.unreachable')}</Banner>}
      {failure !== null && (
        <Banner
          tone="danger"
          announce
          title={t('list.failed')}
          actions={<PlainButton onClick={() => void listBackups()}>{t('list.again')}</PlainButton>}
        >
          {words.refusal(failure)}
        </Banner>
      )}
      {found !== null && (
        <div className={styles.panel}>
          {found.length === 0 ? (
            <EmptyState icon={History} title={t('list.empty')}>
              {t('list.emptyBody')}
            </EmptyState>
          ) : (
            <ul>
              {found.map((backup) => (
                <Line key={backupKey(backup)} backup={backup} />
              ))}
            </ul>
          )}
        </div>
      )}
    </Page>
  );
}

function Line({ backup }: { backup: BackupSummary }) {
  const t = useWords('backups');
  const words = useBackupWords();
  const { place, name, taken, reason, clients, bytes, isNewer } = backup;
  const Icon = place === 'first' ? Monitor : HardDrive;
  const said = (
    <>
      <span className={styles.when}>{words.time(taken)}</span>
      <span className={styles.why}>{words.reason(reason)}</span>
      <span className={styles.where}>
        <Icon aria-hidden size={16} strokeWidth={1.75} /> {t(`places.${place}`)}
      </span>
      <span className={styles.much}>
        {isNewer ? t('list.newer') : `${t('list.clients', { count: clients })} · ${words.size(bytes)}`}
      </span>
    </>
  );
  return (
    <li className={styles.line}>
      {isNewer ? (
        <span className={styles.open}>{said}</span>
      ) : (
        <button type="button" className={styles.open} onClick={() => go({ name: 'restore', backup: { place, name } })}>
          {said}
          <ChevronRight aria-hidden className={styles.into} size={16} strokeWidth={1.75} />
        </button>
      )}
    </li>
  );
}
