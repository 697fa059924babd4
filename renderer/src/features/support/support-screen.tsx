import { useMemo } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { useSupport } from '#renderer/state/support.ts';
import { Page } from '#renderer/ui/page.tsx';
import { everything, filter, wantedOf } from './filter.ts';
import { Filters } from './filters.tsx';
import { Profile } from './profile.tsx';
import { SupportList } from './support-list.tsx';
import styles from './support-screen.module.css';

/** What is known of the seller on one side; on the other what the documents may hold for it, at once. */
export function SupportScreen() {
  const t = useWords('support');
  const common = useWords('common');
  const { live, ended, ruledOut } = useSupport();
  const wanted = useStore(filter);
  const all = useMemo(() => [...live, ...ended], [live, ended]);
  const shownLive = useMemo(() => wantedOf(live, wanted), [live, wanted]);
  const shownEnded = useMemo(() => wantedOf(ended, wanted), [ended, wanted]);
  return (
    <Page title={t('title')} lead={t('intro')} width="wide">
      <div className={styles.place}>
        <div className={styles.finder}>
          <Profile items={all} />
          <div className={styles.found}>
            <Filters items={all} />
            <p className={styles.count} role="status">
              <strong>{t('found.live', { count: live.length })}</strong>
              <span>{t('found.ended', { count: ended.length })}</span>
              {ruledOut > 0 && <span>{t('found.ruledOut', { count: ruledOut })}</span>}
              {wanted !== everything && (
                <span>{t('found.filtered', { shown: shownLive.length + shownEnded.length, all: all.length })}</span>
              )}
            </p>
            <SupportList title={t('live.title')} none={t('live.none')} items={shownLive} />
            <SupportList
              title={t('ended.title')}
              none={t('ended.none')}
              items={shownEnded}
              advice={common('status.periodEndedAdvice')}
            />
            <p className={styles.notice}>
              <b>{common('quotationNotice')}</b> {t('notAdvice')}
            </p>
          </div>
        </div>
      </div>
    </Page>
  );
}
