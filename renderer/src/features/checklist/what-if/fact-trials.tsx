import { Lock, Undo2 } from 'lucide-react';
import { Fragment, useId } from 'react';
import { useFactWords } from '#renderer/features/checklist/fact-words.ts';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { factById } from '#renderer/state/lookup.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import type { Answers, Checklist, Fact, Value } from '#shared/rules/schema.ts';
import styles from './fact-trials.module.css';
import { TrialControl } from './trial-control.tsx';
import { isFixed, type Trials } from './trials.ts';

interface FactTrialsProps {
  readonly checklist: Checklist;
  readonly answers: Answers;
  readonly trials: Trials;
  readonly onTry: (values: Trials) => void;
  readonly onUndo: (fact: string) => void;
}

/** Every fact of a checklist: as it is, and as it is tried; what cannot be changed stands apart. */
export function FactTrials({ checklist, answers, trials, onTry, onUndo }: FactTrialsProps) {
  const t = useWords('checklist');
  const language = useLanguage();
  const { bundle } = useReady();
  const steps = checklist.steps.map((step) => ({
    step,
    facts: step.facts.flatMap((id) => factById(bundle, id) ?? []),
  }));
  const fixed = steps.flatMap(({ facts }) => facts).filter((fact) => isFixed(fact, answers));
  return (
    <section className={styles.facts} aria-labelledby="what-if-facts" data-scroller>
      <SectionHeading id="what-if-facts">{t('whatIf.trials')}</SectionHeading>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('whatIf.fact')}</th>
            <th scope="col">{t('whatIf.asIs')}</th>
            <th scope="col">{t('whatIf.then')}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ step, facts }) => {
            const open = facts.filter((fact) => !isFixed(fact, answers));
            if (open.length === 0) return null;
            return (
              <Fragment key={step.id}>
                <tr>
                  <th colSpan={3} scope="colgroup" className={styles.step}>
                    {pick(step.title, language)}
                  </th>
                </tr>
                {open.map((fact) => (
                  <FactTrial
                    key={fact.id}
                    fact={fact}
                    answers={answers}
                    tried={trials[fact.id]}
                    onTry={(value) => onTry({ [fact.id]: value })}
                    onUndo={() => onUndo(fact.id)}
                  />
                ))}
              </Fragment>
            );
          })}
        </tbody>
      </table>
      {fixed.length > 0 && <Fixed facts={fixed} answers={answers} />}
    </section>
  );
}

interface FactTrialProps {
  readonly fact: Fact;
  readonly answers: Answers;
  readonly tried: Value | undefined;
  readonly onTry: (value: Value) => void;
  readonly onUndo: () => void;
}

function FactTrial({ fact, answers, tried, onTry, onUndo }: FactTrialProps) {
  const t = useWords('checklist');
  const language = useLanguage();
  const words = useFactWords();
  const id = useId();
  const answer = answers[fact.id];
  const known = answer !== undefined && 'known' in answer ? answer.known : undefined;
  return (
    <tr data-tried={tried !== undefined || undefined}>
      <th scope="row" id={id} className={styles.label} title={pick(fact.question, language)}>
        {words.label(fact.id)}
      </th>
      <td className={styles.asIs} data-open={known === undefined || undefined}>
        {answer === undefined ? t('whatIf.notAnswered') : words.answer(fact.id, answer)}
      </td>
      <td>
        <span className={styles.control}>
          <TrialControl fact={fact} value={tried ?? known} labelledBy={id} onTry={onTry} />
          {tried !== undefined && (
            <button
              type="button"
              className={styles.undo}
              aria-label={t('whatIf.back', { fact: words.label(fact.id) })}
              title={t('whatIf.back', { fact: words.label(fact.id) })}
              onClick={onUndo}
            >
              <Undo2 size={16} strokeWidth={1.75} aria-hidden />
            </button>
          )}
        </span>
      </td>
    </tr>
  );
}

function Fixed({ facts, answers }: { facts: readonly Fact[]; answers: Answers }) {
  const t = useWords('checklist');
  const words = useFactWords();
  return (
    <details className={styles.fixed}>
      <summary>
        <Lock size={16} strokeWidth={1.75} aria-hidden /> {t('whatIf.fixed', { count: facts.length })}
      </summary>
      <p>{t('whatIf.fixedNote')}</p>
      <ul>
        {facts.map(({ id }) => (
          <li key={id}>{t('attention.answered', { fact: words.label(id), value: words.answer(id, answers[id]) })}</li>
        ))}
      </ul>
    </details>
  );
}
