import { Star } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { useReady } from '#renderer/state/workspace.ts';
import { isSameSearch } from '#renderer/state/searches.ts';
import type { Search } from '#shared/workspace/schema.ts';
import styles from './save-star.module.css';

interface SaveStarProps {
  readonly search: Search;
  readonly onSave: () => void;
  readonly onRemove: (search: Search, at: number) => void;
}

/** Keeps the search at hand; filled only once the disk has it. */
export function SaveStar({ search, onSave, onRemove }: SaveStarProps) {
  const t = useWords('search');
  const { saved } = useReady().searches;
  const at = saved.findIndex((one) => isSameSearch(one, search));
  const isSaved = at >= 0;
  return (
    <button
      type="button"
      className={styles.star}
      aria-pressed={isSaved}
      onClick={() => (isSaved ? onRemove(search, at) : onSave())}
    >
      <Star size={18} strokeWidth={1.75} aria-hidden />
      {isSaved ? t('saved.is') : t('saved.save')}
    </button>
  );
}
