import { SlidersHorizontal } from 'lucide-react';
import { useCallback, useEffect, useId, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { LibraryTabs } from '#renderer/sources/library-tabs.tsx';
import { useStore } from '#renderer/state/create-store.ts';
import { moveWithin, place } from '#renderer/state/place.ts';
import { fieldAsked, query, type Query } from '#renderer/state/search-query.ts';
import { queryOf, searchOf } from '#renderer/state/searches.ts';
import type { SearchFilters } from '#shared/corpus/search/request.ts';
import { Chips } from './chips.tsx';
import { FilterPanel } from './filter-panel.tsx';
import { chosenOf, isUnfiltered } from './filters.ts';
import { NothingFound } from './nothing-found.tsx';
import { ResultsTree, type ResultsHandle } from './results-tree.tsx';
import { SaveStar } from './save-star.tsx';
import { SearchField } from './search-field.tsx';
import styles from './search-screen.module.css';
import { StartPanel } from './start-panel.tsx';
import { StatusLine } from './status-line.tsx';
import { UndoToast } from './undo-toast.tsx';
import { useIsNarrow } from './use-is-narrow.ts';
import { remember, useResultActions } from './use-result-actions.ts';
import { useResults } from './use-results.ts';
import { useSettled } from './use-settled.ts';
import { changeView, view } from './view.ts';

/** Narrower than this, in rem, the filters lie over the results instead of beside them. */
const narrow = 58;

/** Finds articles while one types, narrowed by filters; every hit opens in its document. */
export function SearchScreen() {
  const t = useWords('search');
  const [filtersId, resultsId] = [useId(), useId()];
  const body = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const results = useRef<ResultsHandle>(null);
  const isNarrow = useIsNarrow(body, narrow);
  const [isPanelAsked, setPanelAsked] = useState<boolean | null>(null);
  const isPanelOpen = isPanelAsked ?? !isNarrow;
  const sought = useStore(query);
  const { answer, rows, documents } = useResults(sought);
  const actions = useResultActions();
  useFocusOnOpening(useTakeOverWords(), field, results);

  const isBlank = sought.words.trim() === '' && isUnfiltered(sought.filters);
  const isNothing = !isBlank && answer?.total === 0;
  const change = (next: Partial<Query>) => query.set({ ...sought, ...next });
  const toField = useCallback(() => field.current?.focus(), []);
  const closePanel = useCallback(() => {
    setPanelAsked(false);
    toField();
  }, [toField]);
  const counts = useSettled(answer?.counts);
  const removeSaved: typeof actions.remove = (search, at) => {
    actions.remove(search, at);
    toField();
  };
  const panel = isPanelOpen && counts !== undefined && (
    <FilterPanel
      id={filtersId}
      filters={sought.filters}
      counts={counts}
      isOver={isNarrow}
      onFilters={narrowTo}
      onClose={closePanel}
    />
  );
  return (
    <div className={styles.screen}>
      <LibraryTabs />
      <div ref={body} className={styles.body}>
        {!isNarrow && panel}
        <div className={styles.column}>
          <div className={styles.head}>
            <h1 className="visually-hidden">{t('title')}</h1>
            <div className={styles.line}>
              <SearchField
                field={field}
                words={sought.words}
                resultsId={isBlank || rows.length === 0 ? undefined : resultsId}
                onWords={(words) => change({ words })}
                onDown={() => results.current?.enter()}
                onEnter={() => {
                  remember();
                  results.current?.enter();
                }}
              />
              {!isBlank && (
                <SaveStar
                  search={searchOf(sought)}
                  onSave={() => actions.save(searchOf(sought), 0)}
                  onRemove={removeSaved}
                />
              )}
              <button
                type="button"
                className={styles.toggle}
                aria-expanded={isPanelOpen}
                aria-controls={isPanelOpen ? filtersId : undefined}
                onClick={() => setPanelAsked(!isPanelOpen)}
              >
                <SlidersHorizontal size={18} strokeWidth={1.75} aria-hidden />
                {t('filters.toggle')}
                {!isUnfiltered(sought.filters) && <b>{chosenOf(sought.filters).length}</b>}
              </button>
            </div>
            <Chips filters={sought.filters} onFilters={narrowTo} />
            <StatusLine
              isBlank={isBlank}
              total={answer?.total ?? null}
              documents={documents}
              shown={answer?.hits.length ?? 0}
            />
          </div>
          <div className={styles.area}>
            {isNarrow && panel}
            <StartPanel
              isHidden={!isBlank}
              counts={answer?.counts}
              onOpen={(search) => {
                query.set(queryOf(search));
                toField();
              }}
              onRemove={removeSaved}
              onClear={(recent) => {
                actions.clearRecent(recent);
                toField();
              }}
            />
            {isNothing && (
              <div className={styles.scroller}>
                <NothingFound sought={sought} />
              </div>
            )}
            <ResultsTree
              id={resultsId}
              handle={results}
              rows={rows}
              isHidden={isBlank || isNothing}
              onOpen={actions.open}
              onFlip={actions.flip}
              onCopy={actions.copy}
              onLeave={toField}
            />
          </div>
          <UndoToast told={actions.told} onGone={actions.forgetTold} />
        </div>
      </div>
    </div>
  );
}

function narrowTo(filters: SearchFilters): void {
  query.set({ ...query.get(), filters });
}

/** Words that came with the way here become those of the field; on the way back they are the ones one left with. Tells whether the screen was opened with any. */
function useTakeOverWords(): boolean {
  const { screen } = useStore(place);
  const words = screen.name === 'search' ? screen.words : undefined;
  useLayoutEffect(() => {
    if (words === undefined) return;
    if (words !== query.get().words) query.set({ ...query.get(), words });
    moveWithin({ name: 'search' });
  }, [words]);
  return useState(words !== undefined)[0];
}

/** The focus goes to the field, or on the way back to the hit that was opened. */
function useFocusOnOpening(
  isTyping: boolean,
  field: RefObject<HTMLInputElement | null>,
  results: RefObject<ResultsHandle | null>,
): void {
  const asked = useStore(fieldAsked);
  const answered = useRef(asked);
  useEffect(() => {
    if (view.get().isLeft && results.current !== null) {
      changeView({ isLeft: false });
      results.current.enter();
    } else focusField(field.current, isTyping);
  }, [isTyping, field, results]);
  useEffect(() => {
    if (answered.current === asked) return;
    answered.current = asked;
    focusField(field.current, false);
  }, [asked, field]);
}

/** Whoever is typing goes on at the end; for anyone else the next letter replaces what is there. */
function focusField(input: HTMLInputElement | null, isTyping: boolean): void {
  input?.focus();
  if (isTyping) input?.setSelectionRange(input.value.length, input.value.length);
  else input?.select();
}
