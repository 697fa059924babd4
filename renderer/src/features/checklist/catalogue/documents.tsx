import { useWords } from '#renderer/i18n/index.ts';
import { useSourceWords } from '#renderer/sources/source-words.ts';
import { policyIdOf } from '#renderer/state/lookup.ts';
import { useAsOf, useReady } from '#renderer/state/workspace.ts';
import { StatusBadge } from '#renderer/ui/status-badge.tsx';
import { statusOf } from '#shared/corpus/status.ts';
import type { Checklist } from '#shared/rules/schema.ts';
import styles from './documents.module.css';

interface DocumentsProps {
  readonly checklist: Checklist;
  /** As a column of the catalogue, or as one line. */
  readonly look?: 'column' | 'line';
}

/** The documents a checklist leans on: those whose period runs by name, the others counted. */
export function Documents({ checklist, look = 'column' }: DocumentsProps) {
  const t = useWords('checklist');
  const words = useSourceWords();
  const asOf = useAsOf();
  const { bundle } = useReady();
  const ids = new Set(checklist.leansOn.map(policyIdOf));
  const documents = bundle.policies
    .filter(({ id }) => ids.has(id))
    .map((policy) => ({ id: policy.id, name: words.policyName(policy), status: statusOf(policy, asOf) }));
  const isEnded = ({ status }: (typeof documents)[number]) => status.kind === 'periodEnded';
  const ended = documents.filter(isEnded);
  const names = ended.map(({ name }) => name).join(t('listSeparator'));
  return (
    <ul className={styles.documents} data-look={look} aria-label={t('catalogue.documents')}>
      {documents
        .filter((document) => !isEnded(document))
        .map(({ id, name, status }) => (
          <li key={id}>
            <span>{name}</span> <StatusBadge status={status} size={look === 'line' ? 'small' : 'medium'} />
          </li>
        ))}
      {ended.length > 0 && (
        <li className={styles.ended} title={look === 'line' ? names : undefined}>
          <span>{t(look === 'line' ? 'catalogue.endedOf' : 'catalogue.ended', { count: ended.length })}</span>{' '}
          <span className={look === 'line' ? 'visually-hidden' : styles.names}>{names}</span>
        </li>
      )}
    </ul>
  );
}
