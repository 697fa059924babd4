import { ChevronRight, Copy, ListFilter } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useSourceWords } from '#renderer/sources/source-words.ts';
import { useStatusOf } from '#renderer/state/verdicts.ts';
import { StatusBadge } from '#renderer/ui/status-badge.tsx';
import type { Policy } from '#shared/corpus/schema.ts';
import type { ArticleHit, FoundPassage } from '#shared/corpus/search/request.ts';
import { beginningOf, bodyPassages } from './article-passages.ts';
import { Lit } from './lit.tsx';
import styles from './row-content.module.css';
import type { Row } from './rows.ts';

interface RowContentProps {
  readonly row: Row;
  /** How many lines of its passage it has room for. */
  readonly lines: 1 | 2;
}

/** What a row of the results shows; what can be pressed in it is for the pointer, keys act on the row itself. */
export const RowContent = memo(function RowContent({ row, lines }: RowContentProps) {
  const t = useWords('search');
  switch (row.kind) {
    case 'document':
      return <DocumentRow policy={row.policy} count={row.count} />;
    case 'article':
      return <ArticleRow hit={row.hit} isUnfolded={row.isUnfolded} lines={lines} />;
    case 'passage':
      return (
        <div className={styles.further}>
          <Snippet passage={row.passage} lines={lines} />
        </div>
      );
    case 'rest':
      return (
        <div className={styles.rest}>
          <ListFilter size={16} strokeWidth={1.75} aria-hidden />
          {t('rest', { count: row.count })}
        </div>
      );
  }
});

function DocumentRow({ policy, count }: { readonly policy: Policy; readonly count: number }) {
  const t = useWords('search');
  const library = useWords('library');
  const status = useStatusOf(policy);
  return (
    <div className={styles.document}>
      <span className={styles.chevron}>
        <ChevronRight size={16} strokeWidth={1.75} aria-hidden />
      </span>
      <span className={styles.region}>{library(`regions.${policy.region}`)}</span>
      <span className={styles.title} lang="zh-CN">
        {policy.title}
      </span>
      <StatusBadge status={status} />
      <span className={styles.count}>{t('inDocument', { count })}</span>
    </div>
  );
}

interface ArticleRowProps {
  readonly hit: ArticleHit;
  readonly isUnfolded: boolean;
  readonly lines: 1 | 2;
}

function ArticleRow({ hit, isUnfolded, lines }: ArticleRowProps) {
  const t = useWords('search');
  const passages = bodyPassages(hit);
  const further = passages.length - 1;
  return (
    <div className={styles.article}>
      <div className={styles.head}>
        <span className={styles.name} lang="zh-CN">
          <ArticleName hit={hit} />
        </span>
        <span className={styles.marks}>
          <span className={styles.copy}>
            <PointerButton act="copy" title={t('copy.action')}>
              <Copy size={16} strokeWidth={1.75} aria-hidden />
            </PointerButton>
          </span>
          {hit.via !== 'text' && (
            <span className={styles.via}>{t(`via.${hit.via}`, { terms: hit.terms.join(t('via.separator')) })}</span>
          )}
          {further > 0 && (
            <PointerButton act="flip">
              {isUnfolded ? t('passages.fold') : t('passages.unfold', { count: further })}
            </PointerButton>
          )}
        </span>
      </div>
      <Snippet passage={passages[0] ?? beginningOf(hit)} lines={lines} />
    </div>
  );
}

/** The heading as printed, number first; where the given text lost it, what stands for it. */
function ArticleName({ hit: { article, titlePlaces } }: { readonly hit: ArticleHit }): ReactNode {
  const { articleName } = useSourceWords();
  if (article.title === null) return articleName(article);
  const before = articleName(article).slice(0, -article.title.length);
  return (
    <>
      {before}
      <Lit text={article.title} lit={titlePlaces} />
    </>
  );
}

function Snippet({ passage, lines }: { readonly passage: FoundPassage; readonly lines: 1 | 2 }) {
  return (
    <p className={styles.snippet} data-lines={lines} lang="zh-CN">
      {passage.isCutBefore && <i aria-hidden>…</i>}
      <Lit text={passage.text} lit={passage.lit} />
      {passage.isCutAfter && <i aria-hidden>…</i>}
    </p>
  );
}

/** What it does is done by the tree; keys reach the same through the row, so that the tree stays one stop of the Tab key. */
function PointerButton({
  act,
  title,
  children,
}: {
  readonly act: 'copy' | 'flip';
  readonly title?: string;
  readonly children: ReactNode;
}) {
  return (
    <button type="button" className={styles.button} tabIndex={-1} aria-hidden title={title} data-act={act}>
      {children}
    </button>
  );
}
