import { Button } from '@fluentui/react-components';
import { Search } from 'lucide-react';
import { Fragment, useEffect, useLayoutEffect, useRef } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { markId } from '#renderer/ui/policy-text.tsx';
import { scrollWithin } from '#renderer/ui/scroll-within.ts';
import type { Policy, Span } from '#shared/corpus/schema.ts';
import { ArticleView, articleElementId } from './article-view.tsx';
import { chaptersOf } from './contents.tsx';
import { FindBar } from './find-bar.tsx';
import type { Hit } from './find-in-policy.ts';
import styles from './reader.module.css';
import { TitleBlock } from './title-block.tsx';
import { useCurrentArticle } from './use-current-article.ts';
import { useFind } from './use-find.ts';
import { useSourceWords } from '#renderer/sources/source-words.ts';

/** Where a reader is opened: a document, perhaps an article of it, perhaps the exact words. */
export interface Target {
  readonly policy: string;
  readonly article: string | null;
  readonly span: Span | undefined;
  /** The article asked for is not in this edition of the documents. */
  readonly isMissing: boolean;
}

interface ReaderProps {
  readonly policy: Policy;
  readonly target: Target;
  readonly onCurrent: (article: string | null) => void;
}

const findKeys = 'Control+F';
const noHits: readonly Hit[] = [];

/** One document from its title to its last article, opened at the words asked for. */
export function Reader({ policy, target, onCurrent }: ReaderProps) {
  const t = useWords('library');
  const { policyName } = useSourceWords();
  const scroller = useRef<HTMLDivElement>(null);
  const find = useFind(scroller, policy);
  const hit = find.hits[find.at];
  const current = useCurrentArticle(scroller, policy, hit ?? target);

  useEffect(() => onCurrent(current), [current, onCurrent]);
  useLayoutEffect(() => {
    const { article, span } = target;
    if (scroller.current === null || article === null) return;
    const id = articleElementId(article);
    const words = span === undefined ? null : document.getElementById(markId(id, span.start));
    const isStart = words === null && article === policy.articles[0]?.id;
    if (isStart) scroller.current.scrollTop = 0;
    else scrollWithin(scroller.current, words ?? document.getElementById(id), words === null ? 'start' : 'centre');
  }, [target, policy]);

  return (
    <section className={styles.reader} aria-label={policyName(policy)}>
      <div className={styles.toolbar}>
        <span className={styles.where} lang="zh-CN">
          {policy.title}
        </span>
        {find.isOpen ? (
          <FindBar count={find.hits.length} at={find.at} onFind={find.look} onStep={find.step} onClose={find.close} />
        ) : (
          <Button
            appearance="subtle"
            size="small"
            icon={<Search size={16} strokeWidth={1.75} aria-hidden />}
            aria-keyshortcuts={findKeys}
            onClick={find.open}
          >
            {t('find.open')}
          </Button>
        )}
      </div>
      <div ref={scroller} className={styles.scroller} tabIndex={0} role="region" aria-label={t('document')}>
        <div className={styles.band}>
          {target.isMissing && <Banner tone="warning">{t('unknownArticle')}</Banner>}
          <TitleBlock policy={policy} />
        </div>
        <div className={styles.page}>
          {chaptersOf(policy).map((chapter) => (
            <Fragment key={chapter.id}>
              {chapter.title !== null && (
                <h2 className={styles.chapter} lang="zh-CN">
                  {chapter.title}
                </h2>
              )}
              {chapter.articles.map((article) => (
                <ArticleView
                  key={article.id}
                  policy={policy}
                  article={article}
                  headingLevel={chapter.title === null ? 2 : 3}
                  isLit={article.id === target.article}
                  span={article.id === target.article ? target.span : undefined}
                  found={find.hits.length === 0 ? noHits : find.hits.filter((found) => found.article === article.id)}
                  foundAt={hit?.article === article.id ? hit.start : undefined}
                />
              ))}
            </Fragment>
          ))}
        </div>
      </div>
    </section>
  );
}
