import { Button } from '@fluentui/react-components';
import { ChevronDown, ChevronUp, Search, X } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { isComposing } from '#renderer/ui/is-composing.ts';
import styles from './find-bar.module.css';

interface FindBarProps {
  readonly count: number;
  /** Position of the hit shown, from 0. */
  readonly at: number;
  readonly onFind: (words: string) => void;
  readonly onStep: (direction: 1 | -1) => void;
  readonly onClose: () => void;
}

/** Find in the open document; words still being composed with an input method are not searched yet. */
export function FindBar({ count, at, onFind, onStep, onClose }: FindBarProps) {
  const t = useWords('library');
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);

  const press = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  const result = typed === '' ? '' : count === 0 ? t('find.none') : t('find.count', { at: at + 1, all: count });
  return (
    <search className={styles.bar}>
      <span className={styles.field}>
        <Search size={16} strokeWidth={1.75} aria-hidden />
        <input
          ref={input}
          value={typed}
          aria-label={t('find.label')}
          placeholder={t('find.placeholder')}
          onKeyDown={press}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setTyped(value);
            // The native event says whether an input method is still composing; React's type does not carry it.
            if (!('isComposing' in event.nativeEvent && event.nativeEvent.isComposing)) onFind(value);
          }}
          onCompositionEnd={(event) => onFind(event.currentTarget.value)}
        />
      </span>
      <span className={styles.count} role="status">
        {result}
      </span>
      <Button
        appearance="subtle"
        size="small"
        disabled={count === 0}
        icon={<ChevronUp size={18} strokeWidth={1.75} aria-hidden />}
        aria-label={t('find.previous')}
        onClick={() => onStep(-1)}
      />
      <Button
        appearance="subtle"
        size="small"
        disabled={count === 0}
        icon={<ChevronDown size={18} strokeWidth={1.75} aria-hidden />}
        aria-label={t('find.next')}
        onClick={() => onStep(1)}
      />
      <Button
        appearance="subtle"
        size="small"
        icon={<X size={18} strokeWidth={1.75} aria-hidden />}
        aria-label={t('find.close')}
        onClick={onClose}
      />
    </search>
  );
}
