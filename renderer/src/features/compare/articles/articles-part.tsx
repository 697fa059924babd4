import { ArrowLeftRight, Columns2, Link2, Link2Off } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { articleById } from '#renderer/state/lookup.ts';
import { moveWithin } from '#renderer/state/place.ts';
import { useReady } from '#renderer/state/workspace.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import type { SharedTerm } from '#shared/corpus/shared-terms.ts';
import { ArticlePane } from './article-pane.tsx';
import styles from './articles-part.module.css';
import { Suggestions, StartingPairs } from './suggestions.tsx';
import { TermStrip } from './term-strip.tsx';
import { useScrollTogether } from './use-scroll-together.ts';
import { useSharedTerms } from './use-shared-terms.ts';

interface ArticlesPartProps {
  readonly left: string | undefined;
  readonly right: string | undefined;
}

/** Two articles as given, side by side, with the terms they share lit on both. */
export function ArticlesPart({ left: leftId, right: rightId }: ArticlesPartProps) {
  const t = useWords('compare');
  const { bundle } = useReady();
  const [isLocked, setLocked] = useState(true);
  const [pointed, setPointed] = useState<SharedTerm | null>(null);
  const [pinned, setPinned] = useState<SharedTerm | null>(null);
  const left = useMemo(() => (leftId === undefined ? undefined : articleById(bundle, leftId)), [bundle, leftId]);
  const right = useMemo(() => (rightId === undefined ? undefined : articleById(bundle, rightId)), [bundle, rightId]);
  const terms = useSharedTerms(left, right);
  const panes = useScrollTogether(isLocked);
  const active = pointed ?? (pinned !== null && terms.includes(pinned) ? pinned : null);
  const both = left !== undefined && right !== undefined;
  return (
    <section className={styles.part} aria-label={t('parts.articles')}>
      <div className={styles.tools}>
        {both ? (
          <TermStrip terms={terms} active={active} pinned={pinned} onPoint={setPointed} onPin={pin} />
        ) : (
          <p className={styles.hint}>
            {t(left === undefined && right === undefined ? 'articles.chooseTwo' : 'articles.chooseOne')}
          </p>
        )}
        <div className={styles.actions}>
          <PlainButton
            icon={ArrowLeftRight}
            isDisabled={left === undefined && right === undefined}
            onClick={() => choose(right?.id, left?.id)}
          >
            {t('articles.swap')}
          </PlainButton>
          <PlainButton icon={isLocked ? Link2 : Link2Off} isPressed={isLocked} onClick={() => setLocked(!isLocked)}>
            {t('articles.lock')}
          </PlainButton>
        </div>
      </div>
      <div className={styles.panes}>
        <ArticlePane
          side="left"
          pane={panes.left}
          article={left}
          terms={terms}
          active={active}
          onChoose={(id) => choose(id, right?.id)}
          onPoint={setPointed}
        >
          {right === undefined ? (
            <StartingPairs onChoose={choose} />
          ) : (
            <Suggestions article={right.id} onChoose={(id) => choose(id, right.id)} />
          )}
        </ArticlePane>
        <ArticlePane
          side="right"
          pane={panes.right}
          article={right}
          terms={terms}
          active={active}
          onChoose={(id) => choose(left?.id, id)}
          onPoint={setPointed}
        >
          {left === undefined ? (
            <EmptyState icon={Columns2} title={t('articles.empty.title')}>
              {t('articles.empty.body')}
            </EmptyState>
          ) : (
            <Suggestions article={left.id} onChoose={(id) => choose(left.id, id)} />
          )}
        </ArticlePane>
      </div>
    </section>
  );

  function choose(nextLeft: string | undefined, nextRight: string | undefined): void {
    setPointed(null);
    setPinned(null);
    moveWithin({
      name: 'compare',
      part: 'articles',
      ...(nextLeft === undefined ? {} : { left: nextLeft }),
      ...(nextRight === undefined ? {} : { right: nextRight }),
    });
  }

  /** A pinned term stays lit and is brought into view on both sides; pressed again it is let go. */
  function pin(term: SharedTerm): void {
    const isLetGo = term === pinned;
    setPinned(isLetGo ? null : term);
    // Its marks begin where it does only once it is lit.
    if (!isLetGo) requestAnimationFrame(() => panes.show(term));
  }
}
