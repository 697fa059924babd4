import { memo } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { query } from '#renderer/state/search-query.ts';
import { useReady } from '#renderer/state/workspace.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { noFilters, type FacetCounts } from '#shared/corpus/search/request.ts';
import type { Search } from '#shared/workspace/schema.ts';
import { KeptList } from './kept-search.tsx';
import styles from './start-panel.module.css';
import { useFacetValues, useFacetWords } from './use-facets.ts';

interface StartPanelProps {
  /** How many articles each value leads to; undefined while the documents are still being made ready. */
  readonly counts: FacetCounts | undefined;
  /** Kept as it was, for when the field is empty again. */
  readonly isHidden: boolean;
  readonly onOpen: (search: Search) => void;
  readonly onRemove: (search: Search, at: number) => void;
  readonly onClear: (recent: readonly Search[]) => void;
}

const examples = ['plain', 'pinyin', 'english', 'several'] as const;
const recentShown = 8;

/** What stands where nothing was typed yet: what was looked for before, what can be typed, and topics to look through. */
export const StartPanel = memo(function StartPanel(props: StartPanelProps) {
  const { counts, isHidden, onOpen, onRemove, onClear } = props;
  const t = useWords('search');
  const { searches } = useReady();
  const { topics } = useFacetValues();
  const { valueName } = useFacetWords();
  const look = (words: string) => query.set({ words, filters: noFilters });
  return (
    <div className={styles.scroller} data-hidden={isHidden || undefined}>
      <div className={styles.panel}>
        {searches.saved.length > 0 && (
          <section className={styles.part}>
            <SectionHeading>{t('saved.title')}</SectionHeading>
            <KeptList
              label={t('saved.title')}
              kind="saved"
              searches={searches.saved}
              onOpen={onOpen}
              onRemove={onRemove}
            />
          </section>
        )}
        {searches.recent.length > 0 && (
          <section className={styles.part}>
            <SectionHeading
              aside={
                <PlainButton emphasis="quiet" onClick={() => onClear(searches.recent)}>
                  {t('recent.clear')}
                </PlainButton>
              }
            >
              {t('recent.title')}
            </SectionHeading>
            <KeptList
              label={t('recent.title')}
              kind="recent"
              searches={searches.recent.slice(0, recentShown)}
              onOpen={onOpen}
            />
          </section>
        )}
        <section className={styles.part}>
          <SectionHeading>{t('examples.title')}</SectionHeading>
          <ul className={styles.examples} aria-label={t('examples.title')}>
            {examples.map((example) => (
              <li key={example}>
                <button type="button" className={styles.example} onClick={() => look(t(`examples.${example}.words`))}>
                  <kbd className={styles.words}>{t(`examples.${example}.words`)}</kbd>
                  <span className={styles.note}>{t(`examples.${example}.note`)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
        <section className={styles.part}>
          <SectionHeading>{t('browse')}</SectionHeading>
          <ul className={styles.topics} aria-label={t('browse')}>
            {topics.map((topic) => (
              <li key={topic}>
                <button
                  type="button"
                  className={styles.topic}
                  onClick={() => onOpen({ words: '', filters: { topics: [topic] } })}
                >
                  {valueName({ facet: 'topics', value: topic })}
                  <span className={styles.count}>{counts?.topics.get(topic) ?? 0}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
}, isHiddenStill);

/** While it is hidden nothing of it is made anew. */
function isHiddenStill(before: StartPanelProps, after: StartPanelProps): boolean {
  return before.isHidden && after.isHidden;
}
