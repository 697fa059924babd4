import { FolderPlus, History, Save } from 'lucide-react';
import { useEffect } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useReadOnly } from '#renderer/state/access.ts';
import { askBackups, backUpNow, backups, chooseSecond, forgetSecond } from '#renderer/state/backups.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { go } from '#renderer/state/place.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { Setting, SettingGroup } from '#renderer/ui/setting.tsx';
import type { BackupState, Behind } from '#shared/backups/contract.ts';
import { useBackupWords } from './backups/backup-words.ts';
import { ProgressLine } from './backups/progress-line.tsx';
import styles from './backups-section.module.css';

/** When the last backup was taken and where, one at once, the second folder, and the way to what is in them. */
export function BackupsSection() {
  const t = useWords('backups');
  const words = useBackupWords();
  const { state, progress, failure } = useStore(backups);
  useEffect(() => {
    void askBackups();
  }, []);
  const isReadOnly = useReadOnly();
  const isBusy = isReadOnly || progress !== null || state?.isWorking === true;
  const first = state?.first ?? null;
  const firstFailure = first?.failure ?? null;
  const secondFailure = state?.second?.failure ?? null;
  return (
    <>
      <SettingGroup title={t('section.group')}>
        <Setting
          title={t('section.latest')}
          hint={t('section.latestHint')}
          note={
            first !== null && (
              <>
                <p className={styles.latest}>{latestWords(first)}</p>
                {first.count > 0 && (
                  <p className={styles.state}>
                    {t('section.count', { count: first.count })} <code className={styles.path}>{first.folder}</code>
                  </p>
                )}
              </>
            )
          }
        >
          <PlainButton icon={Save} isDisabled={isBusy} onClick={() => void backUpNow()}>
            {t('section.now')}
          </PlainButton>
        </Setting>
        <Setting title={t('section.openTitle')} hint={t('section.openHint')}>
          <PlainButton icon={History} onClick={() => go({ name: 'restore' })}>
            {t('section.open')}
          </PlainButton>
        </Setting>
        {state !== null && <Second second={state.second} isBusy={isBusy} />}
      </SettingGroup>
      <ProgressLine />
      {failure !== null && (
        <Banner tone="danger" announce>
          {words.refusal(failure)}
        </Banner>
      )}
      {failure === null && firstFailure !== null && (
        <Banner tone="danger" announce title={t('section.failedTitle')}>
          {words.refusal(firstFailure)}
        </Banner>
      )}
      {secondFailure !== null && (
        <Banner tone="warning" announce title={t('section.secondFailedTitle')}>
          {words.refusal(secondFailure)}
        </Banner>
      )}
    </>
  );

  function latestWords({ latest }: BackupState['first']): string {
    if (latest === null) return t('section.never');
    return t('section.at', { time: words.time(latest.taken), reason: words.reason(latest.reason) });
  }
}

function Second({ second, isBusy }: { second: BackupState['second']; isBusy: boolean }) {
  const t = useWords('backups');
  const words = useBackupWords();
  return (
    <Setting
      title={t('section.second')}
      hint={t('section.secondHint')}
      note={
        second !== null && (
          <>
            <p className={styles.latest} role="status" data-tone={second.isReachable ? undefined : 'bad'}>
              {secondWords(second)}
            </p>
            <p className={styles.state}>
              <code className={styles.path}>{second.folder}</code>
            </p>
            {second.behind !== null && (
              <p className={styles.latest} role="status">
                {behindWords(second.behind, second.isReachable)}
              </p>
            )}
            {second.othersInPlain > 0 && (
              <p className={styles.state}>{t('section.othersInPlain', { count: second.othersInPlain })}</p>
            )}
          </>
        )
      }
    >
      <PlainButton icon={FolderPlus} isDisabled={isBusy} onClick={() => void chooseSecond()}>
        {t(second === null ? 'section.choose' : 'section.change')}
      </PlainButton>
      {second !== null && (
        <PlainButton emphasis="quiet" isDisabled={isBusy} onClick={() => void forgetSecond()}>
          {t('section.forget')}
        </PlainButton>
      )}
    </Setting>
  );

  function secondWords({ isReachable, latest, count }: NonNullable<BackupState['second']>): string {
    if (!isReachable) return t('section.unreachable');
    return latest === null ? t('section.secondNone') : t('section.secondAt', { time: words.time(latest.taken), count });
  }

  function behindWords({ wanted, count, isWorking, failure }: Behind, isReachable: boolean): string {
    const isSealing = wanted === 'sealed';
    const what =
      count === null
        ? t(isSealing ? 'section.behind.sealedUnknown' : 'section.behind.plainUnknown')
        : t(isSealing ? 'section.behind.sealed' : 'section.behind.plain', { count });
    return `${what} ${nextWords()}`;

    function nextWords(): string {
      if (!isReachable) return t(isSealing ? 'section.behind.sealLater' : 'section.behind.openLater');
      if (isWorking) return t(isSealing ? 'section.behind.sealing' : 'section.behind.opening');
      if (failure !== null) return t('section.behind.failed', { reason: words.refusal(failure) });
      return t(isSealing ? 'section.behind.sealSoon' : 'section.behind.openSoon');
    }
  }
}
