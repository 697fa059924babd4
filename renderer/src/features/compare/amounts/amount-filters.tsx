import { useWords } from '#renderer/i18n/index.ts';
import { useSourceWords } from '#renderer/sources/source-words.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { Facet } from '#renderer/ui/facet.tsx';
import { facetOptions, wantedBy } from '#shared/facets.ts';
import type { AmountRow } from '#shared/measures/amount-rows.ts';
import { amountFacets, amountsView, type AmountPart } from './amount-facets.ts';
import styles from './amounts-part.module.css';

const parts: readonly AmountPart[] = ['policy', 'role', 'unit', 'per', 'standing', 'audience', 'topic'];

/** Narrows the figures; each choice says how many it would show. */
export function AmountFilters({ rows }: { rows: readonly AmountRow[] }) {
  const t = useWords('compare');
  const support = useWords('support');
  const { wanted } = useStore(amountsView);
  const nameOf = useValueNames(rows);
  return (
    <search className={styles.filters} aria-label={t('filters.label')}>
      {parts.map((part) => {
        const open = wantedBy(rows, amountFacets, { ...wanted, [part]: null }).length;
        const options = facetOptions(rows, amountFacets, wanted, part).map(({ value, count }) => ({
          value,
          label: support('filters.option', { name: nameOf(part, value), count }),
        }));
        return (
          <Facet
            key={part}
            label={t(`filters.${part}`)}
            value={wanted[part]}
            options={[
              { value: '', label: support('filters.option', { name: support('filters.any'), count: open }) },
              ...options,
            ]}
            onChoose={(value) => {
              const view = amountsView.get();
              amountsView.set({ ...view, wanted: { ...view.wanted, [part]: value } });
            }}
          />
        );
      })}
    </search>
  );
}

/** What a value of a part is called, read off a row that has it. */
function useValueNames(rows: readonly AmountRow[]): (part: AmountPart, value: string) => string {
  const t = useWords('compare');
  const support = useWords('support');
  const checklist = useWords('checklist');
  const common = useWords('common');
  const { policyName } = useSourceWords();
  return (part, value) => {
    for (const { policy, amount, status, measure } of rows) {
      if (part === 'policy' && policy.id === value) return policyName(policy);
      if (part === 'role' && amount.role === value) return t(`roles.${amount.role}`);
      if (part === 'per' && amount.per === value)
        return amount.per === 'none' ? t('perNone') : support(`per.${amount.per}`);
      if (part === 'standing' && status.kind === value) return common(`status.${status.kind}`);
      const audience = part === 'audience' ? measure.audiences.find((one) => one === value) : undefined;
      if (audience !== undefined) return support(`audiences.${audience}`);
      const topic = part === 'topic' ? measure.topics.find((one) => one === value) : undefined;
      if (topic !== undefined) return checklist(`topics.${topic}`);
    }
    return value === 'money' || value === 'share' || value === 'count' ? t(`units.${value}`) : value;
  };
}
