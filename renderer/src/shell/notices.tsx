import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { useReadOnly } from '#renderer/state/access.ts';
import { record } from '#renderer/state/record.ts';
import { dismissNotice, useReady } from '#renderer/state/workspace.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import type { Notice } from '#shared/ipc/contract.ts';
import { AccessBanner } from './access-banner.tsx';
import { SaveBanner } from './save-banner.tsx';
import { UnopenedBanner } from './unopened-banner.tsx';
import { WayOut } from './way-out.tsx';
import styles from './notices.module.css';

const keys = {
  recovered: 'recovered',
  damaged: 'damaged',
  missing: 'missing',
  'read-only': 'readOnly',
  'newer-version': 'newerVersion',
  'pack-damaged': 'packDamaged',
  rebuilt: 'rebuilt',
} as const satisfies Record<Notice['kind'], string>;

/** What the banner above says for as long as it is so need not be said once more. */
function isSaidAbove(kind: Notice['kind'], file: string): boolean {
  return kind === 'newer-version' && file !== 'packs.json';
}

/** What is not on the disk, and what was found wrong with files while opening: one sentence each, until it is read or mended. */
export function Notices() {
  const t = useWords('common');
  const { notices, unopened } = useReady();
  const { status } = useStore(record);
  const isReadOnly = useReadOnly();
  // Also while it is tried again: a banner that went and came back would forget what it has to say of the try.
  const isFailing = status.state === 'failed' || (status.state === 'saving' && status.reason !== null);
  if (notices.length === 0 && unopened.length === 0 && !isFailing && !isReadOnly) return null;
  return (
    <section className={styles.notices} aria-label={t('landmarks.notices')}>
      <AccessBanner />
      {isFailing && <SaveBanner unsaved={status.unsaved} reason={status.reason} />}
      <UnopenedBanner />
      {notices.map(({ kind, file, kept, client }, index) =>
        isSaidAbove(kind, file) ? null : (
          <Banner
            key={`${kind}-${file}-${kept}`}
            tone="warning"
            announce
            actions={<WayOut kind={kind} client={client} />}
            dismiss={{ label: t('notices.dismiss'), onDismiss: () => dismissNotice(index) }}
          >
            {t(`notices.${keys[kind]}`, { file })} {kept !== null && t('notices.keptAside', { kept })}
          </Banner>
        ),
      )}
    </section>
  );
}
