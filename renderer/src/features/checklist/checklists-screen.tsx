import { ChevronRight, ListChecks } from 'lucide-react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { go } from '#renderer/state/place.ts';
import { useChecklistResult } from '#renderer/state/verdicts.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { ProgressRing } from '#renderer/ui/progress-ring.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { VerdictBadge } from '#renderer/ui/verdict-badge.tsx';
import type { Topic } from '#shared/corpus/schema.ts';
import type { Checklist } from '#shared/rules/schema.ts';
import styles from './checklists-screen.module.css';
import { ruleOf } from './verdict-bar.tsx';

/** Every checklist under its main topic, each with how far it is answered and what has come out so far. */
export function ChecklistsScreen() {
  const t = useWords('checklist');
  const { bundle } = useReady();
  return (
    <Page title={t('title')} lead={t('intro')}>
      {bundle.checklists.length === 0 ? (
        <EmptyState icon={ListChecks} title={t('emptyList.title')}>
          {t('emptyList.body')}
        </EmptyState>
      ) : (
        byTopic(bundle.checklists).map(([topic, checklists]) => (
          <section key={topic} className={styles.topic} aria-label={t('listLabel', { topic: t(`topics.${topic}`) })}>
            <SectionHeading>{t(`topics.${topic}`)}</SectionHeading>
            <ul className={styles.list}>
              {checklists.map((checklist) => (
                <ChecklistRow key={checklist.id} checklist={checklist} />
              ))}
            </ul>
          </section>
        ))
      )}
    </Page>
  );
}

function ChecklistRow({ checklist }: { checklist: Checklist }) {
  const t = useWords('checklist');
  const language = useLanguage();
  const result = useChecklistResult(checklist.id);
  const { answered, relevant } = result;
  return (
    <li className={styles.row}>
      <ProgressRing value={answered} max={relevant} label={t('ringLabel', { answered, relevant })} />
      <div className={styles.words}>
        <h3 className={styles.title}>
          <button type="button" onClick={() => go({ name: 'checklist', checklist: checklist.id })}>
            {pick(checklist.title, language)}
          </button>
        </h3>
        <p className={styles.summary}>{pick(checklist.summary, language)}</p>
        <ul className={styles.verdicts}>
          {result.verdicts.map((verdict) => {
            const rule = ruleOf(checklist, verdict);
            return (
              <li key={verdict.rule}>
                <VerdictBadge value={verdict.value} /> {rule === undefined ? verdict.rule : pick(rule.title, language)}
              </li>
            );
          })}
        </ul>
      </div>
      <ChevronRight className={styles.chevron} size={20} strokeWidth={1.75} aria-hidden />
    </li>
  );
}

/** Checklists by the first of their topics, topics in the order in which they first appear. */
function byTopic(checklists: readonly Checklist[]): readonly (readonly [Topic, readonly Checklist[]])[] {
  const groups = new Map<Topic, Checklist[]>();
  for (const checklist of checklists) {
    const topic = checklist.topics[0] ?? 'compliance';
    groups.set(topic, [...(groups.get(topic) ?? []), checklist]);
  }
  return [...groups];
}
