import { Search, X } from 'lucide-react';
import type { KeyboardEvent, RefObject } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { isComposing } from '#renderer/ui/is-composing.ts';
import { useTypedWords } from '#renderer/ui/use-typed-words.ts';
import styles from './search-field.module.css';

/** As many characters as a kept search may have. */
const longest = 200;

interface SearchFieldProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly words: string;
  /** Where there are results. */
  readonly resultsId: string | undefined;
  readonly onWords: (words: string) => void;
  /** Down leads into the results; Enter, too, and is taken as the end of typing. */
  readonly onDown: () => void;
  readonly onEnter: () => void;
}

/** The field of the search screen, which finds while one types. */
export function SearchField({ field, words, resultsId, onWords, onDown, onEnter }: SearchFieldProps) {
  const t = useWords('search');
  const typed = useTypedWords(words, onWords);
  const press = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'ArrowDown') onDown();
    else if (event.key === 'Enter') onEnter();
    else if (event.key === 'Escape' && words !== '') onWords('');
    else return;
    event.preventDefault();
  };
  return (
    <span className={styles.field}>
      <Search size={20} strokeWidth={1.75} aria-hidden />
      <input
        ref={field}
        {...typed}
        type="text"
        role="searchbox"
        maxLength={longest}
        autoComplete="off"
        spellCheck={false}
        aria-label={t('field')}
        aria-controls={resultsId}
        aria-keyshortcuts="Control+F /"
        placeholder={t('placeholder')}
        onKeyDown={press}
      />
      {words !== '' && (
        <button
          type="button"
          className={styles.clear}
          aria-label={t('clear')}
          onClick={() => {
            onWords('');
            field.current?.focus();
          }}
        >
          <X size={18} strokeWidth={1.75} aria-hidden />
        </button>
      )}
    </span>
  );
}
