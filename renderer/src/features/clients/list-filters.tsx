import { useId, useMemo } from 'react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { factById } from '#renderer/state/lookup.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import { Facet } from '#renderer/ui/facet.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { namedIn, type ListQuery } from '#shared/clients/list.ts';
import type { ClientSummary } from '#shared/ipc/contract.ts';
import { shortChoice } from './short-choice.ts';
import styles from './list-filters.module.css';

/** Finds clients by name or sound, and narrows and orders the list; what no client names is not offered. */
export function ListFilters({
  clients,
  query,
  shown,
  onQuery,
}: {
  clients: readonly ClientSummary[];
  query: ListQuery;
  shown: number;
  onQuery: (query: ListQuery) => void;
}) {
  const t = useWords('clients');
  const language = useLanguage();
  const { bundle } = useReady();
  const id = useId();
  const named = useMemo(
    () => ({ platforms: namedIn(clients, 'platforms'), brands: namedIn(clients, 'brands') }),
    [clients],
  );
  const cities = (factById(bundle, 'registeredCity')?.choices ?? []).filter(({ value }) =>
    clients.some(({ digest }) => digest?.facts['registeredCity'] === value),
  );
  const any = { value: '', label: t('find.any') };
  const asOptions = (items: readonly string[]) => [any, ...items.map((item) => ({ value: item, label: item }))];
  return (
    <div className={styles.bar}>
      <div className={styles.search}>
        <label className={styles.label} htmlFor={`${id}-words`}>
          {t('find.label')}
        </label>
        <TextInput
          id={`${id}-words`}
          value={query.words}
          placeholder={t('find.hint')}
          onText={(words) => onQuery({ ...query, words })}
        />
      </div>
      {cities.length > 0 && (
        <Facet
          label={t('find.city')}
          value={query.city}
          options={[any, ...cities.map(({ value, label }) => ({ value, label: shortChoice(pick(label, language)) }))]}
          onChoose={(city) => onQuery({ ...query, city })}
        />
      )}
      {named.platforms.length > 0 && (
        <Facet
          label={t('find.platform')}
          value={query.platform}
          options={asOptions(named.platforms)}
          onChoose={(platform) => onQuery({ ...query, platform })}
        />
      )}
      {named.brands.length > 0 && (
        <Facet
          label={t('find.brand')}
          value={query.brand}
          options={asOptions(named.brands)}
          onChoose={(brand) => onQuery({ ...query, brand })}
        />
      )}
      <Facet
        label={t('find.sort')}
        value={query.sort === 'worked' ? null : 'name'}
        options={[
          { value: '', label: t('find.sortWorked') },
          { value: 'name', label: t('find.sortName') },
        ]}
        onChoose={(sort) => onQuery({ ...query, sort: sort === null ? 'worked' : 'name' })}
      />
      <p className={styles.count} role="status">
        {t('find.count', { shown, count: clients.length })}
      </p>
    </div>
  );
}
