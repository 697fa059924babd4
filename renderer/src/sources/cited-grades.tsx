import { useWords } from '#renderer/i18n/index.ts';
import { citationSource } from '#renderer/state/lookup.ts';
import { useReady } from '#renderer/state/workspace.ts';
import type { Citation, Grade } from '#shared/corpus/schema.ts';
import styles from './cited-grades.module.css';

/** How the cited statements were checked, in words, the surest first, and whether a reading of ours is among them. */
export function CitedGrades({ citations }: { citations: readonly Citation[] }) {
  const t = useWords('library');
  const { bundle } = useReady();
  const statements = citations.flatMap((citation) => {
    const source = citationSource(bundle, citation);
    return source?.kind === 'rule' ? [source.statement] : [];
  });
  if (statements.length === 0) return null;
  const grades: readonly Grade[] = [...new Set(statements.map(({ grade }) => grade))].toSorted();
  const words = grades.map((grade) => t(`grade.${grade}`));
  if (statements.some(({ inference }) => inference)) words.push(t('inference'));
  return <span className={styles.grades}>{words.join(t('listSeparator'))}</span>;
}
