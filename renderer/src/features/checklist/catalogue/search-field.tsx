import { Search, X } from 'lucide-react';
import { useRef, type KeyboardEvent } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { isComposing } from '#renderer/ui/is-composing.ts';
import { useTypedWords } from '#renderer/ui/use-typed-words.ts';
import styles from './search-field.module.css';

/** A field that searches while one types; what an input method is still composing is not searched yet. */
export function SearchField({ words, onWords }: { words: string; onWords: (words: string) => void }) {
  const t = useWords('checklist');
  const input = useRef<HTMLInputElement>(null);
  const typed = useTypedWords(words, onWords);
  const clear = () => {
    onWords('');
    input.current?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isComposing(event) || words === '') return;
    event.preventDefault();
    clear();
  };
  return (
    <span className={styles.field}>
      <Search size={16} strokeWidth={1.75} aria-hidden />
      <input
        ref={input}
        {...typed}
        aria-label={t('catalogue.searchLabel')}
        placeholder={t('catalogue.searchPlaceholder')}
        onKeyDown={press}
      />
      {words !== '' && (
        <button type="button" className={styles.clear} aria-label={t('catalogue.clearSearch')} onClick={clear}>
          <X size={16} strokeWidth={1.75} aria-hidden />
        </button>
      )}
    </span>
  );
}
