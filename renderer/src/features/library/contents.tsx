import { Unlink } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { moveFocus } from '#renderer/ui/move-focus.ts';
import type { Article, Policy } from '#shared/corpus/schema.ts';
import styles from './contents.module.css';
import { useSourceWords } from '#renderer/sources/source-words.ts';

/** The articles of a document under their chapters, in reading order. */
export function chaptersOf(
  policy: Policy,
): readonly { readonly id: string; readonly title: string | null; readonly articles: readonly Article[] }[] {
  const groups: { id: string; title: string | null; articles: Article[] }[] = [];
  for (const article of policy.articles) {
    const title = policy.chapters.find((chapter) => chapter.id === article.chapter)?.title ?? null;
    const last = groups.at(-1);
    if (last !== undefined && last.title === title) last.articles.push(article);
    else groups.push({ id: article.id, title, articles: [article] });
  }
  return groups;
}

interface ContentsProps {
  readonly policy: Policy;
  /** The article now read. */
  readonly current: string | null;
  /** `byKeys` where it was opened with the keyboard, which then goes on in the article. */
  readonly onOpen: (article: string, byKeys: boolean) => void;
}

/** The table of contents: one stop for Tab, arrow keys inside, the article now read always in view. */
export function Contents({ policy, current, onOpen }: ContentsProps) {
  const t = useWords('library');
  const { articleName } = useSourceWords();
  const list = useRef<HTMLElement>(null);
  const reached = current ?? policy.articles[0]?.id;
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [reached]);

  return (
    <nav ref={list} className={styles.contents} aria-label={t('contents')} onKeyDown={moveFocus}>
      {chaptersOf(policy).map((chapter) => (
        <div key={chapter.id}>
          {chapter.title !== null && (
            <p className={styles.chapter} lang="zh-CN">
              {chapter.title}
            </p>
          )}
          <ul>
            {chapter.articles.map((article) => (
              <li key={article.id}>
                <button
                  type="button"
                  className={styles.entry}
                  aria-current={article.id === reached ? 'location' : undefined}
                  tabIndex={article.id === reached ? 0 : -1}
                  onClick={({ detail }) => onOpen(article.id, detail === 0)}
                >
                  <span>{articleName(article)}</span>
                  {article.gaps.length > 0 && (
                    <span className={styles.gap} title={t('hasGap')}>
                      <Unlink size={16} strokeWidth={1.75} aria-hidden />
                      <span className="visually-hidden">{t('hasGap')}</span>
                    </span>
                  )}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
