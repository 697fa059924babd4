import { Quote } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import type { CitationGroup } from '#renderer/sources/citation-groups.ts';
import { useSourceWords } from '#renderer/sources/source-words.ts';
import { useWords } from '#renderer/i18n/index.ts';
import { citationSource } from '#renderer/state/lookup.ts';
import { useReady } from '#renderer/state/workspace.ts';
import { moveFocus } from '#renderer/ui/move-focus.ts';
import { markId } from '#renderer/ui/policy-text.tsx';
import { scrollWithin } from '#renderer/ui/scroll-within.ts';
import styles from './passage-pane.module.css';
import { passageTextId, PassageSource } from './passage-source.tsx';

interface PassagePaneProps {
  readonly groups: readonly CitationGroup[];
  readonly shown: CitationGroup | undefined;
  readonly onShow: (group: CitationGroup) => void;
}

/** The words a step rests on: a tab for each source, the quoted words lit and in view. */
export function PassagePane({ groups, shown, onShow }: PassagePaneProps) {
  const t = useWords('checklist');
  const { bundle } = useReady();
  const words = useSourceWords();
  const scroller = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const frame = scroller.current;
    const first = shown?.citations[0];
    if (frame === null || first === undefined) return;
    frame.scrollTop = 0;
    if ('start' in first) {
      scrollWithin(frame, document.getElementById(markId(passageTextId, first.start)), 'visible');
    }
  }, [shown]);
  return (
    <section className={styles.pane} aria-label={t('passage.title')}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          <Quote size={16} strokeWidth={1.75} aria-hidden /> {t('passage.title')}
        </h2>
        <div role="tablist" tabIndex={-1} aria-label={t('passage.tabs')} className={styles.tabs} onKeyDown={moveFocus}>
          {groups.map((group) => {
            const [first] = group.citations;
            const source = first === undefined ? undefined : citationSource(bundle, first);
            const isShown = group.source === shown?.source;
            return (
              <button
                key={group.source}
                type="button"
                role="tab"
                id={`source-${group.source}`}
                aria-selected={isShown}
                aria-controls="passage-panel"
                tabIndex={isShown ? 0 : -1}
                data-kind={source?.kind}
                className={styles.tab}
                onClick={() => onShow(group)}
              >
                {source === undefined ? group.source : words.label(source)}
              </button>
            );
          })}
        </div>
      </div>
      <div
        ref={scroller}
        id="passage-panel"
        role="tabpanel"
        aria-labelledby={shown === undefined ? undefined : `source-${shown.source}`}
        tabIndex={0}
        className={styles.scroller}
        data-kind={shown !== undefined && shown.source.includes('#') ? 'policy' : 'rule'}
      >
        {shown === undefined ? <p className={styles.none}>{t('passage.none')}</p> : <PassageSource group={shown} />}
      </div>
    </section>
  );
}
