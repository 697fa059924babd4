import { Search, X } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { isComposing } from '#renderer/ui/is-composing.ts';
import styles from './search-field.module.css';

/** A field that searches while one types; what an input method is still composing is not searched yet. */
export function SearchField({ words, onWords }: { words: string; onWords: (words: string) => void }) {
  const t = useWords('checklist');
  const input = useRef<HTMLInputElement>(null);
  const [composed, setComposed] = useState<string | null>(null);
  const clear = () => {
    setComposed(null);
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
        value={composed ?? words}
        aria-label={t('catalogue.searchLabel')}
        placeholder={t('catalogue.searchPlaceholder')}
        onKeyDown={press}
        onChange={(event) => {
          const { value } = event.currentTarget;
          // The native event says whether an input method is still composing; React's type does not carry it.
          if ('isComposing' in event.nativeEvent && event.nativeEvent.isComposing === true) return setComposed(value);
          setComposed(null);
          onWords(value);
        }}
        onCompositionEnd={(event) => {
          setComposed(null);
          onWords(event.currentTarget.value);
        }}
      />
      {words !== '' && (
        <button type="button" className={styles.clear} aria-label={t('catalogue.clearSearch')} onClick={clear}>
          <X size={16} strokeWidth={1.75} aria-hidden />
        </button>
      )}
    </span>
  );
}
