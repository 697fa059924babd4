import { CircleCheck } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { go } from '#renderer/state/place.ts';
import { loadGroundTexts, useStale } from '#renderer/state/stale.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import styles from './reconfirm-screen.module.css';
import { StaleCard } from './stale-card.tsx';

/** The answers whose clauses changed, each with both texts, until every one was given again. */
export function ReconfirmScreen() {
  const t = useWords('packs');
  const stale = useStale();
  const list = useRef<HTMLDivElement>(null);
  const marks = stale.flatMap(({ gone, come }) => [...gone, ...come]).join(' ');
  useEffect(() => {
    if (marks !== '') void loadGroundTexts(marks.split(' '));
  }, [marks]);
  return (
    <Page title={t('reconfirm.title')} lead={t('reconfirm.lead')} width="wide">
      <div ref={list} className={styles.list} tabIndex={-1}>
        {stale.length === 0 ? (
          <EmptyState
            icon={CircleCheck}
            title={t('reconfirm.none')}
            action={<PlainButton onClick={() => go({ name: 'checklists' })}>{t('reconfirm.toChecklists')}</PlainButton>}
          >
            {t('reconfirm.noneBody')}
          </EmptyState>
        ) : (
          <>
            <p role="status">{t('reconfirm.count', { count: stale.length })}</p>
            {stale.map((answer) => (
              <StaleCard key={answer.fact} stale={answer} onSettled={focusNext} />
            ))}
          </>
        )}
      </div>
    </Page>
  );

  /** The card with the pressed button goes away; the focus goes to the next one, or to what is left. */
  function focusNext(fact: string): void {
    const cards = [...(list.current?.querySelectorAll<HTMLElement>('[data-stale]') ?? [])];
    const place = cards.findIndex((card) => card.dataset['stale'] === fact);
    const next = cards[place + 1] ?? cards[place - 1] ?? list.current;
    next?.focus();
  }
}
