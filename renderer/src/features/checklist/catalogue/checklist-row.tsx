import { ChevronRight } from 'lucide-react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { go } from '#renderer/state/place.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import { ProgressRing } from '#renderer/ui/progress-ring.tsx';
import { TargetTitle } from '#renderer/ui/target-title.tsx';
import { VerdictSummary } from '#renderer/features/checklist/verdict-summary.tsx';
import type { Checklist } from '#shared/rules/schema.ts';
import type { ChecklistResult } from '#shared/rules/verdict.ts';
import styles from './checklist-row.module.css';
import { Documents } from './documents.tsx';

/** One checklist of the catalogue: how far it is answered, what it asks, what came out so far, what it leans on. */
export function ChecklistRow({ checklist, result }: { checklist: Checklist; result: ChecklistResult }) {
  const t = useWords('checklist');
  const language = useLanguage();
  const { answered, relevant } = result;
  return (
    <li className={styles.row}>
      <ProgressRing value={answered} max={relevant} size={52} label={t('ringLabel', { answered, relevant })} />
      <div className={styles.words}>
        <TargetTitle level="h3" onPress={() => go({ name: 'checklist', checklist: checklist.id })}>
          {pick(checklist.title, language)}
        </TargetTitle>
        <p className={styles.summary}>{pick(checklist.summary, language)}</p>
        <VerdictSummary checklist={checklist} result={result} />
      </div>
      <Documents checklist={checklist} />
      <ChevronRight className={styles.chevron} size={20} strokeWidth={1.75} aria-hidden />
    </li>
  );
}
