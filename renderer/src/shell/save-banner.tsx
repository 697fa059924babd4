import { useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { rescue, retrySaving } from '#renderer/state/record.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import type { SaveStatus } from '#shared/ipc/contract.ts';

type Outcome =
  { readonly kind: 'retrying' | 'retryFailed' | 'rescueFailed' } | { readonly kind: 'rescued'; readonly file: string };

/** Shown while something is not on the disk: how much, why, and the two ways to keep it. */
export function SaveBanner({ unsaved, reason }: Pick<SaveStatus, 'unsaved' | 'reason'>) {
  const t = useWords('common');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  return (
    <Banner
      tone="danger"
      announce
      title={t('save.failedTitle', { changes: unsaved, reason: reason === null ? '' : t(`save.reasons.${reason}`) })}
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
