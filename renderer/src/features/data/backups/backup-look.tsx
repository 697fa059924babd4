import { ArrowLeft } from 'lucide-react';
import { useEffect } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { go, goBack } from '#renderer/state/place.ts';
import { backupKey, backupPreview, lookIntoBackup } from '#renderer/state/restoring.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import type { BackupId } from '#shared/backups/contract.ts';
import { useBackupWords } from './backup-words.ts';
import { ComparedClients } from './compared-clients.tsx';
import { ProgressLine } from './progress-line.tsx';
import { ReplaceAll } from './replace-all.tsx';

/** What a backup holds beside what is here, and what can be done with it. Nothing is written until it is asked for. */
export function BackupLook({ backup: { place, name } }: { backup: BackupId }) {
  const t = useWords('backups');
  const words = useBackupWords();
  const asked = useStore(backupPreview);
  const isAbout = asked.about === backupKey({ place, name });
  const [preview, failure] = isAbout ? [asked.answer, asked.failure] : [null, null];
  useEffect(() => {
    void lookIntoBackup({ place, name }).then((isThere) => {
      if (!isThere) goBack();
    });
  }, [place, name]);
  const summary = preview?.backup;
  return (
    <Page
      title={summary === undefined ? t('list.title') : t('preview.title', { time: words.time(summary.taken) })}
      lead={
        summary === undefined
          ? t('list.lead')
          : [words.reason(summary.reason), t(`places.${place}`), words.size(summary.bytes)].join(' · ')
      }
      actions={
        <PlainButton icon={ArrowLeft} onClick={() => go({ name: 'restore' })}>
          {t('preview.back')}
        </PlainButton>
      }
    >
      <ProgressLine />
      {failure !== null && (
        <Banner tone="danger" announce title={t('preview.failed')}>
          {words.refusal(failure)}
        </Banner>
      )}
      {preview !== null && preview.damaged.length > 0 && (
        <Banner tone="warning" title={t('preview.damagedTitle', { count: preview.damaged.length })}>
          {t('preview.damagedBody')}
        </Banner>
      )}
      {preview !== null && (
        <>
          <ComparedClients preview={preview} onChanged={async () => void (await lookIntoBackup({ place, name }))} />
          <ReplaceAll preview={preview} />
        </>
      )}
    </Page>
  );
}
