import { useState } from 'react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useReadOnly } from '#renderer/state/access.ts';
import { go } from '#renderer/state/place.ts';
import { createClient } from '#renderer/state/record.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { SampleMark } from '#renderer/ui/sample-mark.tsx';
import type { Sample } from '#shared/rules/schema.ts';
import styles from './sample-card.module.css';

/** One made-up seller for a class, and the button that makes a client of it. */
export function SampleCard({ sample, onProblem }: { sample: Sample; onProblem: (sentence: string) => void }) {
  const t = useWords('clients');
  const common = useWords('common');
  const language = useLanguage();
  const isReadOnly = useReadOnly();
  const [isBusy, setBusy] = useState(false);
  const name = pick(sample.name, language);
  return (
    <li className={styles.card}>
      <h3 className={styles.name}>
        {name} <SampleMark word={common('sampleMark')} name={name} />
      </h3>
      <p className={styles.story}>{pick(sample.story, language)}</p>
      <PlainButton isDisabled={isBusy || isReadOnly} onClick={() => void add()}>
        {t('samples.add')}
      </PlainButton>
    </li>
  );

  async function add(): Promise<void> {
    setBusy(true);
    const isCreated = await createClient(name, sample.id);
    setBusy(false);
    if (isCreated) go({ name: 'home' });
    else onProblem(t('problems.createFailed'));
  }
}
