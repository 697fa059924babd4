import { Banner } from '#renderer/ui/banner.tsx';
import { useWords } from '#renderer/i18n/index.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import type { Refusal } from '#shared/ipc/envelope.ts';
import styles from './start-failed.module.css';

/** Stands in the window when main could not open the data: what happened and what to do, nothing else. */
export function StartFailed({ refusal }: { refusal: Refusal }) {
  const t = useWords('common');
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{t('failed.title')}</h1>
      <Banner tone="danger" announce>
        {t(`refusals.${refusal}`)}
      </Banner>
      <p>{t('failed.advice')}</p>
      <PlainButton emphasis="primary" onClick={() => window.location.reload()}>
        {t('failed.retry')}
      </PlainButton>
    </main>
  );
}
