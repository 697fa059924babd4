import { FilterX } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { useSourceWords } from '#renderer/sources/source-words.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { policyById } from '#renderer/state/lookup.ts';
import { useReady } from '#renderer/state/workspace.ts';
import { Facet } from '#renderer/ui/facet.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import type { SupportItem } from '#shared/measures/find-support.ts';
import { everything, filter, optionsOf, wantedOf, type Filter } from './filter.ts';
import styles from './filters.module.css';

/** Narrows the found articles by kind, topic, document and audience; each choice says how many it would show. */
export function Filters({ items }: { items: readonly SupportItem[] }) {
  const t = useWords('support');
  const checklist = useWords('checklist');
  const { bundle } = useReady();
  const { policyName } = useSourceWords();
  const wanted = useStore(filter);
  const documentName = (id: string) => {
    const policy = policyById(bundle, id);
    return policy === undefined ? id : policyName(policy);
  };
  const part = <P extends keyof Filter>(name: P, label: string, nameOf: (value: NonNullable<Filter[P]>) => string) => {
    const all = wantedOf(items, { ...wanted, [name]: null }).length;
    const options = optionsOf(items, wanted, name).map(({ value, count }) => ({
      value: value as string, // True because every part of the filter is one of several texts.
      label: t('filters.option', { name: nameOf(value), count }),
    }));
    return (
      <Facet
        label={label}
        value={wanted[name]}
        options={[{ value: '', label: t('filters.option', { name: t('filters.any'), count: all }) }, ...options]}
        onChoose={(value) => filter.set({ ...wanted, [name]: value })}
      />
    );
  };
  return (
    <search className={styles.filters} aria-label={t('filters.label')}>
      {part('kind', t('filters.kind'), (kind) => t(`kinds.${kind}`))}
      {part('topic', t('filters.topic'), (topic) => checklist(`topics.${topic}`))}
      {part('policy', t('filters.document'), documentName)}
      {part('audience', t('filters.audience'), (audience) => t(`audiences.${audience}`))}
      {wanted !== everything && (
        <PlainButton emphasis="quiet" icon={FilterX} onClick={() => filter.set(everything)}>
          {t('filters.clear')}
        </PlainButton>
      )}
    </search>
  );
}
