import { pick, useWords } from '#renderer/i18n/index.ts';
import { go } from '#renderer/state/place.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import type { Article } from '#shared/corpus/schema.ts';
import type { Measure } from '#shared/measures/schema.ts';
import styles from './article-summary.module.css';
import { useSourceWords } from './source-words.ts';

/** The name of an article as a heading that leads to its words, and what it does in words of ours, marked so. */
export function ArticleSummary({ article, measure }: { article: Article; measure: Measure }) {
  const t = useWords('support');
  const language = useLanguage();
  const { articleName } = useSourceWords();
  return (
    <>
      <h3 className={styles.title}>
        <button type="button" lang="zh-CN" onClick={() => go({ name: 'library', article: article.id })}>
          {articleName(article)}
        </button>
      </h3>
      <p className={styles.summary}>
        <span className={styles.mark}>{t('unofficial')}</span>
        {pick(measure.summary, language)}
      </p>
    </>
  );
}
