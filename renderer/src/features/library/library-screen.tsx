import { useCallback, useMemo, useState } from 'react';
import { BookOpen } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { useHighlights } from '#renderer/state/highlights.ts';
import { articleById, policyById, policyIdOf } from '#renderer/state/lookup.ts';
import { moveWithin, place, type Screen } from '#renderer/state/place.ts';
import { readingNow } from '#renderer/state/reading.ts';
import { useReady } from '#renderer/state/workspace.ts';
import { ChoiceBar } from '#renderer/ui/choice-bar.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import type { Span } from '#shared/corpus/schema.ts';
import { articleElementId } from './article-view.tsx';
import { Contents } from './contents.tsx';
import { LibraryFrame } from './library-frame.tsx';
import styles from './library-screen.module.css';
import { Mine } from './mine.tsx';
import { Reader, type Target } from './reader.tsx';
import { RuleScreen } from './rule-screen.tsx';
import { PolicyList } from './policy-list.tsx';

/** The policy library: documents, or the rules they lean on. */
export function LibraryScreen() {
  const { screen } = useStore(place);
  return screen.name === 'rule' ? <RuleScreen /> : <Documents />;
}

/** The documents, the contents of the opened one, and its words. */
function Documents() {
  const t = useWords('library');
  const words = useWords('reader');
  const { bundle } = useReady();
  const { screen } = useStore(place);
  const [side, setSide] = useState<'contents' | 'mine'>('contents');
  const highlights = useHighlights();
  const target = useMemo(() => targetOf(bundle, screen), [bundle, screen]);
  const [current, setCurrent] = useState<string | null>(null);
  const follow = useCallback((article: string | null) => setCurrent(article), []);
  const policy = target === null ? undefined : policyById(bundle, target.policy);
  if (target === null || policy === undefined) return <EmptyState icon={BookOpen} title={t('documents')} />;

  const openPolicy = (id: string) => moveWithin({ name: 'library', policy: id });
  const openArticle = (article: string, byKeys: boolean) => {
    moveWithin({ name: 'library', article });
    if (byKeys) requestAnimationFrame(() => focusArticle(article));
  };
  const openWords = (article: string, span: Span | undefined) =>
    moveWithin({ name: 'library', article, ...(span === undefined ? {} : { span }) });
  return (
    <LibraryFrame
      list={<PolicyList opened={policy.id} onOpen={openPolicy} />}
      below={
        <div className={styles.contents}>
          <div className={styles.heading}>
            <ChoiceBar
              label={words('tabs.label')}
              value={side}
              onChoose={setSide}
              options={[
                { value: 'contents', label: words('tabs.contents') },
                { value: 'mine', label: words('tabs.mine', { count: highlights.length }) },
              ]}
            />
          </div>
          {side === 'mine' ? (
            <div className={styles.scroller}>
              <Mine policy={policy.id} onOpen={openWords} />
            </div>
          ) : (
            <div className={styles.scroller}>
              <Contents
                policy={policy}
                current={current !== null && policyIdOf(current) === policy.id ? current : target.article}
                onOpen={openArticle}
              />
            </div>
          )}
        </div>
      }
    >
      <Reader key={policy.id} policy={policy} target={target} onCurrent={follow} />
    </LibraryFrame>
  );
}

function focusArticle(article: string): void {
  document.getElementById(articleElementId(article))?.focus({ preventScroll: true });
}

function targetOf(bundle: Bundle, screen: Screen): Target | null {
  const asked = screen.name === 'library' ? (screen.policy ?? null) : null;
  const wanted = policyById(bundle, asked ?? readingNow().latest ?? '') ?? bundle.policies[0];
  if (wanted === undefined) return null;
  const start: Target = { policy: wanted.id, article: null, span: undefined, isMissing: false };
  if (screen.name !== 'library' || screen.article === undefined) return start;
  const policy = policyById(bundle, policyIdOf(screen.article));
  if (articleById(bundle, screen.article) === undefined) {
    return { ...start, policy: policy?.id ?? wanted.id, isMissing: true };
  }
  return { policy: policyIdOf(screen.article), article: screen.article, span: screen.span, isMissing: false };
}
