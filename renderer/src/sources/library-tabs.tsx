import { memo } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { go, place, type Screen } from '#renderer/state/place.ts';
import { openSearch } from '#renderer/state/search-query.ts';
import { useReady } from '#renderer/state/workspace.ts';
import styles from './library-tabs.module.css';
import { TabsSearch } from './tabs-search.tsx';

type Tab = Extract<Screen['name'], 'search' | 'library' | 'rule' | 'timeline' | 'compare' | 'packs'>;

/** The rooms of the library, on top of each of them: one press from any to any. */
export const LibraryTabs = memo(function LibraryTabs() {
  const t = useWords('library');
  const { screen } = useStore(place);
  const { policies, ruleRecords } = useReady().bundle;
  const tabs: readonly { readonly name: Tab; readonly count?: number; readonly open: () => void }[] = [
    { name: 'search', open: () => openSearch() },
    { name: 'library', count: policies.length, open: () => go({ name: 'library' }) },
    {
      name: 'rule',
      count: ruleRecords.length,
      open: () => go({ name: 'rule', rule: ruleRecords[0]?.id ?? '' }),
    },
    { name: 'timeline', open: () => go({ name: 'timeline' }) },
    { name: 'compare', open: () => go({ name: 'compare', part: 'topics' }) },
    { name: 'packs', open: () => go({ name: 'packs' }) },
  ];
  return (
    <div className={styles.bar}>
      <nav className={styles.tabs} aria-label={t('rooms.label')}>
        {tabs.map(({ name, count, open }) => (
          <button
            key={name}
            type="button"
            className={styles.tab}
            aria-current={screen.name === name ? 'page' : undefined}
            onClick={open}
          >
            {t(`rooms.${name}`)}
            {count !== undefined && <span className={styles.count}>{count}</span>}
          </button>
        ))}
      </nav>
      {screen.name !== 'search' && <TabsSearch />}
    </div>
  );
});
