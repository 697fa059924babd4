import { X } from 'lucide-react';
import { useId } from 'react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { factById } from '#renderer/state/lookup.ts';
import { change } from '#renderer/state/record.ts';
import { showToast } from '#renderer/state/toast.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import { Select } from '#renderer/ui/select.tsx';
import type { EvidenceEntry } from '#shared/evidence/entry.ts';
import styles from './evidence-links.module.css';

/** The name of a checklist without the question it asks. */
function shortTitle(title: string): string {
  return title.split(/[:：]/)[0] ?? title;
}

/** What a paper shows: its facts with the checklists that ask for them, more to link, and the way to unlink. */
export function EvidenceLinks({ entry }: { entry: EvidenceEntry }) {
  const t = useWords('evidence');
  const language = useLanguage();
  const { bundle } = useReady();
  const id = useId();
  const separator = language === 'en' ? ', ' : '、';
  const link = async (kind: 'evidence.link' | 'evidence.unlink', fact: string) => {
    if (!(await change({ kind, payload: { evidence: entry.id, fact } }))) showToast(t('notSaved'));
  };
  const open = bundle.facts.filter(({ id: fact }) => !entry.facts.includes(fact));
  return (
    <div className={styles.links}>
      <h3 className={styles.title}>{t('proves')}</h3>
      {entry.facts.length === 0 ? (
        <p className={styles.soft}>{t('provesNone')}</p>
      ) : (
        <ul className={styles.list}>
          {entry.facts.map((fact) => {
            const known = factById(bundle, fact);
            const label = known === undefined ? fact : pick(known.label, language);
            const using = bundle.checklists
              .filter(({ steps }) => steps.some(({ facts }) => facts.includes(fact)))
              .map(({ title }) => shortTitle(pick(title, language)));
            return (
              <li key={fact} className={styles.item}>
                <span>
                  {label} <span className={styles.soft}>{t('usedBy', { checklists: using.join(separator) })}</span>
                </span>
                <button
                  type="button"
                  className={styles.unlink}
                  aria-label={t('unlink', { fact: label })}
                  title={t('unlink', { fact: label })}
                  onClick={() => void link('evidence.unlink', fact)}
                >
                  <X size={16} strokeWidth={1.75} aria-hidden />
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <label htmlFor={id} className={styles.soft}>
        {t('link')}
      </label>
      <Select
        id={id}
        value=""
        options={[
          { value: '', label: t('linkHint') },
          ...open.map((fact) => ({ value: fact.id, label: pick(fact.label, language) })),
        ]}
        onChoose={(fact) => {
          if (fact !== '') void link('evidence.link', fact);
        }}
      />
    </div>
  );
}
