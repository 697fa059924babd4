import { FileText, Search } from 'lucide-react';
import { Fragment, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useSourceWords } from '#renderer/sources/source-words.ts';
import { useHighlights, type PlacedHighlight } from '#renderer/state/highlights.ts';
import { policyIdOf } from '#renderer/state/lookup.ts';
import { moveWithin } from '#renderer/state/place.ts';
import { readingNow, useConvertedTexts } from '#renderer/state/reading.ts';
import { useReady } from '#renderer/state/workspace.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { holdPlace } from '#renderer/ui/hold-place.ts';
import { markId } from '#renderer/ui/policy-text.tsx';
import { scrollWithin } from '#renderer/ui/scroll-within.ts';
import type { Policy, Span } from '#shared/corpus/schema.ts';
import { ArticleView, articleElementId, type ArticleActs } from './article-view.tsx';
import { chaptersOf } from './contents.tsx';
import { FigureCard } from './figure-card.tsx';
import { FindBar } from './find-bar.tsx';
import type { Hit } from './find-in-policy.ts';
import { GivenText } from './given-text.tsx';
import { LookButton } from './look-button.tsx';
import { firstSentence } from './picked.ts';
import { PickedBar } from './picked-bar.tsx';
import styles from './reader.module.css';
import { TitleBlock } from './title-block.tsx';
import { ToolButton } from './tool-button.tsx';
import { useCopyAsGiven } from './use-copy-as-given.ts';
import { useCurrentArticle } from './use-current-article.ts';
import { useFigure } from './use-figure.ts';
import { useFilling } from './use-filling.ts';
import { useFind } from './use-find.ts';
import { usePicked } from './use-picked.ts';
import { useReadingPosition } from './use-reading-position.ts';

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
const noHighlights: readonly PlacedHighlight[] = [];

/** One document from its title to its last article, opened at the words asked for, or where it was read last. */
export function Reader({ policy, target, onCurrent }: ReaderProps) {
  const t = useWords('library');
  const words = useWords('reader');
  const { policyName } = useSourceWords();
  const { reader: look } = useReady().settings;
  const [isGiven, setGiven] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const texts = useConvertedTexts();
  const find = useFind(scroller, policy);
  const hit = find.hits[find.at];
  const current = useCurrentArticle(scroller, policy, hit ?? target);
  const { picked, pick } = usePicked(scroller, policy);
  const { figure, close: closeFigure } = useFigure(scroller, policy);
  const highlights = useHighlightsByArticle(policy.id);
  const filled = useFilling(policy, target.article ?? readingNow().positions[policy.id]?.article ?? null);
  const lang = look.script === 'traditional' ? 'zh-Hant' : 'zh-Hans';

  useEffect(() => onCurrent(current), [current, onCurrent]);
  useReadingPosition(scroller, policy, target.article !== null);
  useCopyAsGiven(scroller, policy, pickedArticle() ?? current);
  useLayoutEffect(() => {
    const { article, span } = target;
    const frame = scroller.current;
    if (frame === null || article === null) return;
    const id = articleElementId(article);
    const isStart = span === undefined && article === policy.articles[0]?.id;
    return holdPlace(frame, () => {
      const lit = span === undefined ? null : document.getElementById(markId(id, span.start));
      if (isStart) frame.scrollTop = 0;
      else scrollWithin(frame, lit ?? document.getElementById(id), lit === null ? 'start' : 'centre');
    });
  }, [target, policy]);

  const acts = useMemo<ArticleActs>(
    () => ({
      pickArticle: ({ id, text }) =>
        pick({ parts: [{ article: id, start: 0, end: text.length }], highlight: null, byKeys: true }),
      pickSentence: ({ id }) => {
        const first = firstSentence(policy.articles, id);
        if (first !== null) pick({ parts: [first], highlight: null, byKeys: true });
      },
    }),
    [pick, policy],
  );
  const closePicked = useCallback(() => {
    const article = picked?.parts[0]?.article;
    pick(null);
    if (picked?.byKeys === true && article !== undefined) {
      document.getElementById(articleElementId(article))?.focus({ preventScroll: true });
    }
  }, [picked, pick]);
  const openWords = (article: string, start: number, end: number) => {
    setGiven(false);
    moveWithin({ name: 'library', article, span: { start, end } });
  };
  const titleOf = (key: string, title: string) => texts?.[key] ?? title;

  return (
    <section className={styles.reader} aria-label={policyName(policy)}>
      <div className={styles.toolbar}>
        <span className={styles.where} lang="zh-CN">
          {policy.title}
        </span>
        <ToolButton
          icon={FileText}
          label={words(isGiven ? 'given.close' : 'given.open')}
          aria-pressed={isGiven}
          onClick={() => setGiven(!isGiven)}
        />
        <LookButton />
        {find.isOpen && !isGiven ? (
          <FindBar count={find.hits.length} at={find.at} onFind={find.look} onStep={find.step} onClose={find.close} />
        ) : (
          <ToolButton
            icon={Search}
            label={t('find.open')}
            aria-keyshortcuts={findKeys}
            onClick={() => {
              setGiven(false);
              find.open();
            }}
          />
        )}
      </div>
      {isGiven && <GivenText policy={policy} onOpen={openWords} />}
      <div
        ref={scroller}
        className={styles.scroller}
        hidden={isGiven}
        tabIndex={0}
        role="region"
        aria-label={t('document')}
        data-width={look.lineWidth}
        data-size={look.textSize}
      >
        <div className={styles.band}>
          {target.isMissing && <Banner tone="warning">{t('unknownArticle')}</Banner>}
          <TitleBlock policy={policy} title={titleOf(policy.id, policy.title)} />
          {look.script !== 'given' && (
            <p className={styles.converted}>{words(texts === null ? 'look.noConversion' : 'look.converted')}</p>
          )}
        </div>
        <div className={styles.page}>
          {chaptersOf(policy).map((chapter) => (
            <Fragment key={chapter.id}>
              {chapter.title !== null && (
                <h2 className={styles.chapter} lang="zh-CN">
                  {titleOf(`${policy.id}/${chapter.articles[0]?.chapter}`, chapter.title)}
                </h2>
              )}
              {chapter.articles.map((article) => {
                const converted = texts?.[article.id];
                return (
                  <ArticleView
                    key={article.id}
                    policy={policy}
                    article={article}
                    headingLevel={chapter.title === null ? 2 : 3}
                    isLit={article.id === target.article}
                    span={article.id === target.article ? target.span : undefined}
                    found={find.hits.length === 0 ? noHits : find.hits.filter((found) => found.article === article.id)}
                    foundAt={hit?.article === article.id ? hit.start : undefined}
                    highlights={highlights.get(article.id) ?? noHighlights}
                    converted={converted}
                    lang={lang}
                    acts={acts}
                    isFilled={
                      filled.has(article.id) ||
                      find.hits.some((found) => found.article === article.id) ||
                      picked?.parts.some((part) => part.article === article.id) === true
                    }
                  />
                );
              })}
            </Fragment>
          ))}
        </div>
        {picked !== null && (
          <PickedBar
            key={picked.highlight ?? 'words'}
            policy={policy}
            scroller={scroller}
            picked={picked}
            onPick={pick}
            onClose={closePicked}
          />
        )}
        {figure !== null && picked === null && (
          <FigureCard key={figure.key} figure={figure.mark} place={figure.place} onClose={closeFigure} />
        )}
      </div>
    </section>
  );

  function pickedArticle(): string | null {
    return picked?.parts[0]?.article ?? null;
  }
}

/** The highlights of one document by article. */
function useHighlightsByArticle(policy: string): ReadonlyMap<string, readonly PlacedHighlight[]> {
  const all = useHighlights();
  return useMemo(() => {
    const byArticle = new Map<string, PlacedHighlight[]>();
    for (const highlight of all) {
      const { article } = highlight.entry;
      if (policyIdOf(article) !== policy) continue;
      const known = byArticle.get(article);
      if (known === undefined) byArticle.set(article, [highlight]);
      else known.push(highlight);
    }
    return byArticle;
  }, [all, policy]);
}
