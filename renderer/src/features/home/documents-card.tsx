import { useWords } from '#renderer/i18n/index.ts';
import { go } from '#renderer/state/place.ts';
import { useAsOf, useLanguage, useReady } from '#renderer/state/workspace.ts';
import { StatusBadge } from '#renderer/ui/status-badge.tsx';
import type { Policy } from '#shared/corpus/schema.ts';
import { statusOf } from '#shared/corpus/status.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { Card } from './card.tsx';
import styles from './documents-card.module.css';

/** The documents carried and how each stands at the as-of date: those that still run first. */
export function DocumentsCard() {
  const t = useWords('home');
  const common = useWords('common');
  const { bundle } = useReady();
  const asOf = useAsOf();
  const language = useLanguage();
  const rows = bundle.policies
    .map((policy) => ({ policy, status: statusOf(policy, asOf) }))
    .toSorted((one, other) => other.status.until.localeCompare(one.status.until));
  return (
    <Card title={t('documents.title')} aside={t('documents.asOf', { date: formatDay(asOf, language) })}>
      <ul className={styles.list}>
        {rows.map(({ policy, status }) => (
          <li key={policy.id}>
            <button type="button" className={styles.document} onClick={() => open(policy)}>
              <span lang="zh-CN" className={styles.title}>
                {policy.title}
              </span>
              <span className={styles.facts}>
                <StatusBadge status={status} />
                <span>{common('status.until', { date: formatDay(status.until, language) })}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function open(policy: Policy): void {
  const first = policy.articles[0];
  go(first === undefined ? { name: 'library' } : { name: 'library', article: first.id });
}
