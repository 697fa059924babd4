import { pick } from '#renderer/i18n/index.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import { VerdictBadge } from '#renderer/ui/verdict-badge.tsx';
import type { Checklist } from '#shared/rules/schema.ts';
import type { ChecklistResult, Verdict } from '#shared/rules/verdict.ts';
import { OtherVerdicts } from './other-verdicts.tsx';
import { ruleOf } from './rule-of.ts';
import { mainFirst } from './verdict-order.ts';
import styles from './verdict-summary.module.css';

const mostNamed = 2;

/** What a checklist says so far in a line or two: the main rule by name, more than one other only counted. */
export function VerdictSummary({ checklist, result }: { checklist: Checklist; result: ChecklistResult }) {
  const { main, others } = mainFirst(result);
  if (main === undefined) return null;
  return (
    <ul className={styles.verdicts}>
      <Named checklist={checklist} verdict={main} />
      {others.length < mostNamed ? (
        others.map((verdict) => <Named key={verdict.rule} checklist={checklist} verdict={verdict} />)
      ) : (
        <li>
          <OtherVerdicts verdicts={others} />
        </li>
      )}
    </ul>
  );
}

function Named({ checklist, verdict }: { checklist: Checklist; verdict: Verdict }) {
  const language = useLanguage();
  const rule = ruleOf(checklist, verdict);
  return (
    <li>
      <VerdictBadge value={verdict.value} />
      <span className={styles.rule}>{rule === undefined ? verdict.rule : pick(rule.title, language)}</span>
    </li>
  );
}
