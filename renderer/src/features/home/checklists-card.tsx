import { pick, useWords } from '#renderer/i18n/index.ts';
import { go } from '#renderer/state/place.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import { ProgressRing } from '#renderer/ui/progress-ring.tsx';
import { VerdictBadge } from '#renderer/ui/verdict-badge.tsx';
import type { ChecklistResult } from '#shared/rules/verdict.ts';
import { Card } from './card.tsx';
import styles from './checklists-card.module.css';
import { shortTitle } from './short-title.ts';
import { shareAnswered } from './share-answered.ts';

/** A ring a checklist, those furthest along first: how far it has come, and what its main rule says so far. */
export function ChecklistsCard({ results }: { results: readonly ChecklistResult[] }) {
  const t = useWords('home');
  const language = useLanguage();
  const { bundle, isWhole } = useReady();
  const rows = bundle.checklists
    .flatMap((checklist, index) => {
      const result = results[index];
      return result === undefined ? [] : [{ checklist, result }];
    })
    .toSorted((one, other) => shareAnswered(other.result) - shareAnswered(one.result));
  return (
    <Card title={t('checklists.title')}>
      {isWhole ? (
        <ul className={styles.grid}>
          {rows.map(({ checklist, result }) => (
            <li key={checklist.id}>
              <button
                type="button"
                className={styles.tile}
                title={pick(checklist.title, language)}
                onClick={() => go({ name: 'checklist', checklist: checklist.id })}
              >
                <ProgressRing
                  value={result.answered}
                  max={result.relevant}
                  size={30}
                  isBare
                  label={t('checklists.progress', { answered: result.answered, relevant: result.relevant })}
                />
                <span className={styles.name}>{shortTitle(pick(checklist.title, language))}</span>
                <span aria-hidden className={styles.count}>
                  {result.answered}/{result.relevant}
                </span>
                {result.answered > 0 && result.verdicts[0] !== undefined && (
                  <VerdictBadge value={result.verdicts[0].value} />
                )}
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.loading}>{t('checklists.loading')}</p>
      )}
    </Card>
  );
}
