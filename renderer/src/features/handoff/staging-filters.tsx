import { useEffect, useId, useRef } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { ChoiceBar } from '#renderer/ui/choice-bar.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { isChoosable, type HandoffRow } from '#shared/handoff/compare.ts';
import type { RowFilter } from './rows.ts';
import styles from './staging.module.css';

interface StagingFiltersProps {
  readonly rows: readonly HandoffRow[];
  readonly shown: readonly HandoffRow[];
  readonly filter: RowFilter;
  readonly leftOut: ReadonlySet<string>;
  readonly isDisabled: boolean;
  readonly onFilter: (filter: RowFilter) => void;
  readonly onChoose: (isChosen: boolean) => void;
}

/** What of the differences is listed, and one box that chooses all that is. */
export function StagingFilters(props: StagingFiltersProps) {
  const { rows, shown, filter, leftOut, isDisabled, onFilter, onChoose } = props;
  const t = useWords('handoff');
  const id = useId();
  const all = useRef<HTMLInputElement>(null);
  const choosable = shown.filter(isChoosable);
  const chosen = choosable.filter(({ item }) => !leftOut.has(item)).length;
  useEffect(() => {
    if (all.current !== null) all.current.indeterminate = chosen > 0 && chosen < choosable.length;
  });
  const countOf = (where: HandoffRow['where']): number => rows.filter((row) => row.where === where).length;
  return (
    <div className={styles.filters} role="search" aria-label={t('staging.filter')}>
      <ChoiceBar
        label={t('staging.where')}
        value={filter.where}
        options={[
          { value: 'all', label: t('staging.all', { count: rows.length }) },
          { value: 'onlyInFile', label: t('staging.onlyInFile', { count: countOf('onlyInFile') }) },
          { value: 'differing', label: t('staging.differing', { count: countOf('differing') }) },
          { value: 'onlyHere', label: t('staging.onlyHere', { count: countOf('onlyHere') }) },
        ]}
        onChoose={(where) => onFilter({ ...filter, where })}
      />
      <span className={styles.find}>
        <label htmlFor={id} className={styles.soft}>
          {t('staging.text')}
        </label>
        <TextInput
          id={id}
          value={filter.text}
          placeholder={t('staging.textHint')}
          onText={(text) => onFilter({ ...filter, text })}
        />
      </span>
      {choosable.length > 0 && (
        <label className={styles.all}>
          <input
            ref={all}
            type="checkbox"
            className={styles.box}
            checked={chosen === choosable.length}
            disabled={isDisabled}
            onChange={() => onChoose(chosen < choosable.length)}
          />
          {t('staging.chooseAll', { count: choosable.length })}
        </label>
      )}
    </div>
  );
}
