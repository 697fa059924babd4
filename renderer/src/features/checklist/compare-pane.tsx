import { Columns2, X } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { groupCitations, type CitationGroup } from '#renderer/sources/citation-groups.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { markId } from '#renderer/ui/policy-text.tsx';
import { scrollWithin } from '#renderer/ui/scroll-within.ts';
import styles from './compare-pane.module.css';
import type { Conflict } from './conflicts.tsx';
import { PassageSource } from './passage-source.tsx';

/** The sides of a disagreement beside each other, the words that differ lit in each. */
export function ComparePane({ conflict, onClose }: { conflict: Conflict; onClose: () => void }) {
  const t = useWords('checklist');
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [conflict]);
  return (
    <section className={styles.pane} aria-label={t('conflicts.paneTitle')}>
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          <Columns2 size={16} strokeWidth={1.75} aria-hidden /> {t('conflicts.paneTitle')}
        </h2>
        <PlainButton emphasis="quiet" icon={X} onClick={onClose}>
          {t('conflicts.close')}
        </PlainButton>
        <p className={styles.text}>{pick(conflict.text, language)}</p>
      </div>
      <div className={styles.sides}>
        {groupCitations(conflict.cite).map((group, index) => (
          <Side key={group.source} group={group} textId={`compared-${index}`} />
        ))}
      </div>
    </section>
  );
}

function Side({ group, textId }: { group: CitationGroup; textId: string }) {
  const scroller = useRef<HTMLDivElement>(null);
  const t = useWords('checklist');
  useLayoutEffect(() => {
    const frame = scroller.current;
    const first = group.citations[0];
    if (frame === null || first === undefined || !('start' in first)) return;
    scrollWithin(frame, document.getElementById(markId(textId, first.start)), 'visible');
  }, [group, textId]);
  return (
    <div
      ref={scroller}
      role="group"
      aria-label={t('passage.title')}
      tabIndex={0}
      className={styles.side}
      data-kind={group.source.includes('#') ? 'policy' : 'rule'}
    >
      <PassageSource group={group} textId={textId} />
    </div>
  );
}
