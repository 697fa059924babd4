import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { record } from '#renderer/state/record.ts';
import { dismissNotice, useReady } from '#renderer/state/workspace.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import type { Notice } from '#shared/ipc/contract.ts';
import { SaveBanner } from './save-banner.tsx';
import styles from './notices.module.css';

const keys = {
  recovered: 'recovered',
  damaged: 'damaged',
  missing: 'missing',
  'read-only': 'readOnly',
  'newer-version': 'newerVersion',
  'pack-damaged': 'packDamaged',
} as const satisfies Record<Notice['kind'], string>;

/** What is not on the disk, and what was found wrong with files while opening: one sentence each, until it is read or mended. */
export function Notices() {
  const t = useWords('common');
  const { notices } = useReady();
  const { status } = useStore(record);
  if (notices.length === 0 && status.state !== 'failed') return null;
  return (
    <section className={styles.notices} aria-label={t('landmarks.notices')}>
      {status.state === 'failed' && <SaveBanner unsaved={status.unsaved} reason={status.reason} />}
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
