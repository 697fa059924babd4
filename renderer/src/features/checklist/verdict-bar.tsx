import { ChevronDown, ChevronUp, FileCheck2, MessageCircle } from 'lucide-react';
import type { Ref } from 'react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import { VerdictBadge } from '#renderer/ui/verdict-badge.tsx';
import type { Checklist, Rule } from '#shared/rules/schema.ts';
import type { ChecklistResult, Verdict } from '#shared/rules/verdict.ts';
import styles from './verdict-bar.module.css';

/** The rule of a checklist that a verdict is about. */
export function ruleOf(checklist: Checklist, verdict: Verdict): Rule | undefined {
  return checklist.rules.find(({ id }) => id === verdict.rule);
}

interface VerdictBarProps {
  readonly checklist: Checklist;
  readonly result: ChecklistResult;
  readonly isOpen: boolean;
  readonly toggle: Ref<HTMLButtonElement>;
  readonly onToggle: () => void;
}

/** The outcome so far, always in sight: each rule's badge, what it rests on, and one sentence. */
export function VerdictBar({ checklist, result, isOpen, toggle, onToggle }: VerdictBarProps) {
  const t = useWords('checklist');
  const language = useLanguage();
  return (
    <section className={styles.bar} aria-label={t('verdict.title')}>
      <div className={styles.verdicts} aria-live="polite">
        {result.verdicts.map((verdict) => {
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

/** Whether the answers that carry an outcome have papers behind them. */
export function Strength({ strength }: { strength: 'stated' | 'evidenced' }) {
  const t = useWords('checklist');
  const Icon = strength === 'evidenced' ? FileCheck2 : MessageCircle;
  return (
    <span className={styles.strength}>
      <Icon size={16} strokeWidth={1.75} aria-hidden /> {t(`verdict.${strength}`)}
    </span>
  );
}
