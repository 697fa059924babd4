import { ArrowRight, FileText } from 'lucide-react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { go } from '#renderer/state/place.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import { record } from '#renderer/state/record.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { ProgressRing } from '#renderer/ui/progress-ring.tsx';
import { VerdictBadge } from '#renderer/ui/verdict-badge.tsx';
import type { Checklist } from '#shared/rules/schema.ts';
import type { ChecklistResult } from '#shared/rules/verdict.ts';
import { Card } from './card.tsx';
import styles from './checklist-card.module.css';

/** One checklist: how far it has come, what it says so far, and the way into it. */
export function ChecklistCard({
  checklist,
  result,
  hasClient,
}: {
  checklist: Checklist;
  result: ChecklistResult;
  hasClient: boolean;
}) {
  const t = useWords('home');
  const language = useLanguage();
  const isStarted = useStore(record).client !== null && result.answered > 0;
  return (
    <Card title={pick(checklist.title, language)}>
      <div className={styles.body}>
        {hasClient && (
          <ProgressRing
            value={result.answered}
            max={result.relevant}
            size={72}
            label={t('checklist.progress', { answered: result.answered, relevant: result.relevant })}
          />
        )}
        <div className={styles.words}>
          <p className={styles.summary}>{pick(checklist.summary, language)}</p>
          {hasClient && (
            <ul className={styles.verdicts} aria-label={t('checklist.soFar')}>
              {result.verdicts.map((verdict) => (
                <li key={verdict.rule} className={styles.verdict}>
                  <VerdictBadge value={verdict.value} />
                  <span className={styles.rule}>{titleOf(verdict.rule)}</span>
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
      <div className={styles.actions}>
        <PlainButton
          emphasis={hasClient ? 'secondary' : 'quiet'}
          iconAfter={ArrowRight}
          onClick={() => go({ name: 'checklist', checklist: checklist.id })}
        >
          {t(isStarted ? 'checklist.open' : 'checklist.start')}
        </PlainButton>
        {isStarted && (
          <PlainButton emphasis="quiet" icon={FileText} onClick={() => go({ name: 'report', checklist: checklist.id })}>
            {t('checklist.report')}
          </PlainButton>
        )}
      </div>
    </Card>
  );

  function titleOf(rule: string): string {
    const found = checklist.rules.find(({ id }) => id === rule);
    return found === undefined ? rule : pick(found.title, language);
  }
}
