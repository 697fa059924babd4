import { FileInput, FileUp, Plus, UsersRound } from 'lucide-react';
import { useMemo, useState } from 'react';
import { WhyNoChanges } from '#renderer/answering/changes-here.tsx';
import { useWords } from '#renderer/i18n/index.ts';
import { useReadOnly } from '#renderer/state/access.ts';
import { dialog } from '#renderer/state/dialog.ts';
import { chooseHandoff } from '#renderer/state/handoff.ts';
import { go } from '#renderer/state/place.ts';
import { isReal, useOwnDesk } from '#renderer/state/desk.ts';
import { isAtHand, useReady } from '#renderer/state/workspace.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import type { ClientSummary } from '#shared/ipc/contract.ts';
import { Bin } from './bin.tsx';
import { ClientList } from './client-list.tsx';
import { ClientRow } from './client-row.tsx';
import styles from './clients-screen.module.css';
import { OwnBusiness } from './own-business.tsx';
import { SampleCard } from './sample-card.tsx';
import { UnopenedList } from './unopened-list.tsx';

/** The clients kept on this computer: switch, rename, create, put away, take back; and the made-up ones for a class. */
export function ClientsScreen() {
  const t = useWords('clients');
  const handoffWords = useWords('handoff');
  const { clients, bundle, unopened } = useReady();
  const isReadOnly = useReadOnly();
  const isOwn = useOwnDesk();
  const atHand = useMemo(() => clients.filter(isAtHand), [clients]);
  const own = atHand.find(isReal);
  const practised = atHand.filter((client) => !isReal(client));
  const archived = clients.filter(({ isArchived, deletedAt }) => isArchived && deletedAt === null);
  const binned = clients.filter(({ deletedAt }) => deletedAt !== null);
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      width={isOwn ? 'reading' : 'wide'}
      actions={
        <>
          <PlainButton icon={FileInput} onClick={() => void chooseHandoff()}>
            {handoffWords('section.import')}
          </PlainButton>
          {!isOwn && (
            <>
              <PlainButton icon={FileUp} isDisabled={isReadOnly} onClick={() => go({ name: 'import-clients' })}>
                {t('import.open')}
              </PlainButton>
              <PlainButton
                emphasis="primary"
                icon={Plus}
                isDisabled={isReadOnly}
                onClick={() => dialog.set('create-client')}
              >
                {t('create.open')}
              </PlainButton>
            </>
          )}
        </>
      }
    >
      <WhyNoChanges />
      {problem !== null && (
        <Banner tone="danger" announce dismiss={{ label: t('dismiss'), onDismiss: () => setProblem(null) }}>
          {problem}
        </Banner>
      )}
      {unopened.length > 0 && <UnopenedList unopened={unopened} />}
      {isOwn && <OwnBusiness own={own} onProblem={setProblem} />}
      {isOwn && practised.length > 0 && (
        <section aria-labelledby="clients-practised" className={styles.section}>
          <SectionHeading id="clients-practised">{t('own.samplesAtHand')}</SectionHeading>
          <Rows clients={practised} onProblem={setProblem} />
        </section>
      )}
      {!isOwn && (
        <section aria-labelledby="clients-own" className={styles.section}>
          <SectionHeading id="clients-own">{t('listTitle')}</SectionHeading>
          {atHand.length === 0 ? (
            <div className={styles.panel}>
              <EmptyState icon={UsersRound} title={t(clients.length === 0 ? 'emptyTitle' : 'noneAtHand')}>
                {t('emptyBody')}
              </EmptyState>
            </div>
          ) : (
            <ClientList clients={atHand} onProblem={setProblem} />
          )}
        </section>
      )}
      {archived.length > 0 && (
        <section aria-labelledby="clients-archived" className={styles.section}>
          <SectionHeading id="clients-archived">{t('archive.title')}</SectionHeading>
          <p className={styles.note}>{t('archive.lead')}</p>
          <Rows clients={archived} onProblem={setProblem} />
        </section>
      )}
      {binned.length > 0 && <Bin clients={binned} onProblem={setProblem} />}
      {bundle.samples.length > 0 && (
        <section aria-labelledby="clients-samples" className={styles.section}>
          <SectionHeading id="clients-samples">{t('samples.title')}</SectionHeading>
          <p className={styles.note}>{t('samples.lead')}</p>
          <ul className={styles.samples}>
            {bundle.samples.map((sample) => (
              <SampleCard key={sample.id} sample={sample} onProblem={setProblem} />
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}

function Rows({ clients, onProblem }: { clients: readonly ClientSummary[]; onProblem: (sentence: string) => void }) {
  return (
    <ul className={styles.panel}>
      {clients.map((client) => (
        <li key={client.id} className={styles.item}>
          <ClientRow client={client} onProblem={onProblem} />
        </li>
      ))}
    </ul>
  );
}
