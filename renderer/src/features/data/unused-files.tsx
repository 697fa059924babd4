import { useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useReadOnly } from '#renderer/state/access.ts';
import { clearUnusedFiles, lookForUnusedFiles } from '#renderer/state/unused-files.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { Setting } from '#renderer/ui/setting.tsx';
import type { Unused } from '#shared/evidence/contract.ts';
import type { Refusal } from '#shared/ipc/envelope.ts';
import { useBackupWords } from './backups/backup-words.ts';

type Step =
  | { readonly at: 'told' }
  | { readonly at: 'looking' | 'clearing' }
  | { readonly at: 'found' | 'asking' | 'cleared'; readonly unused: Unused }
  | { readonly at: 'failed'; readonly refusal: Refusal };

/** Finds files of papers that nothing speaks of, says how much they take, and clears them once a backup is taken. */
export function UnusedFiles() {
  const t = useWords('data');
  const common = useWords('common');
  const { size } = useBackupWords();
  const isReadOnly = useReadOnly();
  const [step, setStep] = useState<Step>({ at: 'told' });
  const isBusy = step.at === 'looking' || step.at === 'clearing';
  return (
    <Setting title={t('unused.title')} hint={t('unused.hint')} note={<p role="status">{said()}</p>}>
      {step.at === 'asking' ? (
        <>
          <PlainButton emphasis="primary" onClick={() => void clear()}>
            {t('unused.confirm')}
          </PlainButton>
          <PlainButton onClick={() => setStep({ at: 'found', unused: step.unused })}>{t('unused.cancel')}</PlainButton>
        </>
      ) : (
        <>
          <PlainButton isDisabled={isBusy} onClick={() => void look()}>
            {t('unused.look')}
          </PlainButton>
          {step.at === 'found' && step.unused.files > 0 && (
            <PlainButton isDisabled={isReadOnly} onClick={() => setStep({ at: 'asking', unused: step.unused })}>
              {t('unused.clear')}
            </PlainButton>
          )}
        </>
      )}
    </Setting>
  );

  function said(): string {
    if (step.at === 'told') return '';
    if (step.at === 'failed') return t('unused.failed', { reason: common(`refusals.${step.refusal}`) });
    if (!('unused' in step)) return t(`unused.${step.at}`);
    const { isExchanging, files, bytes } = step.unused;
    if (isExchanging) return t('unused.exchanging');
    const figures = { count: files, size: size(bytes) };
    if (step.at === 'cleared') return t('unused.cleared', figures);
    return files === 0 ? t('unused.none') : t('unused.found', figures);
  }

  async function look(): Promise<void> {
    setStep({ at: 'looking' });
    const answer = await lookForUnusedFiles();
    setStep(answer.ok ? { at: 'found', unused: answer.value } : { at: 'failed', refusal: answer.refusal });
  }

  async function clear(): Promise<void> {
    setStep({ at: 'clearing' });
    const answer = await clearUnusedFiles();
    setStep(answer.ok ? { at: 'cleared', unused: answer.value } : { at: 'failed', refusal: answer.refusal });
  }
}
