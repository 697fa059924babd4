import { useCallback, useMemo, useState } from 'react';
import { BookOpen } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { articleById, policyById, policyIdOf } from '#renderer/state/lookup.ts';
import { moveWithin, place, type Screen } from '#renderer/state/place.ts';
import { useReady } from '#renderer/state/workspace.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import { Contents } from './contents.tsx';
import { LibraryFrame } from './library-frame.tsx';
import styles from './library-screen.module.css';
import { Reader, type Target } from './reader.tsx';
import { RuleScreen } from './rule-screen.tsx';
import { PolicyList } from './source-list.tsx';

/** The policy library: documents, or the rules they lean on. */
export function LibraryScreen() {
  const { screen } = useStore(place);
  return screen.name === 'rule' ? <RuleScreen /> : <Documents />;
}

/** The documents, the contents of the opened one, and its words. */
function Documents() {
  const t = useWords('library');
  const { bundle } = useReady();
  const { screen } = useStore(place);
  const target = useMemo(() => targetOf(bundle, screen), [bundle, screen]);
  const [current, setCurrent] = useState<string | null>(null);
  const follow = useCallback((article: string | null) => setCurrent(article), []);
  const policy = target === null ? undefined : policyById(bundle, target.policy);
  if (target === null || policy === undefined) return <EmptyState icon={BookOpen} title={t('documents')} />;

  const openPolicy = (id: string) => {
    const first = policyById(bundle, id)?.articles[0];
    if (first !== undefined) moveWithin({ name: 'library', article: first.id });
  };
  return (
    <LibraryFrame
      list={<PolicyList opened={policy.id} onOpen={openPolicy} />}
      below={
        <div className={styles.contents}>
          <div className={styles.heading}>
            <SectionHeading level={2}>{t('contents')}</SectionHeading>
          </div>
          <div className={styles.scroller}>
            <Contents
              policy={policy}
              current={current !== null && policyIdOf(current) === policy.id ? current : target.article}
              onOpen={(article) => moveWithin({ name: 'library', article })}
            />
          </div>
        </div>
      }
    >
      <Reader key={policy.id} policy={policy} target={target} onCurrent={follow} />
    </LibraryFrame>
  );
}

function targetOf(bundle: Bundle, screen: Screen): Target | null {
  const first = bundle.policies[0];
  if (first === undefined) return null;
  const start: Target = { policy: first.id, article: null, span: undefined, isMissing: false };
  if (screen.name !== 'library' || screen.article === undefined) return start;
  const policy = policyById(bundle, policyIdOf(screen.article));
  if (articleById(bundle, screen.article) === undefined) {
    return { ...start, policy: policy?.id ?? first.id, isMissing: true };
  }
  return { policy: policyIdOf(screen.article), article: screen.article, span: screen.span, isMissing: false };
}
