import { ChevronDown, ChevronUp } from 'lucide-react';
import type { Ref } from 'react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import { VerdictBadge } from '#renderer/ui/verdict-badge.tsx';
import type { Checklist } from '#shared/rules/schema.ts';
import type { ChecklistResult } from '#shared/rules/verdict.ts';
import styles from './verdict-bar.module.css';
import { OtherVerdicts } from './other-verdicts.tsx';
import { ruleOf } from './rule-of.ts';
import { Strength } from './strength.tsx';
import { mainFirst } from './verdict-order.ts';

const mostNamed = 2;

interface VerdictBarProps {
  readonly checklist: Checklist;
  readonly result: ChecklistResult;
  readonly isOpen: boolean;
  readonly toggle: Ref<HTMLButtonElement>;
  readonly onToggle: () => void;
}

/** The outcome so far, always in sight: the main rule's in words; where there are more than two, the others counted. */
export function VerdictBar({ checklist, result, isOpen, toggle, onToggle }: VerdictBarProps) {
  const t = useWords('checklist');
  const language = useLanguage();
  const { main, others } = mainFirst(result);
  const all = main === undefined ? others : [main, ...others];
  const named = all.slice(0, all.length > mostNamed ? 1 : mostNamed);
  const counted = all.slice(named.length);
  return (
    <section className={styles.bar} aria-label={t('verdict.title')}>
      <div className={styles.verdicts} aria-live="polite">
        {named.map((verdict) => {
          const rule = ruleOf(checklist, verdict);
          if (rule === undefined) return null;
          return (
            <div key={verdict.rule} className={styles.verdict}>
              <VerdictBadge value={verdict.value} />
              <p className={styles.words}>
                <span className={styles.line}>
                  <b>{pick(rule.title, language)}</b>
                  {verdict.strength !== null && <Strength strength={verdict.strength} />}
                </span>
                <span className={styles.outcome}>{pick(rule.outcomes[verdict.value], language)}</span>
              </p>
            </div>
          );
        })}
        {counted.length > 0 && (
          <div className={styles.others}>
            <OtherVerdicts verdicts={counted} />
          </div>
        )}
      </div>
      <button
        ref={toggle}
        type="button"
        className={styles.toggle}
        aria-expanded={isOpen}
        aria-controls="verdict-panel"
        onClick={onToggle}
      >
        {isOpen ? t('verdict.collapse') : t('verdict.expand')}
        {isOpen ? (
          <ChevronDown size={18} strokeWidth={1.75} aria-hidden />
        ) : (
          <ChevronUp size={18} strokeWidth={1.75} aria-hidden />
        )}
      </button>
    </section>
  );
}
