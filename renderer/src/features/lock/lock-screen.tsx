import { useEffect, useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { CompassRose } from '#renderer/ui/compass-rose.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { RhumbLines } from '#renderer/ui/rhumb-lines.tsx';
import type { VaultLook } from '#shared/vault/contract.ts';
import { CodeForm } from './code-form.tsx';
import { PassphraseForm } from './passphrase-form.tsx';
import styles from './lock-screen.module.css';

/** Stands in the window while the data is locked: nothing of any client is in the page, nor in memory. */
export function LockScreen({ look }: { look: VaultLook }) {
  const t = useWords('vault');
  const common = useWords('common');
  const [way, setWay] = useState<'passphrase' | 'code'>('passphrase');
  const name = common('appName');
  useEffect(() => {
    document.title = name;
  }, [name]);
  return (
    <div className={styles.room}>
      <span className={styles.chart}>
        <RhumbLines />
      </span>
      <main className={styles.card}>
        <div className={styles.head}>
          <CompassRose size={56} />
          <p className={styles.name}>{name}</p>
        </div>
        {look.state === 'key-missing' ? (
          <>
            <h1 className={styles.title}>{t('lock.keyMissing')}</h1>
            <p className={styles.lead}>{t('lock.keyMissingText')}</p>
            <PlainButton emphasis="primary" onClick={() => window.location.reload()}>
              {t('lock.again')}
            </PlainButton>
          </>
        ) : (
          <>
            <h1 className={styles.title}>{t('lock.title')}</h1>
            <p className={styles.lead}>{t(way === 'passphrase' ? 'lock.lead' : 'lock.codeLead')}</p>
            {way === 'passphrase' ? <PassphraseForm look={look} /> : <CodeForm look={look} />}
            <div className={styles.ways}>
              <PlainButton emphasis="quiet" onClick={() => setWay(way === 'passphrase' ? 'code' : 'passphrase')}>
                {t(way === 'passphrase' ? 'lock.useCode' : 'lock.usePassphrase')}
              </PlainButton>
            </div>
            <details className={styles.forgot}>
              <summary>{t('lock.forgot')}</summary>
              <p>{t('lock.forgotText')}</p>
            </details>
          </>
        )}
      </main>
    </div>
  );
}
