import { memo } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import styles from './status-line.module.css';
import { showMore } from './view.ts';

interface StatusLineProps {
  readonly isBlank: boolean;
  /** Null while the documents are still being made ready. */
  readonly total: number | null;
  readonly documents: number;
  /** How many of the hits are laid out. */
  readonly shown: number;
}

const keys = [
  { word: 'down', key: '↓' },
  { word: 'open', key: 'Enter' },
  { word: 'copy', key: 'Ctrl+C' },
  { word: 'field', key: 'Esc' },
] as const;

/** How many hits there are, told to screen readers too, and the keys that act on them. */
export function StatusLine({ isBlank, total, documents, shown }: StatusLineProps) {
  const t = useWords('search');
  const sentence = isBlank
    ? ''
    : total === null
      ? t('preparing')
      : total === 0
        ? t('nothing.title')
        : t('found', { total, documents });
  return (
    <div className={styles.line} data-blank={isBlank || total === 0 || undefined}>
      <p role="status" className={total === 0 ? 'visually-hidden' : undefined}>
        {sentence}
      </p>
      {!isBlank && total !== null && shown < total && (
        <PlainButton emphasis="quiet" onClick={showMore}>
          {t('best', { shown })}
        </PlainButton>
      )}
      {!isBlank && total !== 0 && <Keys />}
    </div>
  );
}

/** Made once: no letter that is typed changes it. */
const Keys = memo(function Keys() {
  const t = useWords('search');
  return (
    <p className={styles.keys} aria-hidden>
      {keys.map(({ word, key }) => (
        <span key={word}>
          <kbd>{key}</kbd>
          {t(`keys.${word}`)}
        </span>
      ))}
    </p>
  );
});
