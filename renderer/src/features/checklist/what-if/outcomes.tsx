import { ArrowRight } from 'lucide-react';
import { mainFirst } from '#renderer/features/checklist/verdict-order.ts';
import { ruleOf } from '#renderer/features/checklist/rule-of.ts';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { VerdictBadge } from '#renderer/ui/verdict-badge.tsx';
import type { Answers, Checklist } from '#shared/rules/schema.ts';
import type { ChecklistResult } from '#shared/rules/verdict.ts';
import { LeastChanges } from './least-changes.tsx';
import styles from './outcomes.module.css';
import type { Trials } from './trials.ts';

interface OutcomesProps {
  readonly checklist: Checklist;
  readonly asIs: ChecklistResult;
  readonly then: ChecklistResult;
  readonly answers: Answers;
  readonly trials: Trials;
  readonly onTry: (values: Trials) => void;
}

/** The outcome of every rule as it is and as it would be, side by side. */
export function Outcomes({ checklist, asIs, then, answers, trials, onTry }: OutcomesProps) {
  const t = useWords('checklist');
  const language = useLanguage();
  const { main, others } = mainFirst(asIs);
  const verdicts = main === undefined ? others : [main, ...others];
  return (
    <section className={styles.outcomes} aria-labelledby="what-if-outcomes" data-scroller>
      <SectionHeading id="what-if-outcomes">{t('whatIf.outcomes')}</SectionHeading>
      <table className={styles.table} aria-live="polite">
        <thead>
          <tr>
            <th scope="col">{t('whatIf.rule')}</th>
            <th scope="col">{t('whatIf.asIs')}</th>
            <th scope="col">{t('whatIf.then')}</th>
          </tr>
        </thead>
        <tbody>
          {verdicts.map((verdict) => {
            const tried = then.verdicts.find(({ rule }) => rule === verdict.rule) ?? verdict;
            const rule = ruleOf(checklist, verdict);
            const isChanged = tried.value !== verdict.value;
            return (
              <tr key={verdict.rule} data-changed={isChanged || undefined}>
                <th scope="row">
                  {rule === undefined ? verdict.rule : pick(rule.title, language)}
                  {isChanged && (
                    <span className={styles.changed}>
                      <ArrowRight size={16} strokeWidth={1.75} aria-hidden /> {t('whatIf.changed')}
                    </span>
                  )}
                </th>
                <td>
                  <VerdictBadge value={verdict.value} />
                </td>
                <td>
                  <VerdictBadge value={tried.value} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <LeastChanges checklist={checklist} verdicts={verdicts} answers={answers} trials={trials} onTry={onTry} />
    </section>
  );
}
