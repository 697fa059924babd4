import { FileJson, FileSpreadsheet, History, SearchX, UserRoundPlus } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useConflicts } from '#renderer/state/conflicts.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { exportHistory } from '#renderer/state/history.ts';
import { go } from '#renderer/state/place.ts';
import { record } from '#renderer/state/record.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { takingsThatCount } from '#shared/record/handoffs.ts';
import { historyOf, type HistoryEntry } from '#shared/record/history.ts';
import { filterHistory, noFilter } from './filter-history.ts';
import { HistoryFilters } from './history-filters.tsx';
import { HistoryList } from './history-list.tsx';
import { historyRows } from './history-rows.ts';
import styles from './history-screen.module.css';
import { useHistoryWords } from '#renderer/answering/use-history-words.ts';

/** Everything that was done to the client in focus: who, when, from what to what, why; found, put back, taken away. */
export function HistoryScreen() {
  const t = useWords('history');
  const { client, operations, state } = useStore(record);
  const { bundle } = useReady();
  const words = useHistoryWords();
  const conflicts = useConflicts();
  const [filter, setFilter] = useState(noFilter);
  const asked = useDeferredValue(filter);
  const entries = useMemo(() => historyOf(operations), [operations]);
  // Said once each, and only when a text is looked for: saying a hundred thousand takes a while.
  const wordsOf = useMemo(() => rememberedBy(words.all), [words]);
  const shown = useMemo(
    () => filterHistory(entries, asked, bundle.checklists, wordsOf),
    [entries, asked, bundle, wordsOf],
  );
  const rows = useMemo(() => historyRows(shown), [shown]);
  const takings = useMemo(() => takingsThatCount(operations), [operations]);
  if (client === null || state === null) return <NoClient />;
  return (
    <div className={styles.screen}>
      <div className={styles.head}>
        <div className={styles.words}>
          <h1 className={styles.title}>{t('title')}</h1>
          <p className={styles.lead}>{t('lead', { client: state.name })}</p>
        </div>
        <ExportButtons client={client} />
      </div>
      {conflicts.length > 0 && (
        <Banner
          tone="warning"
          title={conflicts.length === 1 ? t('conflicts.bannerOne') : t('conflicts.banner', { count: conflicts.length })}
          actions={<PlainButton onClick={() => go({ name: 'conflicts' })}>{t('conflicts.open')}</PlainButton>}
        >
          {t('conflicts.bannerBody')}
        </Banner>
      )}
      <HistoryFilters entries={entries} filter={filter} onFilter={setFilter} />
      <p className={styles.count} role="status">
        {shown.length === entries.length
          ? t('count', { count: entries.length })
          : t('countShown', { shown: shown.length, count: entries.length })}
      </p>
      {shown.length === 0 ? (
        <EmptyState
          icon={SearchX}
          title={t('noneFound')}
          action={<PlainButton onClick={() => setFilter(noFilter)}>{t('filters.clear')}</PlainButton>}
        >
          {t('noneFoundBody')}
        </EmptyState>
      ) : (
        <HistoryList rows={rows} state={state} words={words} takings={takings} />
      )}
    </div>
  );
}

type Outcome = { readonly tone: 'success' | 'danger'; readonly sentence: string };

function ExportButtons({ client }: { client: string }) {
  const t = useWords('history');
  const common = useWords('common');
  const language = useLanguage();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isBusy, setBusy] = useState(false);
  const save = async (format: 'csv' | 'json') => {
    setBusy(true);
    setOutcome(null);
    const answer = await exportHistory({ client, format, language });
    setBusy(false);
    if (answer.ok) setOutcome({ tone: 'success', sentence: t('exported', answer.value) });
    else if (answer.refusal !== 'cancelled') {
      setOutcome({ tone: 'danger', sentence: t('exportFailed', { reason: common(`refusals.${answer.refusal}`) }) });
    }
  };
  return (
    <div className={styles.exporting}>
      <div className={styles.buttons}>
        <PlainButton icon={FileSpreadsheet} isDisabled={isBusy} onClick={() => void save('csv')}>
          {t('exportCsv')}
        </PlainButton>
        <PlainButton icon={FileJson} isDisabled={isBusy} onClick={() => void save('json')}>
          {t('exportJson')}
        </PlainButton>
      </div>
      {outcome !== null && (
        <Banner tone={outcome.tone} announce>
          {outcome.sentence}
        </Banner>
      )}
    </div>
  );
}

function NoClient() {
  const t = useWords('history');
  const action = (
    <PlainButton emphasis="primary" icon={UserRoundPlus} onClick={() => go({ name: 'clients' })}>
      {t('chooseClient')}
    </PlainButton>
  );
  return <EmptyState icon={History} title={t('noClient')} action={action} />;
}

function rememberedBy(say: (entry: HistoryEntry) => string): (entry: HistoryEntry) => string {
  const said = new WeakMap<HistoryEntry, string>();
  return (entry) => {
    const known = said.get(entry) ?? say(entry);
    said.set(entry, known);
    return known;
  };
}
