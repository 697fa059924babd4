import { Plus } from 'lucide-react';
import { useState } from 'react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { dialog } from '#renderer/state/dialog.ts';
import { createClient } from '#renderer/state/record.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { RhumbLines } from '#renderer/ui/rhumb-lines.tsx';
import styles from './hero.module.css';
import welcomeStyles from './welcome.module.css';

/** What stands on the home screen while no client is in focus: the two ways to begin. */
export function Welcome() {
  const t = useWords('home');
  const language = useLanguage();
  const { bundle } = useReady();
  const [hasFailed, setFailed] = useState(false);
  const sample = bundle.samples[0];
  return (
    <>
      {hasFailed && (
        <Banner tone="danger" announce>
          {t('welcome.failed')}
        </Banner>
      )}
      <div className={styles.hero}>
        <RhumbLines />
        <div className={styles.words}>
          <h1 className={styles.name}>{t('welcome.title')}</h1>
          <p className={styles.lead}>{t('welcome.lead')}</p>
          <div className={welcomeStyles.actions}>
            <PlainButton emphasis="primary" icon={Plus} onClick={() => dialog.set('create-client')}>
              {t('welcome.create')}
            </PlainButton>
            {sample !== undefined && (
              <PlainButton onClick={() => void begin(pick(sample.name, language), sample.id)}>
                {t('welcome.sample', { name: pick(sample.name, language) })}
              </PlainButton>
            )}
          </div>
        </div>
      </div>
    </>
  );

  async function begin(name: string, sampleId: string): Promise<void> {
    setFailed(!(await createClient(name, sampleId)));
  }
}
