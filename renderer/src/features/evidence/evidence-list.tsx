import { FileText, Image, FileQuestion, type LucideIcon } from 'lucide-react';
import { EvidenceBadge } from '#renderer/evidence/evidence-badge.tsx';
import { useEvidenceDetail } from '#renderer/evidence/evidence-words.ts';
import { pick, useWords } from '#renderer/i18n/index.ts';
import type { JudgedEvidence } from '#renderer/state/evidence.ts';
import { factById } from '#renderer/state/lookup.ts';
import { moveWithin } from '#renderer/state/place.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import { previewOf } from '#shared/evidence/kinds.ts';
import type { EvidenceEntry } from '#shared/evidence/entry.ts';
import styles from './evidence-list.module.css';

interface EvidenceListProps {
  readonly papers: readonly JudgedEvidence[];
  readonly missing: ReadonlySet<string>;
  readonly chosen: string | null;
}

/** The papers, a row each; rows out of sight cost nothing to lay out, and no file is read for them. */
export function EvidenceList({ papers, missing, chosen }: EvidenceListProps) {
  const t = useWords('evidence');
  const detail = useEvidenceDetail();
  const language = useLanguage();
  const { bundle } = useReady();
  return (
    <ul className={styles.list} aria-label={t('list')}>
      {papers.map(({ entry, state }) => {
        const Icon = iconOf(entry);
        const facts = entry.facts.map((fact) => {
          const known = factById(bundle, fact);
          return known === undefined ? fact : pick(known.label, language);
        });
        return (
          <li key={entry.id} className={styles.item}>
            <button
              type="button"
              className={styles.row}
              aria-current={chosen === entry.id || undefined}
              onClick={() => moveWithin({ name: 'evidence', evidence: entry.id })}
            >
              <Icon size={20} strokeWidth={1.75} aria-hidden />
              <span className={styles.words}>
                <span className={styles.label}>{entry.label}</span>
                <span className={styles.soft}>{detail(entry, state)}</span>
                <span className={styles.soft}>
                  {facts.length === 0 ? t('provesNone') : facts.join(language === 'en' ? ', ' : '、')}
                </span>
              </span>
              <EvidenceBadge state={missing.has(entry.id) ? 'missing' : state} size="small" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function iconOf({ file }: EvidenceEntry): LucideIcon {
  if (file === null) return FileQuestion;
  return previewOf(file.type) === 'image' ? Image : FileText;
}
