import { RotateCcw } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useReadOnly } from '#renderer/state/access.ts';
import { replaceEverything } from '#renderer/state/restoring.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import type { BackupPreview } from '#shared/backups/contract.ts';
import type { Refusal } from '#shared/ipc/envelope.ts';
import styles from './backups.module.css';
import { useBackupWords } from './backup-words.ts';

type Step = 'offered' | 'asked' | 'working' | 'leaving';

/** Puts a backup in the place of everything, in two steps; the second says what would not be shown any more. */
export function ReplaceAll({ preview: { backup, clients, damaged } }: { preview: BackupPreview }) {
  const t = useWords('backups');
  const words = useBackupWords();
  const isReadOnly = useReadOnly();
  const [step, setStep] = useState<Step>('offered');
  const [failure, setFailure] = useState<Refusal | null>(null);
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (step === 'asked') question.current?.focus();
  }, [step]);
  const onlyHere = clients.filter(({ state }) => state === 'only-here').length;
  const operations = clients.reduce(
    (sum, { state, missingThere }) => (state === 'only-here' ? sum : sum + missingThere),
    0,
  );
  const isLossless = onlyHere + operations === 0;
  return (
    <section className={styles.section} aria-labelledby="backup-replace">
      <SectionHeading id="backup-replace">{t('replace.title')}</SectionHeading>
      {failure !== null && (
        <Banner tone="danger" announce title={t('preview.actionFailed')}>
          {words.refusal(failure)}
        </Banner>
      )}
      <div className={styles.replace} data-asked={step !== 'offered' || undefined}>
        {step === 'offered' ? (
          <>
            <p className={styles.words}>
              {t(damaged.length > 0 ? 'replace.damaged' : 'replace.lead', { time: words.time(backup.taken) })}
            </p>
            {damaged.length === 0 && (
              <PlainButton icon={RotateCcw} isDisabled={isReadOnly} onClick={() => setStep('asked')}>
                {t('replace.open')}
              </PlainButton>
            )}
          </>
        ) : (
          <div className={styles.words}>
            <p ref={question} tabIndex={-1} className={styles.question}>
              {t('replace.sureTitle')}
            </p>
            <ul className={styles.points}>
              <li>{isLossless ? t('replace.nothingLost') : t('replace.lost', { clients: onlyHere, operations })}</li>
              <li>{t('replace.kept')}</li>
              <li>{t('replace.restart')}</li>
            </ul>
            <div className={styles.answers}>
              <PlainButton isDisabled={step !== 'asked'} onClick={() => setStep('offered')}>
                {t('replace.cancel')}
              </PlainButton>
              <PlainButton emphasis="primary" isDisabled={step !== 'asked'} onClick={() => void replace()}>
                {t('replace.confirm')}
              </PlainButton>
              <span role="status">{step === 'leaving' && t('replace.leaving')}</span>
            </div>
          </div>
        )}
      </div>
    </section>
  );

  async function replace(): Promise<void> {
    setStep('working');
    setFailure(null);
    const answer = await replaceEverything({ place: backup.place, name: backup.name });
    if (!answer.ok && answer.refusal !== 'cancelled') setFailure(answer.refusal);
    setStep(answer.ok ? 'leaving' : 'offered');
  }
}
