import { useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useReadOnly } from '#renderer/state/access.ts';
import { go } from '#renderer/state/place.ts';
import { openClient, record } from '#renderer/state/record.ts';
import { putBack } from '#renderer/state/restoring.ts';
import { showToast } from '#renderer/state/toast.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import type { RepairReport } from '#shared/backups/contract.ts';
import type { Refusal } from '#shared/ipc/envelope.ts';
import styles from './backups.module.css';
import { useBackupWords } from './backup-words.ts';

/** A client that opens: what a backup has of it that is gone here, and the way to put that back. */
export function PutRight({
  report: { client, more },
  onChanged,
}: {
  report: RepairReport;
  onChanged: () => Promise<void>;
}) {
  const t = useWords('backups');
  const words = useBackupWords();
  const isReadOnly = useReadOnly();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Refusal | null>(null);
  return (
    <section className={styles.replace}>
      {failure !== null && (
        <Banner tone="danger" announce title={t('preview.actionFailed')}>
          {words.refusal(failure)}
        </Banner>
      )}
      <p className={styles.words} role="status">
        {more === null
          ? t('repair.noMore')
          : t('repair.more', { time: words.time(more.taken), count: more.operations })}
      </p>
      <div className={styles.answers}>
        {more !== null && (
          <PlainButton emphasis="primary" isDisabled={isBusy || isReadOnly} onClick={() => void put(more.backup)}>
            {t('repair.moreBack')}
          </PlainButton>
        )}
        <PlainButton emphasis={more === null ? 'primary' : 'secondary'} onClick={() => void open()}>
          {t('repair.open')}
        </PlainButton>
        <PlainButton emphasis="quiet" onClick={() => go({ name: 'restore' })}>
          {t('repair.toBackups')}
        </PlainButton>
      </div>
    </section>
  );

  async function open(): Promise<void> {
    if (client === record.get().client || (await openClient(client)).ok) go({ name: 'home' });
  }

  async function put(backup: NonNullable<RepairReport['more']>['backup']): Promise<void> {
    setBusy(true);
    const answer = await putBack(backup, [client]);
    setBusy(false);
    setFailure(answer.ok || answer.refusal === 'cancelled' ? null : answer.refusal);
    if (!answer.ok) return;
    const [result] = answer.value.results;
    if (result !== undefined) {
      const { operations, papers } = result;
      showToast(operations + papers === 0 ? t('preview.doneNothing') : t('preview.done', { operations, papers }));
    }
    await onChanged();
  }
}
