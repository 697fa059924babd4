import { FlaskConical, LogOut, RotateCcw, ShieldCheck } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useStandingState } from '#renderer/state/stale.ts';
import { useChecklistResult } from '#renderer/state/verdicts.ts';
import { useAsOf, useLanguage, useReady } from '#renderer/state/workspace.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { answersOf } from '#shared/record/fold.ts';
import type { Checklist } from '#shared/rules/schema.ts';
import { evaluateWith } from '#shared/rules/what-if.ts';
import { FactTrials } from './fact-trials.tsx';
import { Outcomes } from './outcomes.tsx';
import { withoutTrial, withTrials, type Trials } from './trials.ts';
import styles from './what-if.module.css';

const none: Trials = {};

/** A sandbox beside the case: what would come out if some facts were otherwise. Nothing here reaches the record. */
export function WhatIf({ checklist, onLeave }: { checklist: Checklist; onLeave: () => void }) {
  const t = useWords('checklist');
  const language = useLanguage();
  const { bundle } = useReady();
  const state = useStandingState(checklist.id);
  const asOf = useAsOf();
  const answers = useMemo(() => answersOf(state), [state]);
  const [trials, setTrials] = useState<Trials>(none);
  const asIs = useChecklistResult(checklist.id);
  const then = useMemo(
    () => evaluateWith(checklist, answers, trials, asOf, bundle.facts),
    [checklist, answers, trials, asOf, bundle],
  );
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const onTry = (values: Trials) => setTrials((tried) => withTrials(tried, answers, values));
  const hasTrials = Object.keys(trials).length > 0;
  return (
    <section className={styles.screen} aria-labelledby="what-if-title">
      <header className={styles.head}>
        <FlaskConical size={20} strokeWidth={1.75} aria-hidden />
        <h1 id="what-if-title" ref={heading} tabIndex={-1} className={styles.title}>
          {t('whatIf.title')} <span className={styles.checklist}>{pick(checklist.title, language)}</span>
        </h1>
        <PlainButton icon={RotateCcw} isDisabled={!hasTrials} onClick={() => setTrials(none)}>
          {t('whatIf.reset')}
        </PlainButton>
        <PlainButton emphasis="primary" icon={LogOut} onClick={onLeave}>
          {t('whatIf.leave')}
        </PlainButton>
      </header>
      <p className={styles.unsaved}>
        <ShieldCheck size={16} strokeWidth={1.75} aria-hidden /> {t('whatIf.unsaved')}
      </p>
      <div className={styles.columns}>
        <FactTrials
          checklist={checklist}
          answers={answers}
          trials={trials}
          onTry={onTry}
          onUndo={(fact) => setTrials((tried) => withoutTrial(tried, fact))}
        />
        <Outcomes checklist={checklist} asIs={asIs} then={then} answers={answers} trials={trials} onTry={onTry} />
      </div>
    </section>
  );
}
