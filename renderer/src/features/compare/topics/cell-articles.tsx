import { MousePointerClick } from 'lucide-react';
import type { RefObject } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { ArticleSummary } from '#renderer/sources/article-summary.tsx';
import { CompareButton } from '#renderer/sources/compare-button.tsx';
import { useSourceWords } from '#renderer/sources/source-words.ts';
import { articleById, policyById, policyIdOf } from '#renderer/state/lookup.ts';
import { useAsOf, useReady } from '#renderer/state/workspace.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { GridPlace } from '#renderer/ui/grid-target.ts';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { StatusBadge } from '#renderer/ui/status-badge.tsx';
import { statusOf } from '#shared/corpus/status.ts';
import type { Measure } from '#shared/measures/schema.ts';
import type { TopicMatrix } from '#shared/measures/topic-matrix.ts';
import styles from './cell-articles.module.css';

interface CellArticlesProps {
  readonly panel: RefObject<HTMLElement | null>;
  readonly matrix: TopicMatrix;
  readonly place: GridPlace | null;
  readonly measures: readonly Measure[];
}

/** The articles of the opened cell: what each does in two lines of ours, and the ways to its words. */
export function CellArticles({ panel, matrix, place, measures }: CellArticlesProps) {
  const t = useWords('compare');
  const checklist = useWords('checklist');
  const { bundle } = useReady();
  const { policyName } = useSourceWords();
  if (place === null) {
    return (
      <aside ref={panel} className={styles.panel} aria-label={t('matrix.articles')}>
        <EmptyState icon={MousePointerClick} title={t('matrix.choose.title')}>
          {t('matrix.choose.body')}
        </EmptyState>
      </aside>
    );
  }
  const topic = matrix.rows[place.row]?.topic;
  const policy = policyById(bundle, matrix.policies[place.column] ?? '');
  const title = t('matrix.heading', {
    topic: topic === undefined ? t('matrix.allTopics') : checklist(`topics.${topic}`),
    document: policy === undefined ? t('matrix.allDocuments') : policyName(policy),
  });
  return (
    <aside ref={panel} className={styles.panel} aria-label={t('matrix.articles')}>
      <div className={styles.head} role="status">
        <SectionHeading aside={t('matrix.articleCount', { count: measures.length })}>{title}</SectionHeading>
      </div>
      {measures.length === 0 ? (
        <p className={styles.none}>{t('matrix.none')}</p>
      ) : (
        <ul className={styles.list}>
          {measures.map((measure) => (
            <CellArticle key={measure.article} measure={measure} />
          ))}
        </ul>
      )}
    </aside>
  );
}

function CellArticle({ measure }: { measure: Measure }) {
  const support = useWords('support');
  const asOf = useAsOf();
  const { bundle } = useReady();
  const { policyName } = useSourceWords();
  const article = articleById(bundle, measure.article);
  const policy = policyById(bundle, policyIdOf(measure.article));
  if (article === undefined || policy === undefined) return null;
  return (
    <li className={styles.item}>
      <p className={styles.facts}>
        <span className={styles.document}>{policyName(policy)}</span>
        <StatusBadge status={statusOf(policy, asOf)} />
      </p>
      <ArticleSummary article={article} measure={measure} />
      <div className={styles.foot}>
        <span className={styles.kinds}>
          {measure.kinds.map((kind) => support(`kinds.${kind}`)).join(support('listSeparator'))}
        </span>
        <CompareButton article={article} />
      </div>
    </li>
  );
}
