import { CalendarRange, CalendarSearch, List } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { deadlines, loadDeadlines, stopDeadlines } from '#renderer/state/deadlines.ts';
import { go } from '#renderer/state/place.ts';
import { isAtHand, useAsOf, useLanguage, useReady } from '#renderer/state/workspace.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { ChoiceBar } from '#renderer/ui/choice-bar.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { Select } from '#renderer/ui/select.tsx';
import styles from './deadlines-screen.module.css';
import { filtered, itemsOf, kinds, undatedOf, type Filter } from './items.ts';
import { ItemList } from './item-list.tsx';
import { MonthView } from './month-view.tsx';
import { UndatedList } from './undated-list.tsx';

const everything: Filter = { client: '', checklist: '', kind: '' };

/** A clock that runs a little behind another computer's is nothing to warn of. */
const tolerated = 2 * 60_000;

/** The days that matter over all clients, as a list by how soon they are or as a month. */
export function DeadlinesScreen() {
  const t = useWords('deadlines');
  const language = useLanguage();
  const { bundle, clients } = useReady();
  const asOf = useAsOf();
  const { found, unopened, done, total, state } = useStore(deadlines);
  const [view, setView] = useState<'list' | 'month'>('list');
  const [filter, setFilter] = useState<Filter>(everything);
  useEffect(() => {
    void loadDeadlines(asOf);
    return stopDeadlines;
  }, [asOf]);
  const atHand = useMemo(() => clients.filter(isAtHand), [clients]);
  const all = useMemo(() => itemsOf(atHand, found, bundle, asOf), [atHand, found, bundle, asOf]);
  const shown = useMemo(() => filtered(all, filter), [all, filter]);
  const undated = useMemo(() => undatedOf(atHand, found, bundle), [atHand, found, bundle]);
  const shownUndated = useMemo(() => filtered(undated, filter), [undated, filter]);
  const isBehind = Object.values(found).some(({ latest }) => latest !== null && latest > Date.now() + tolerated);
  const hasMany = atHand.length > 1;
  const isRunning = state === 'running';
  const used = new Set([...all, ...undated].flatMap((item) => (item.kind === 'document' ? [] : item.checklists)));
  return (
    <Page title={t('title')} lead={t(hasMany ? 'lead' : 'leadSingle')} width="wide">
      {isBehind && (
        <Banner tone="warning" announce>
          {t('clock')}
        </Banner>
      )}
      {unopened.length > 0 && <Banner tone="warning">{t('unopened', { count: unopened.length })}</Banner>}
      <div className={styles.bar}>
        <ChoiceBar
          label={t('view.title')}
          value={view}
          onChoose={setView}
          options={[
            { value: 'list', label: t('view.list'), icon: List },
            { value: 'month', label: t('view.month'), icon: CalendarRange },
          ]}
        />
        {hasMany && (
          <Select
            label={t('filter.client')}
            value={filter.client}
            onChoose={(client) => setFilter({ ...filter, client })}
            options={[
              { value: '', label: t('filter.everyClient') },
              ...atHand.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        <Select
          label={t('filter.kind')}
          value={filter.kind}
          onChoose={(kind) => setFilter({ ...filter, kind: kinds.find((one) => one === kind) ?? '' })}
          options={[
            { value: '', label: t('filter.everyKind') },
            ...kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })),
          ]}
        />
        <Select
          label={t('filter.checklist')}
          value={filter.checklist}
          onChoose={(checklist) => setFilter({ ...filter, checklist })}
          options={[
            { value: '', label: t('filter.everyChecklist') },
            ...bundle.checklists
              .filter(({ id }) => used.has(id))
              .map(({ id, title }) => ({ value: id, label: pick(title, language) })),
          ]}
        />
        <div className={styles.progress} role="status">
          {isRunning && total > 1 && (
            <>
              <progress value={done} max={total} aria-label={t('progress', { done, total })} />
              <span>{t('progress', { done, total })}</span>
            </>
          )}
          {state === 'stopped' && <span>{t('stopped')}</span>}
        </div>
        {isRunning && total > 1 && <PlainButton onClick={stopDeadlines}>{t('stop')}</PlainButton>}
        {state === 'stopped' && <PlainButton onClick={() => void loadDeadlines(asOf)}>{t('resume')}</PlainButton>}
      </div>
      {body()}
    </Page>
  );

  function body() {
    const isFiltered = filter.client !== '' || filter.checklist !== '' || filter.kind !== '';
    const rest = <UndatedList items={shownUndated} showsClient={hasMany} />;
    if (view === 'month') {
      return (
        <>
          <MonthView key={asOf} items={shown} showsClient={hasMany} />
          {rest}
        </>
      );
    }
    if (shown.length + shownUndated.length > 0) {
      return (
        <>
          <ItemList items={shown} showsClient={hasMany} />
          {rest}
        </>
      );
    }
    if (isRunning) return null;
    if (isFiltered) {
      return (
        <EmptyState
          icon={CalendarSearch}
          title={t('nothing.title')}
          action={<PlainButton onClick={() => setFilter(everything)}>{t('nothing.action')}</PlainButton>}
        />
      );
    }
    return (
      <EmptyState
        icon={CalendarRange}
        title={t('empty.title')}
        action={<PlainButton onClick={() => go({ name: 'checklists' })}>{t('empty.action')}</PlainButton>}
      >
        {t('empty.body')}
      </EmptyState>
    );
  }
}
