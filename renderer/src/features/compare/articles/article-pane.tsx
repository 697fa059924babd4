import { BookOpen } from 'lucide-react';
import { useMemo, type PointerEvent, type ReactNode, type RefObject } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { ArticleText } from '#renderer/sources/article-text.tsx';
import { policyById, policyIdOf } from '#renderer/state/lookup.ts';
import { go } from '#renderer/state/place.ts';
import { useReady } from '#renderer/state/workspace.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import type { Article, Policy } from '#shared/corpus/schema.ts';
import type { SharedTerm } from '#shared/corpus/shared-terms.ts';
import styles from './article-pane.module.css';
import { ArticlePicker } from './article-picker.tsx';
import { PaneNotes } from './pane-notes.tsx';
import { paneTextId } from './use-scroll-together.ts';

type Side = 'left' | 'right';

interface ArticlePaneProps {
  readonly side: Side;
  readonly pane: RefObject<HTMLDivElement | null>;
  readonly article: Article | undefined;
  readonly terms: readonly SharedTerm[];
  readonly active: SharedTerm | null;
  readonly onChoose: (article: string) => void;
  readonly onPoint: (term: SharedTerm | null) => void;
  /** What is offered while no article is chosen. */
  readonly children: ReactNode;
}

/** One side: which article, its words on paper with the shared terms lit, and below what we say of it. */
export function ArticlePane(props: ArticlePaneProps) {
  const { side, pane, article, terms, onChoose, children } = props;
  const t = useWords('compare');
  const { bundle } = useReady();
  const policy = article === undefined ? undefined : policyById(bundle, policyIdOf(article.id));
  return (
    <section className={styles.pane} aria-label={t(`articles.${side}`)}>
      <ArticlePicker article={article} onChoose={onChoose} />
      <div ref={pane} className={styles.scroller} tabIndex={0} role="region" aria-label={t(`articles.${side}Text`)}>
        {article === undefined || policy === undefined ? (
          <div className={styles.offer}>{children}</div>
        ) : (
          <>
            <LitArticle {...props} article={article} policy={policy} terms={terms} />
            <PaneNotes policy={policy} article={article}>
              <PlainButton icon={BookOpen} onClick={() => go({ name: 'library', article: article.id })}>
                {t('articles.open')}
              </PlainButton>
            </PaneNotes>
          </>
        )}
      </div>
    </section>
  );
}

function LitArticle({
  side,
  article,
  terms,
  active,
  onPoint,
}: ArticlePaneProps & { readonly article: Article; readonly policy: Policy }) {
  const id = paneTextId(side);
  const found = useMemo(() => terms.flatMap((term) => term[side]), [terms, side]);
  return (
    <div className={styles.paper} onPointerOver={point} onPointerLeave={() => onPoint(null)}>
      <ArticleText id={id} article={article} headingLevel={3} found={found} lit={active?.[side]} />
    </div>
  );

  /** The mark under the pointer says where in the text it starts; the longest term there is meant. */
  function point({ target }: PointerEvent<HTMLElement>): void {
    const mark = target instanceof Element ? target.closest('mark') : null;
    const at = Number(mark?.id.slice(`${id}-at-`.length));
    const term =
      mark === null ? null : terms.find((one) => one[side].some(({ start, end }) => start <= at && at < end));
    onPoint(term ?? null);
  }
}
