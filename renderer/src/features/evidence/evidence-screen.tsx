import { FilePlus2, FileQuestion, FileStack, ListTodo, UsersRound } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { AttachmentList } from '#renderer/evidence/attachment-list.tsx';
import { useFileDrop } from '#renderer/evidence/use-file-drop.ts';
import { useWords } from '#renderer/i18n/index.ts';
import { useReadOnly } from '#renderer/state/access.ts';
import { addKnownPaper, attachChosen } from '#renderer/state/attachments.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { useEvidence, useMissingFiles } from '#renderer/state/evidence.ts';
import { go, moveWithin, place } from '#renderer/state/place.ts';
import { record } from '#renderer/state/record.ts';
import { useReady } from '#renderer/state/workspace.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { EvidenceDetail } from './evidence-detail.tsx';
import { EvidenceFilters } from './evidence-filters.tsx';
import { EvidenceList } from './evidence-list.tsx';
import styles from './evidence-screen.module.css';
import { filterEvidence, noEvidenceFilter } from './filter-evidence.ts';
import { WithdrawnList } from './withdrawn-list.tsx';

const anywhere = { facts: [], paper: null, label: null };

/** All papers of the client in focus: what each is worth, what it shows, its file. */
export function EvidenceScreen() {
  const t = useWords('evidence');
  const { bundle } = useReady();
  const isReadOnly = useReadOnly();
  const { state } = useStore(record);
  const { screen } = useStore(place);
  const [filter, setFilter] = useState(noEvidenceFilter);
  const wanted = useDeferredValue(filter);
  const papers = useEvidence();
  const missing = useMissingFiles();
  const drop = useFileDrop(anywhere);
  if (state === null) {
    const choose = (
      <PlainButton emphasis="primary" icon={UsersRound} onClick={() => go({ name: 'clients' })}>
        {t('chooseClient')}
      </PlainButton>
    );
    return (
      <Page title={t('title')}>
        <EmptyState icon={FileStack} title={t('noClient')} action={choose} />
      </Page>
    );
  }
  const shown = filterEvidence(papers, wanted, bundle.checklists, missing);
  const chosen = screen.name === 'evidence' ? papers.find(({ entry }) => entry.id === screen.evidence) : undefined;
  const note = async () => {
    const evidence = await addKnownPaper(anywhere, t('kindNone'));
    if (evidence !== null) moveWithin({ name: 'evidence', evidence });
  };
  const actions = (
    <>
      <PlainButton icon={ListTodo} onClick={() => go({ name: 'report', part: 'papers' })}>
        {t('missingList')}
      </PlainButton>
      <PlainButton icon={FileQuestion} isDisabled={isReadOnly} onClick={() => void note()}>
        {t('addKnown')}
      </PlainButton>
      <PlainButton
        emphasis="primary"
        icon={FilePlus2}
        isDisabled={isReadOnly}
        onClick={() => void attachChosen(anywhere)}
      >
        {t('add')}
      </PlainButton>
    </>
  );
  return (
    <div className={styles.screen} data-dropping={drop.isOver || undefined} {...drop.handlers}>
      <Page title={t('title')} lead={t('lead', { client: state.name })} actions={actions} width="wide">
        <p className={styles.hint} role="status">
          {t(drop.isOver ? 'drop' : 'addHint')}
        </p>
        <AttachmentList />
        {papers.length === 0 ? (
          <EmptyState icon={FileStack} title={t('none.title')}>
            {t('none.body')}
          </EmptyState>
        ) : (
          <>
            <EvidenceFilters filter={filter} onFilter={setFilter} shown={shown.length} all={papers.length} />
            <div className={styles.columns} data-open={chosen !== undefined || undefined}>
              <EvidenceList papers={shown} missing={missing} chosen={chosen?.entry.id ?? null} />
              {chosen !== undefined && (
                <EvidenceDetail
                  key={chosen.entry.id}
                  paper={chosen}
                  isMissing={missing.has(chosen.entry.id)}
                  onClose={() => moveWithin({ name: 'evidence' })}
                />
              )}
            </div>
          </>
        )}
        <WithdrawnList />
      </Page>
    </div>
  );
}
