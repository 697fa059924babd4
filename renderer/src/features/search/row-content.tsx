import { ChevronRight, Copy, ListFilter } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { StatusBadge } from '#renderer/ui/status-badge.tsx';
import type { Policy } from '#shared/corpus/schema.ts';
import type { ArticleHit, FoundPassage } from '#shared/corpus/search/request.ts';
import { beginningOf, bodyPassages } from './article-passages.ts';
import { lit } from './lit.tsx';
import styles from './row-content.module.css';
import type { Row } from './rows.ts';
import type { RowWords } from './use-row-words.ts';

interface RowContentProps {
  readonly row: Row;
  /** How many lines of its passage it has room for. */
  readonly lines: 1 | 2;
  readonly words: RowWords;
}

// Made once: what is the same object as before is not looked at again.
const chevron = (
  <span className={styles.chevron}>
    <ChevronRight size={16} strokeWidth={1.75} aria-hidden />
  </span>
);
const filterIcon = <ListFilter size={16} strokeWidth={1.75} aria-hidden />;
const copyIcon = <Copy size={16} strokeWidth={1.75} aria-hidden />;

/**
 * What a row of the results shows; what can be pressed in it is for the pointer, keys act on the row itself. One component a row: each more
 * would be made, compared and remembered for every row of every key.
 */
export const RowContent = memo(function RowContent({ row, lines, words }: RowContentProps) {
  switch (row.kind) {
    case 'document':
      return documentRow(row.policy, row.count, words);
    case 'article':
      return articleRow(row.hit, row.isUnfolded, lines, words);
    case 'passage':
      return <div className={styles.further}>{snippet(row.passage, lines)}</div>;
    case 'rest':
      return (
        <div className={styles.rest}>
          {filterIcon}
          {words.rest(row.count)}
        </div>
      );
  }
});

function documentRow(policy: Policy, count: number, words: RowWords): ReactNode {
  return (
    <div className={styles.document}>
      {chevron}
      <span className={styles.region}>{words.region(policy)}</span>
      <span className={styles.title} lang="zh-CN">
        {policy.title}
      </span>
      <StatusBadge status={words.status(policy)} />
      <span className={styles.count}>{words.inDocument(count)}</span>
    </div>
  );
}

function articleRow(hit: ArticleHit, isUnfolded: boolean, lines: 1 | 2, words: RowWords): ReactNode {
  const passages = bodyPassages(hit);
  const further = passages.length - 1;
  return (
    <div className={styles.article}>
      <div className={styles.head}>
        <span className={styles.name} lang="zh-CN">
          {articleName(hit, words)}
        </span>
        <span className={styles.marks}>
          <span className={styles.copy}>{pointerButton('copy', copyIcon, words.copy)}</span>
          {hit.via !== 'text' && <span className={styles.via}>{words.via(hit.via, hit.terms)}</span>}
          {further > 0 && pointerButton('flip', isUnfolded ? words.fold : words.unfold(further))}
        </span>
      </div>
      {snippet(passages[0] ?? beginningOf(hit), lines)}
    </div>
  );
}

/** The heading as printed, number first; where the given text lost it, what stands for it. */
function articleName({ article, titlePlaces }: ArticleHit, words: RowWords): ReactNode {
  const name = words.articleName(article);
  const before = article.title === null ? name.length : name.length - article.title.length;
  return lit(
    name,
    titlePlaces.map(({ start, end }) => ({ start: before + start, end: before + end })),
  );
}

function snippet(passage: FoundPassage, lines: 1 | 2): ReactNode {
  return (
    <p className={styles.snippet} data-lines={lines} lang="zh-CN">
      {passage.isCutBefore && <i aria-hidden>…</i>}
      {lit(passage.text, passage.lit)}
      {passage.isCutAfter && <i aria-hidden>…</i>}
    </p>
  );
}

/** What it does is done by the tree; keys reach the same through the row, so that the tree stays one stop of the Tab key. */
function pointerButton(act: 'copy' | 'flip', children: ReactNode, title?: string): ReactNode {
  return (
    <button type="button" className={styles.button} tabIndex={-1} aria-hidden title={title} data-act={act}>
      {children}
    </button>
  );
}
