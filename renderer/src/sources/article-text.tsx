import type { ReactNode } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { PolicyRun, PolicyText, type TextMarks } from '#renderer/ui/policy-text.tsx';
import type { Article } from '#shared/corpus/schema.ts';
import styles from './article-text.module.css';
import { headingEnd } from './heading-end.ts';
import { useSourceWords } from './source-words.ts';

interface ArticleTextProps extends TextMarks {
  readonly id: string;
  readonly article: Article;
  readonly headingLevel: 2 | 3;
  /** The same text in the other script, as long as the given one; the given one where there is none. */
  readonly converted?: { readonly text: string; readonly lang: string } | undefined;
  /** What stands beside the heading. */
  readonly aside?: ReactNode;
}

/**
 * An article in full: its printed heading set as a heading, then the rest, every character the document's own. Where
 * no heading is printed or it was lost, ours stands in its place and looks like ours.
 */
export function ArticleText({ id, article, headingLevel, converted, aside, ...textMarks }: ArticleTextProps) {
  const t = useWords('library');
  const { articleName } = useSourceWords();
  const Heading = `h${headingLevel}` as const;
  const end = headingEnd(article);
  const { text, lang } = converted ?? { text: article.text, lang: 'zh-CN' };
  const marks = { ...textMarks, id, text, lang, gaps: article.gaps, gapWords: t('gap') };
  const isTitleLost = article.title === null && article.kind !== 'part';
  return (
    <div data-text={article.id}>
      <div className={styles.head}>
        <Heading id={`${id}-name`} className={styles.name} data-ours={end === 0 || undefined}>
          {end > 0 ? (
            <PolicyRun {...marks} stretch={{ from: 0, to: end }} />
          ) : isTitleLost ? (
            <>
              <span lang="zh-CN">{article.label}</span>
              {t('titleMissing')}
            </>
          ) : (
            articleName(article)
          )}
        </Heading>
        {aside}
      </div>
      <PolicyText {...marks} stretch={{ from: end, to: article.text.length }} />
    </div>
  );
}
