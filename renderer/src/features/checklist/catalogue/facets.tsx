import { useId } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import type { Checklist } from '#shared/rules/schema.ts';
import styles from './facets.module.css';
import { filter, regions, wantedOf, type Filter, type Region } from './filter.ts';

interface FacetsProps {
  readonly checklists: readonly Checklist[];
  readonly regionsFor: (checklist: Checklist) => ReadonlySet<Region>;
}

/** Region and topic, each value with how many checklists choosing it would show. */
export function Facets({ checklists, regionsFor }: FacetsProps) {
  const t = useWords('checklist');
  const library = useWords('library');
  const wanted = useStore(filter);
  const topics = [...new Set(checklists.flatMap((checklist) => checklist.topics))];
  const countOf = (change: Partial<Filter>) => wantedOf(checklists, { ...wanted, ...change }, regionsFor).length;
  return (
    <>
      <Facet
        title={t('catalogue.region')}
        value={wanted.region}
        options={[
          { value: null, label: t('catalogue.any'), count: countOf({ region: null }) },
          ...regions.map((value) => ({
            value,
            label: library(`regions.${value}`),
            count: countOf({ region: value }),
          })),
        ]}
        onChoose={(region) => filter.set({ ...wanted, region })}
      />
      <Facet
        title={t('catalogue.topic')}
        value={wanted.topic}
        options={[
          { value: null, label: t('catalogue.any'), count: countOf({ topic: null }) },
          ...topics.map((value) => ({ value, label: t(`topics.${value}`), count: countOf({ topic: value }) })),
        ]}
        onChoose={(topic) => filter.set({ ...wanted, topic })}
      />
    </>
  );
}

interface FacetProps<T extends string> {
  readonly title: string;
  readonly value: T | null;
  readonly options: readonly { readonly value: T | null; readonly label: string; readonly count: number }[];
  readonly onChoose: (value: T | null) => void;
}

function Facet<T extends string>({ title, value, options, onChoose }: FacetProps<T>) {
  const name = useId();
  return (
    <fieldset className={styles.facet}>
      <legend className={styles.title}>{title}</legend>
      <div className={styles.options}>
        {options.map((option) => (
          <label key={option.value ?? ''} className={styles.option} data-empty={option.count === 0 || undefined}>
            <input
              type="radio"
              className="visually-hidden"
              name={name}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
            <span>{option.label}</span> <span className={styles.count}>{option.count}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
