import { FolderInput } from 'lucide-react';
import { useEffect } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { LibraryTabs } from '#renderer/sources/library-tabs.tsx';
import { useStore } from '#renderer/state/create-store.ts';
import { choosePack, dismissCheck, listPacks, packs } from '#renderer/state/packs.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { Done } from './done.tsx';
import { Editions } from './editions.tsx';
import { History } from './history.tsx';
import styles from './packs.module.css';
import { Preview } from './preview.tsx';
import { usePackProblem } from './problem-words.ts';
import { Publishers } from './publishers.tsx';

/** Which edition of documents and checklists is in use, how another one gets here, and whose are taken. */
export function PacksScreen() {
  const { check } = useStore(packs);
  useEffect(() => {
    void listPacks();
  }, []);
  return (
    <div className={styles.screen}>
      <LibraryTabs />
      {check?.outcome === 'fit' ? <Preview check={check} /> : <Shelf />}
    </div>
  );
}

/** Everything that is here, and what came of the last thing that was asked for. */
function Shelf() {
  const t = useWords('packs');
  const problemWords = usePackProblem();
  const { listing, work, check, failure, done } = useStore(packs);
  const isBusy = work !== 'idle';
  return (
    <div className={styles.scroller}>
      <Page
        title={t('title')}
        lead={t('lead')}
        width="wide"
        actions={
          <PlainButton emphasis="primary" icon={FolderInput} isDisabled={isBusy} onClick={() => void choosePack()}>
            {t('import')}
          </PlainButton>
        }
      >
        <div role="status" className={styles.work} data-shown={isBusy || undefined}>
          {isBusy && t(`work.${work}`)}
        </div>
        {failure !== null && (
          <Banner tone="danger" announce title={t('failed')}>
            {t(`failures.${failureKey(failure)}`)}
          </Banner>
        )}
        {check?.outcome === 'refused' && (
          <Banner
            tone="danger"
            announce
            title={t('refused')}
            dismiss={{ label: t('dismiss'), onDismiss: dismissCheck }}
          >
            {problemWords(check.problem)}
          </Banner>
        )}
        {done !== undefined && <Done />}
        {listing !== null && (
          <>
            <Editions listing={listing} isBusy={isBusy} />
            <Publishers publishers={listing.publishers} />
            <History listing={listing} />
          </>
        )}
      </Page>
    </div>
  );
}

const failureKeys = ['disk-full', 'disk-failed', 'read-only', 'repair-needed'] as const;

function failureKey(refusal: string): (typeof failureKeys)[number] | 'other' {
  return failureKeys.find((key) => key === refusal) ?? 'other';
}
