import { Highlighter, ListOrdered, TriangleAlert } from 'lucide-react';
import { memo, useMemo } from 'react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { ArticleText } from '#renderer/sources/article-text.tsx';
import { CopyButton } from '#renderer/sources/copy-button.tsx';
import type { PlacedHighlight } from '#renderer/state/highlights.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import type { HighlightSpan } from '#renderer/ui/passage-pieces.ts';
import type { Article, Policy, Span } from '#shared/corpus/schema.ts';
import { useArticleContext } from './article-context.ts';
import { ArticleDetails } from './article-details.tsx';
import styles from './article-view.module.css';
import type { Hit } from './find-in-policy.ts';

/** The DOM id of an article in the reader. */
export function articleElementId(article: string): string {
  return `article-${article.replace('#', '-')}`;
}

/** What the reader offers to do with an article. */
export interface ArticleActs {
  /** Picks the whole article, ready to be marked. */
  readonly pickArticle: (article: Article) => void;
  /** Picks its first sentence, to go on from there by keys. */
  readonly pickSentence: (article: Article) => void;
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
  readonly highlights: readonly PlacedHighlight[];
  /** Its text in the script chosen for reading. */
  readonly converted: string | undefined;
  readonly lang: string;
  readonly acts: ArticleActs;
  /** False until its turn comes: then only its place is there, so that opening a long document never halts the window. */
  readonly isFilled: boolean;
}

const noFigures: readonly Span[] = [];

/** One article of the reader, or the place where it will stand. */
export const ArticleView = memo(function ArticleView(props: ArticleViewProps) {
  const { article, isLit, isFilled } = props;
  const id = articleElementId(article.id);
  return (
    <article
      id={id}
      className={styles.article}
      data-lit={isLit || undefined}
      data-article={article.id}
      data-waiting={!isFilled || undefined}
      aria-labelledby={isFilled ? `${id}-name` : undefined}
      tabIndex={-1}
    >
      {isFilled && <Filled {...props} />}
    </article>
  );
});

/** Its own words on paper; our plain summary beside or below them, and what rests on it, folded. */
function Filled(props: ArticleViewProps) {
  const { policy, article, headingLevel, isLit, span, found, foundAt, highlights, converted, lang, acts } = props;
  const t = useWords('reader');
  const language = useLanguage();
  const { marksFigures } = useReady().settings.reader;
  const context = useArticleContext(article);
  const id = articleElementId(article.id);
  const marked = useMemo(() => highlights.flatMap(markOf), [highlights]);
  const lost = useMemo(() => highlights.filter((highlight) => highlight.span === null), [highlights]);
  return (
    <div className={styles.main}>
      <ArticleText
        id={id}
        article={article}
        headingLevel={headingLevel}
        converted={converted === undefined ? undefined : { text: converted, lang }}
        lit={isLit && span !== undefined ? [span] : undefined}
        found={found}
        foundAt={foundAt}
        highlights={marked}
        figures={marksFigures ? context.figures : noFigures}
        aside={
          <CopyButton
            policy={policy}
            article={article}
            span={isLit ? span : undefined}
            actions={[
              {
                id: 'article',
                label: t('menu.highlightArticle'),
                icon: Highlighter,
                act: () => acts.pickArticle(article),
              },
              {
                id: 'sentence',
                label: t('menu.sentences'),
                icon: ListOrdered,
                act: () => acts.pickSentence(article),
              },
            ]}
          />
        }
      />
      {lost.length > 0 && <LostHighlights highlights={lost} />}
      {context.measure !== undefined && (
        <div className={styles.summary} role="note">
          <p className={styles.unofficial}>{t('unofficial')}</p>
          <p>{pick(context.measure.summary, language)}</p>
        </div>
      )}
      <ArticleDetails policy={policy} article={article} context={context} />
    </div>
  );
}

function markOf({ entry, span }: PlacedHighlight): readonly HighlightSpan[] {
  return span === null ? [] : [{ ...span, id: entry.id, style: entry.style, hasNote: entry.note !== '' }];
}

/** Highlights whose words the article no longer has: said, with the words, never dropped. */
function LostHighlights({ highlights }: { highlights: readonly PlacedHighlight[] }) {
  const t = useWords('reader');
  return (
    <div className={styles.lost}>
      <p className={styles.lostTitle}>
        <TriangleAlert size={16} strokeWidth={1.75} aria-hidden /> {t('changed.title', { count: highlights.length })}
      </p>
      <ul>
        {highlights.map(({ entry }) => (
          <li key={entry.id}>
            <q lang="zh-CN">{entry.quote}</q>
            {entry.note !== '' && <p>{entry.note}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
}
