import { CircleCheck, CopyPlus, Wrench } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useReadOnly } from '#renderer/state/access.ts';
import { go } from '#renderer/state/place.ts';
import { openClient } from '#renderer/state/record.ts';
import { copyReadable, mendClient } from '#renderer/state/restoring.ts';
import { showToast } from '#renderer/state/toast.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import type { DamagedFile, RepairReport, RepairSource } from '#shared/backups/contract.ts';
import type { Refusal } from '#shared/ipc/envelope.ts';
import styles from './backups.module.css';
import { useBackupWords } from './backup-words.ts';
import { copyNameOf } from './compared.ts';
import { DamagedFileCard } from './damaged-file-card.tsx';

/** The fullest source, or none where there is none. */
function firstSource({ sources }: DamagedFile): RepairSource {
  return sources[0]?.source ?? { kind: 'without' };
}

/** What each damaged file is made anew from, done on a click; or a copy of all that can be read. */
export function RepairPlan({ report, name }: { report: RepairReport; name: string }) {
  const t = useWords('backups');
  const words = useBackupWords();
  const { client, damaged, whole, readable } = report;
  const [chosen, setChosen] = useState<Readonly<Record<string, RepairSource>>>({});
  const isReadOnly = useReadOnly();
  const [isAtWork, setBusy] = useState(false);
  const isBusy = isAtWork || isReadOnly;
  const [failure, setFailure] = useState<Refusal | null>(null);
  const sourceOf = (file: DamagedFile): RepairSource => chosen[file.file] ?? firstSource(file);
  const isAnythingLeft = whole.operations > 0 || damaged.some((file) => sourceOf(file).kind !== 'without');
  return (
    <>
      {failure !== null && (
        <Banner tone="danger" announce title={t('repair.actionFailed')}>
          {words.refusal(failure)}
        </Banner>
      )}
      {whole.files > 0 && (
        <p className={styles.whole}>
          <CircleCheck aria-hidden size={16} strokeWidth={1.75} />
          {t('repair.whole', { files: whole.files, count: whole.operations, until: words.time(whole.until) })}
        </p>
      )}
      {damaged.map((file) => (
        <DamagedFileCard
          key={file.file}
          damaged={file}
          chosen={sourceOf(file)}
          isBusy={isBusy}
          isChoice={isAnythingLeft}
          onChoose={(source) => setChosen({ ...chosen, [file.file]: source })}
        />
      ))}
      {isAnythingLeft ? (
        <div className={styles.answers}>
          <PlainButton emphasis="primary" icon={Wrench} isDisabled={isBusy} onClick={() => void mend()}>
            {t('repair.mend')}
          </PlainButton>
          <PlainButton emphasis="quiet" onClick={() => go({ name: 'restore' })}>
            {t('repair.toBackups')}
          </PlainButton>
        </div>
      ) : (
        <Banner tone="warning">{t('repair.nothingLeft')}</Banner>
      )}
      {readable.operations > 0 && (
        <section className={styles.section} aria-labelledby="repair-copy">
          <SectionHeading id="repair-copy">{t('repair.copyTitle')}</SectionHeading>
          <div className={styles.replace}>
            <p className={styles.words}>
              {t('repair.copyHint', { count: readable.operations, until: words.time(readable.until) })}
            </p>
            <PlainButton icon={CopyPlus} isDisabled={isBusy} onClick={() => void copy()}>
              {t('repair.copy')}
            </PlainButton>
          </div>
        </section>
      )}
    </>
  );

  async function mend(): Promise<void> {
    setBusy(true);
    const files = damaged.map((file) => ({ file: file.file, source: sourceOf(file) }));
    const answer = await mendClient(client, files);
    setFailure(answer.ok ? null : answer.refusal);
    if (answer.ok) {
      const { operations, until } = answer.value;
      await show(client, t('repair.mended', { name, count: operations, until: words.time(until) }));
    }
    setBusy(false);
  }

  async function copy(): Promise<void> {
    setBusy(true);
    const named = copyNameOf(name, (short) => t('repair.copyName', { name: short }));
    const answer = await copyReadable(client, named);
    setFailure(answer.ok ? null : answer.refusal);
    if (answer.ok) {
      const { client: made, name: copied, operations } = answer.value;
      await show(made, t('preview.copied', { name: copied, count: operations }));
    }
    setBusy(false);
  }

  async function show(opened: string, sentence: string): Promise<void> {
    const answer = await openClient(opened);
    if (answer.ok) {
      go({ name: 'home' });
      showToast(sentence);
    } else setFailure(answer.refusal);
  }
}
