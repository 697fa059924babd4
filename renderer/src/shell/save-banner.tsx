import { useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { record, rescue, retrySaving } from '#renderer/state/record.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import styles from './notices.module.css';

type Outcome =
  { readonly kind: 'retrying' | 'retryFailed' | 'rescueFailed' } | { readonly kind: 'rescued'; readonly file: string };

/** Shown while something is not on the disk: why, and the two ways to keep it. */
export function SaveBanner() {
  const t = useWords('common');
  const { status } = useStore(record);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  if (status.state !== 'failed') return null;
  return (
    <div className={styles.notices}>
      <Banner
        tone="danger"
        announce
        title={`${t('save.failedTitle', { count: status.unsaved })} ${status.reason === null ? '' : t(`save.reasons.${status.reason}`)}`}
        actions={
          <>
            <PlainButton isDisabled={outcome?.kind === 'retrying'} onClick={() => void retry()}>
              {t('save.retry')}
            </PlainButton>
            <PlainButton onClick={() => void saveCopy()}>{t('save.rescue')}</PlainButton>
          </>
        }
      >
        {outcome === null ? t('save.failedAdvice') : sentence(outcome)}
      </Banner>
    </div>
  );

  async function retry(): Promise<void> {
    setOutcome({ kind: 'retrying' });
    setOutcome((await retrySaving()) ? null : { kind: 'retryFailed' });
  }

  async function saveCopy(): Promise<void> {
    const file = await rescue();
    setOutcome(file === null ? { kind: 'rescueFailed' } : { kind: 'rescued', file });
  }

  function sentence(result: Outcome): string {
    return result.kind === 'rescued' ? t('save.rescued', { file: result.file }) : t(`save.${result.kind}`);
  }
}
