import { ArrowRight } from 'lucide-react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { go } from '#renderer/state/place.ts';
import { record } from '#renderer/state/record.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import type { Contradiction } from '#shared/rules/schema.ts';
import styles from './contradiction-list.module.css';
import { placeAmong } from './fact-places.ts';
import { useFactWords } from './fact-words.ts';

interface ContradictionListProps {
  readonly contradictions: readonly Contradiction[];
  /** Goes to a question of the checklist that is open; null where it is asked elsewhere. */
  readonly stepHere?: (fact: string) => (() => void) | null;
  /** How many are listed before the rest is only counted. */
  readonly most?: number;
}

const noneHere = () => null;

/** Answers that cannot all be true, each with the answers concerned and the way to their questions; nothing where there are none. */
export function ContradictionList({ contradictions, stepHere = noneHere, most = 3 }: ContradictionListProps) {
  const t = useWords('checklist');
  const language = useLanguage();
  const count = contradictions.length;
  if (count === 0) return null;
  const title = count === 1 ? t('attention.oneContradiction') : t('attention.contradictions', { count });
  return (
    <Banner tone="warning" title={title}>
      <ul className={styles.list}>
        {contradictions.slice(0, most).map((contradiction) => (
          <li key={contradiction.id}>
            <p>{pick(contradiction.text, language)}</p>
            <FactLinks facts={contradiction.facts} stepHere={stepHere} />
          </li>
        ))}
      </ul>
      {count > most && <p className={styles.more}>{t('attention.more', { count: count - most })}</p>}
    </Banner>
  );
}

interface FactLinksProps {
  readonly facts: readonly string[];
  readonly stepHere: (fact: string) => (() => void) | null;
}

function FactLinks({ facts, stepHere }: FactLinksProps) {
  const t = useWords('checklist');
  const words = useFactWords();
  const { bundle } = useReady();
  const { state } = useStore(record);
  return (
    <span className={styles.facts}>
      {facts.map((fact) => {
        const place = placeAmong(bundle.checklists, fact, facts);
        const open = stepHere(fact) ?? (place === null ? null : () => go({ name: 'checklist', ...place }));
        const value = words.answer(fact, state?.answers[fact]?.answer);
        const said = t('attention.answered', { fact: words.label(fact), value });
        if (open === null) return <span key={fact}>{said}</span>;
        return (
          <button key={fact} type="button" className={styles.fact} onClick={open}>
            {said}
            <ArrowRight size={16} strokeWidth={1.75} aria-hidden />
          </button>
        );
      })}
    </span>
  );
}
