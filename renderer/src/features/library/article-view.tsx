import { memo } from 'react';
import { Landmark, ListChecks } from 'lucide-react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { go } from '#renderer/state/place.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import type { Article, Policy, Span } from '#shared/corpus/schema.ts';
import styles from './article-view.module.css';
import { ArticleText } from '#renderer/sources/article-text.tsx';
import { CopyButton } from '#renderer/sources/copy-button.tsx';
import type { Hit } from './find-in-policy.ts';

/** The DOM id of an article in the reader. */
export function articleElementId(article: string): string {
  return `article-${article.replace('#', '-')}`;
}

interface ArticleViewProps {
  readonly policy: Policy;
  readonly article: Article;
  readonly headingLevel: 2 | 3;
  /** Is this the article the reader was opened at? */
  readonly isLit: boolean;
  readonly span: Span | undefined;
  readonly found: readonly Hit[];
  readonly foundAt: number | undefined;
}

/** One article: its own words on paper, and below, in our face, who is responsible and which checklists use it. */
export const ArticleView = memo(function ArticleView(props: ArticleViewProps) {
  const { policy, article, headingLevel, isLit, span, found, foundAt } = props;
  const t = useWords('library');
  const id = articleElementId(article.id);
  return (
    <article
      id={id}
      className={styles.article}
      data-lit={isLit || undefined}
      aria-labelledby={`${id}-name`}
      tabIndex={-1}
    >
      <ArticleText
        id={id}
        article={article}
        headingLevel={headingLevel}
        lit={isLit && span !== undefined ? [span] : undefined}
        found={found}
        foundAt={foundAt}
        aside={<CopyButton policy={policy} article={article} span={isLit ? span : undefined} />}
      />
      {article.agencies.length > 0 && (
        <div className={styles.line}>
          <Landmark size={16} strokeWidth={1.75} aria-hidden />
          <span className={styles.term}>{t('agencies')}</span>
          <ul className={styles.chips} lang="zh-CN">
            {article.agencies.map((agency) => (
              <li key={agency}>{agency}</li>
            ))}
          </ul>
        </div>
      )}
      <UsedBy article={article.id} />
    </article>
  );
});

function UsedBy({ article }: { article: string }) {
  const t = useWords('library');
  const language = useLanguage();
  const checklists = useReady().bundle.checklists.filter(({ leansOn }) => leansOn.includes(article));
  if (checklists.length === 0) return null;
  return (
    <div className={styles.line}>
      <ListChecks size={16} strokeWidth={1.75} aria-hidden />
      <span className={styles.term}>{t('usedBy')}</span>
      <ul className={styles.links}>
        {checklists.map(({ id, title }) => (
          <li key={id}>
            <button type="button" onClick={() => go({ name: 'checklist', checklist: id })}>
              {pick(title, language)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
