import { Check, X } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { dismissCheck, installPack, packs } from '#renderer/state/packs.ts';
import { record } from '#renderer/state/record.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { formatDay } from '#shared/i18n/format.ts';
import type { PackCheck } from '#shared/packs/contract.ts';
import { staleAnswers } from '#shared/record/stale.ts';
import { Changes } from './changes.tsx';
import { Fingerprint } from './fingerprint.tsx';
import styles from './packs.module.css';

/** What a pack would change, clause by clause, before anything of it is written. */
export function Preview({ check }: { readonly check: Extract<PackCheck, { outcome: 'fit' }> }) {
  const t = useWords('packs');
  const language = useLanguage();
  const { work } = useStore(packs);
  const { state } = useStore(record);
  const { pack, changes, grounds, isSameBase } = check;
  const stale = useMemo(() => staleAnswers(state, grounds).length, [state, grounds]);
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => top.current?.focus(), []);
  const isSame = [changes.policies, changes.ruleRecords, changes.checklists].every(({ length }) => length === 0);
  return (
    <>
      <div ref={top} tabIndex={-1} className={styles.scroller} role="group" aria-label={t('preview.title')}>
        <Page
          title={t('named', { title: pick(pack.title, language), version: pack.version })}
          lead={t('preview.lead')}
          width="wide"
        >
          <dl className={styles.facts}>
            <dt>{t('editions.publisher')}</dt>
            <dd>
              {pack.publisher.name} <Fingerprint value={pack.publisher.fingerprint} />
            </dd>
            <dt>{t('editions.created')}</dt>
            <dd>{formatDay(pack.created, language)}</dd>
          </dl>
          {!isSameBase && <Banner tone="info">{t('preview.otherBase')}</Banner>}
          {state !== null && (
            <Banner tone={stale === 0 ? 'info' : 'warning'}>
              {stale === 0
                ? t('preview.nothingStale', { client: state.name })
                : t('preview.stale', { client: state.name, count: stale })}
            </Banner>
          )}
          {isSame ? <p className={styles.none}>{t('preview.same')}</p> : <Changes changes={changes} />}
        </Page>
      </div>
      <div className={styles.bar}>
        <p role="status" className={styles.soft}>
          {work === 'idle' ? '' : t(`work.${work}`)}
        </p>
        <PlainButton icon={X} isDisabled={work !== 'idle'} onClick={dismissCheck}>
          {t('cancel')}
        </PlainButton>
        <PlainButton emphasis="primary" icon={Check} isDisabled={work !== 'idle'} onClick={() => void installPack()}>
          {t('preview.install')}
        </PlainButton>
      </div>
    </>
  );
}
