import { useMemo } from 'react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useSourceWords } from '#renderer/sources/source-words.ts';
import { articleById, checklistById, policyById, policyIdOf } from '#renderer/state/lookup.ts';
import { useAsOf, useLanguage, useReady } from '#renderer/state/workspace.ts';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { StatusBadge } from '#renderer/ui/status-badge.tsx';
import { statusOf } from '#shared/corpus/status.ts';
import { articlesToCompare, startingPairs } from '#shared/measures/articles-to-compare.ts';
import styles from './suggestions.module.css';

const most = 8;

/** Articles of other documents that speak of the same as the one on the other side. */
export function Suggestions({ article, onChoose }: { article: string; onChoose: (article: string) => void }) {
  const t = useWords('compare');
  const { bundle } = useReady();
  const asOf = useAsOf();
  const { policyName, articleName } = useSourceWords();
  const ids = useMemo(() => articlesToCompare(article, bundle, most), [article, bundle]);
  return (
    <>
      <SectionHeading>{t(ids.length === 0 ? 'articles.noneRelated' : 'articles.related')}</SectionHeading>
      <ul className={styles.list}>
        {ids.map((id) => {
          const own = articleById(bundle, id);
          const policy = policyById(bundle, policyIdOf(id));
          if (own === undefined || policy === undefined) return null;
          return (
            <li key={id}>
              <button type="button" className={styles.row} onClick={() => onChoose(id)}>
                <span className={styles.facts}>
                  {policyName(policy)} <StatusBadge status={statusOf(policy, asOf)} size="small" />
                </span>
                <span className={styles.title} lang="zh-CN">
                  {articleName(own)}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Pairs to begin with: what the checklists lean on in more than one document. */
export function StartingPairs({ onChoose }: { onChoose: (left: string, right: string) => void }) {
  const t = useWords('compare');
  const language = useLanguage();
  const { bundle } = useReady();
  const { label } = useSourceWords();
  const pairs = useMemo(() => startingPairs(bundle), [bundle]);
  const nameOf = (id: string) => {
    const article = articleById(bundle, id);
    const policy = policyById(bundle, policyIdOf(id));
    return article === undefined || policy === undefined ? id : label({ kind: 'passage', policy, article });
  };
  return (
    <>
      <SectionHeading>{t('articles.pairs')}</SectionHeading>
      <ul className={styles.list}>
        {pairs.map(({ checklist, left, right }) => (
          <li key={checklist}>
            <button type="button" className={styles.row} onClick={() => onChoose(left, right)}>
              <span className={styles.facts}>
                {nameOf(left)} ↔ {nameOf(right)}
              </span>
              <span className={styles.pair}>{titleOf(checklist)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );

  function titleOf(id: string): string {
    const checklist = checklistById(bundle, id);
    return checklist === undefined ? id : pick(checklist.title, language);
  }
}
