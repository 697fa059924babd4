import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { go, place, type Screen } from '#renderer/state/place.ts';
import { useReady } from '#renderer/state/workspace.ts';
import styles from './library-tabs.module.css';

type Tab = Extract<Screen['name'], 'library' | 'rule' | 'packs'>;

/** The rooms of the library, on top of each of them: one press from any to any. */
export function LibraryTabs() {
  const t = useWords('library');
  const { screen } = useStore(place);
  const { policies, ruleRecords } = useReady().bundle;
  const tabs: readonly { readonly name: Tab; readonly count?: number; readonly open: () => void }[] = [
    { name: 'library', count: policies.length, open: () => go({ name: 'library' }) },
    {
      name: 'rule',
      count: ruleRecords.length,
      open: () => go({ name: 'rule', rule: ruleRecords[0]?.id ?? '' }),
    },
    { name: 'packs', open: () => go({ name: 'packs' }) },
  ];
  return (
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
  );
}
