import { useWords } from '#renderer/i18n/index.ts';
import { dismissNotice, useReady } from '#renderer/state/workspace.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import type { Notice } from '#shared/ipc/contract.ts';
import styles from './notices.module.css';

const keys = {
  recovered: 'recovered',
  damaged: 'damaged',
  'read-only': 'readOnly',
  'newer-version': 'newerVersion',
} as const satisfies Record<Notice['kind'], string>;

/** What was found wrong with files while opening, one sentence each, until the person has read it. */
export function Notices() {
  const t = useWords('common');
  const { notices } = useReady();
  if (notices.length === 0) return null;
  return (
    <section className={styles.notices} aria-label={t('landmarks.notices')}>
      {notices.map(({ kind, file, kept }, index) => (
        <Banner
          key={`${kind}-${file}-${kept}`}
          tone="warning"
          announce
          dismiss={{ label: t('notices.dismiss'), onDismiss: () => dismissNotice(index) }}
        >
          {t(`notices.${keys[kind]}`, { file })} {kept !== null && t('notices.keptAside', { kept })}
        </Banner>
      ))}
    </section>
  );
}
