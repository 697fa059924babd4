import { FilterX } from 'lucide-react';
import { useId } from 'react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import { Facet } from '#renderer/ui/facet.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import styles from './evidence-filters.module.css';
import { evidenceFilterStates, noEvidenceFilter, type EvidenceFilter } from './filter-evidence.ts';

interface EvidenceFiltersProps {
  readonly filter: EvidenceFilter;
  readonly onFilter: (filter: EvidenceFilter) => void;
  readonly shown: number;
  readonly all: number;
}

/** Narrows the papers by state, by checklist and by words, and says how many are left. */
export function EvidenceFilters({ filter, onFilter, shown, all }: EvidenceFiltersProps) {
  const t = useWords('evidence');
  const language = useLanguage();
  const { bundle } = useReady();
  const id = useId();
  const states = evidenceFilterStates.map((value) => ({ value, label: t(`state.${value}`) }));
  const checklists = bundle.checklists.map(({ id: value, title }) => ({ value, label: pick(title, language) }));
  return (
    <div className={styles.filters} role="search" aria-label={t('filters.label')}>
      <div className={styles.text}>
        <label htmlFor={id}>{t('filters.text')}</label>
        <TextInput
          id={id}
          value={filter.text}
          placeholder={t('filters.textHint')}
          onText={(text) => onFilter({ ...filter, text })}
        />
      </div>
      <Facet
        label={t('filters.state')}
        value={filter.state}
        options={[{ value: '', label: t('filters.all') }, ...states]}
        onChoose={(value) =>
          onFilter({ ...filter, state: evidenceFilterStates.find((known) => known === value) ?? null })
        }
      />
      <Facet
        label={t('filters.checklist')}
        value={filter.checklist}
        options={[{ value: '', label: t('filters.checklistAll') }, ...checklists]}
        onChoose={(checklist) => onFilter({ ...filter, checklist })}
      />
      {shown !== all && (
        <PlainButton emphasis="quiet" icon={FilterX} onClick={() => onFilter(noEvidenceFilter)}>
          {t('clearFilters')}
        </PlainButton>
      )}
      <p className={styles.count} role="status">
        {shown === 0
          ? t('noneFound')
          : shown === all
            ? t('count', { count: all })
            : t('countShown', { shown, count: all })}
      </p>
    </div>
  );
}
