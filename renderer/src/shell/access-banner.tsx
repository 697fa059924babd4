import { useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { recentTime } from '#renderer/i18n/moments.ts';
import { takeOver, useNewerClient } from '#renderer/state/access.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import type { Access } from '#shared/access/contract.ts';

type OtherWriter = Extract<Access, { reason: 'other-writer' }>;

/** Says, for as long as it is so, that nothing can be changed here: why, and what can be done about it. */
export function AccessBanner() {
  const t = useWords('common');
  const { access } = useReady();
  const isNewerClient = useNewerClient();
  if (access.mode === 'look' && access.reason === 'other-writer') return <OtherWriterBanner access={access} />;
  if (access.mode === 'look' && access.reason === 'read-only-medium') {
    return (
      <Banner tone="warning" announce title={t('access.mediumTitle')}>
        {t('access.mediumBody')}
      </Banner>
    );
  }
  if (access.mode === 'look') {
    return (
      <Banner tone="warning" announce title={t('access.newerTitle')}>
        {t('access.newerBody', { file: access.file })}
      </Banner>
    );
  }
  return isNewerClient ? <Banner tone="warning" announce title={t('access.newerClientTitle')} /> : null;
}

type Step = 'told' | 'looking' | 'asking' | 'taking' | 'failed';

function OtherWriterBanner({ access: { holder, wasWriter } }: { access: OtherWriter }) {
  const t = useWords('common');
  const language = useLanguage();
  const [step, setStep] = useState<Step>('told');
  const named = holder.computer === '' ? t('access.unknown') : t('access.named', { computer: holder.computer });
  const computer = holder.isThisComputer ? t('access.here') : named;
  const kind = wasWriter ? 'lost' : holder.isQuiet ? 'quiet' : 'other';
  const title = t(`access.${kind}Title`, { computer, since: recentTime(holder.since, language) });
  return (
    <Banner tone={wasWriter ? 'danger' : 'warning'} announce title={title} actions={actions()}>
      {step === 'looking' ? undefined : sentence()}
    </Banner>
  );

  function sentence(): string {
    if (step === 'asking') return t('access.explain');
    if (step === 'taking' || step === 'failed') return t(`access.${step}`);
    return t(`access.${kind}Body`);
  }

  function actions() {
    if (step === 'asking') {
      return (
        <>
          <PlainButton emphasis="primary" onClick={() => void take()}>
            {t('access.confirm')}
          </PlainButton>
          <PlainButton onClick={() => setStep('told')}>{t('access.cancel')}</PlainButton>
        </>
      );
    }
    return (
      <>
        <PlainButton isDisabled={step === 'taking'} onClick={() => setStep('asking')}>
          {t('access.takeOver')}
        </PlainButton>
        {(step === 'told' || step === 'failed') && (
          <PlainButton onClick={() => setStep('looking')}>{t('access.lookOnly')}</PlainButton>
        )}
      </>
    );
  }

  async function take(): Promise<void> {
    setStep('taking');
    if (!(await takeOver())) setStep('failed');
  }
}
