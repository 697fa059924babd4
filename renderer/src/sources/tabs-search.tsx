import { Search } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { openSearch, query } from '#renderer/state/search-query.ts';
import { isComposing } from '#renderer/ui/is-composing.ts';
import { useTypedWords } from '#renderer/ui/use-typed-words.ts';
import styles from './library-tabs.module.css';

/** A field on every room of the library: what is typed goes on in the search of the documents, Enter opens it as it was left. */
export function TabsSearch() {
  const t = useWords('search');
  // Words of an input method stay here until they are finished; all others are the search's at once.
  const typed = useTypedWords('', (words) => {
    if (words !== '') openSearch(words);
  });
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || isComposing(event)) return;
    event.preventDefault();
    openSearch(query.get().words);
  };
  return (
    <search className={styles.search}>
      <Search size={16} strokeWidth={1.75} aria-hidden />
      <input {...typed} type="text" aria-label={t('field')} placeholder={t('field')} onKeyDown={press} />
      <kbd aria-hidden>/</kbd>
    </search>
  );
}
