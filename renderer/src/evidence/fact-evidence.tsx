import { FileCheck2, FilePlus2 } from 'lucide-react';
import { useMemo } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { attachChosen } from '#renderer/state/attachments.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { useEvidence, useMissingFiles } from '#renderer/state/evidence.ts';
import { checklistById } from '#renderer/state/lookup.ts';
import { go } from '#renderer/state/place.ts';
import { change, record } from '#renderer/state/record.ts';
import { useAsOf, useReady } from '#renderer/state/workspace.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { evidenceDays, onDay, unprovedFacts } from '#shared/evidence/standing.ts';
import { DayField } from './day-field.tsx';
import { EvidenceBadge } from './evidence-badge.tsx';
import { useEvidenceDetail } from './evidence-words.ts';
import styles from './fact-evidence.module.css';

interface FactEvidenceProps {
  readonly fact: string;
  readonly label: string;
  /** The checklist that asks: its events are what periods are held against. */
  readonly checklist: string;
}

/** The papers of one question: what each is worth, until when it is good, and adding more. */
export function FactEvidence({ fact, label, checklist }: FactEvidenceProps) {
  const t = useWords('evidence');
  const detail = useEvidenceDetail();
  const { state } = useStore(record);
  const { bundle } = useReady();
  const asOf = useAsOf();
  const days = useMemo(() => {
    const asking = checklistById(bundle, checklist);
    return asking === undefined ? onDay(asOf) : evidenceDays(asking, state, asOf);
  }, [bundle, checklist, state, asOf]);
  const papers = useEvidence(days).filter(({ entry }) => entry.facts.includes(fact));
  const missing = useMissingFiles();
  const unproved = useMemo(() => unprovedFacts(state, days).find((one) => one.fact === fact), [state, days, fact]);
  const answer = state?.answers[fact]?.answer;
  const isBare = papers.length === 0 && answer !== undefined && 'known' in answer && answer.basis === 'evidenced';
  return (
    <section className={styles.papers} aria-label={`${t('here.title')} ${label}`}>
      <div className={styles.head}>
        <h4>{t('here.title')}</h4>
        <PlainButton
          emphasis="quiet"
          icon={FilePlus2}
          label={t('addTo', { fact: label })}
          onClick={() => void attachChosen({ facts: [fact], paper: null, label: null })}
        >
          {t('add')}
        </PlainButton>
      </div>
      {unproved !== undefined && (
        <p className={styles.warning} role="status">
          {t('here.notShown', { reason: detail(unproved.entry, unproved.state) })}
        </p>
      )}
      {isBare && <p className={styles.warning}>{t('here.countsAsStated')}</p>}
      {papers.length > 0 && (
        <ul className={styles.list}>
          {papers.map(({ entry, state: worth }) => (
            <li key={entry.id} className={styles.paper}>
              <button
                type="button"
                className={styles.open}
                aria-label={t('open', { name: entry.label })}
                onClick={() => go({ name: 'evidence', evidence: entry.id })}
              >
                <FileCheck2 size={16} strokeWidth={1.75} aria-hidden /> <span>{entry.label}</span>
              </button>
              <span className={styles.state}>
                <EvidenceBadge state={missing.has(entry.id) ? 'missing' : worth} size="small" />
                <span>{detail(entry, worth)}</span>
              </span>
              <DayField
                label={t('expiresOn')}
                day={entry.expiresOn}
                onDay={(value) =>
                  void change({
                    kind: 'evidence.amend',
                    payload: { evidence: entry.id, field: 'expiresOn', value },
                  })
                }
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
