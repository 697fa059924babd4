import { FilterX } from 'lucide-react';
import { useId, useMemo, type ReactNode } from 'react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import type { HistoryEntry } from '#shared/record/history.ts';
import { factOf, historyKinds, noFilter, whoOf, type HistoryFilter, type HistoryKind } from './filter-history.ts';
import styles from './history-filters.module.css';
import { useHistoryWords, useWho } from '#renderer/answering/use-history-words.ts';

const any = '';

interface HistoryFiltersProps {
  readonly entries: readonly HistoryEntry[];
  readonly filter: HistoryFilter;
  readonly onFilter: (filter: HistoryFilter) => void;
}

/** What of the history is shown: by kind, by question or checklist, by who did it, by words. */
export function HistoryFilters({ entries, filter, onFilter }: HistoryFiltersProps) {
  const t = useWords('history');
  const about = useAbout(entries);
  const people = usePeople(entries);
  const change = (part: Partial<HistoryFilter>) => onFilter({ ...filter, ...part });
  const kinds = historyKinds.map((value) => ({ value, label: t(`filters.kinds.${value}`) }));
  return (
    <div className={styles.filters} role="search" aria-label={t('filters.label')}>
      <Part label={t('filters.text')} isWide>
        {(id) => (
          <TextInput
            id={id}
            value={filter.text}
            placeholder={t('filters.textHint')}
            onText={(text) => change({ text })}
          />
        )}
      </Part>
      <Part label={t('filters.kind')}>
        {(id) => (
          <Select<HistoryKind | typeof any>
            id={id}
            options={[{ value: any, label: t('filters.all') }, ...kinds]}
            value={filter.kind ?? any}
            onChoose={(kind) => change({ kind: kind === any ? null : kind })}
          />
        )}
      </Part>
      <Part label={t('filters.about')}>
        {(id) => (
          <Select
            id={id}
            options={[{ value: any, label: t('filters.all') }, ...about]}
            value={filter.about ?? any}
            onChoose={(chosen) => change({ about: chosen === any ? null : chosen })}
          />
        )}
      </Part>
      <Part label={t('filters.who')}>
        {(id) => (
          <Select
            id={id}
            options={[{ value: any, label: t('filters.all') }, ...people]}
            value={filter.who ?? any}
            onChoose={(who) => change({ who: who === any ? null : who })}
          />
        )}
      </Part>
      <PlainButton emphasis="quiet" icon={FilterX} isDisabled={isAll(filter)} onClick={() => onFilter(noFilter)}>
        {t('filters.clear')}
      </PlainButton>
    </div>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** The checklists that ask anything in the history, and then each question by itself. */
function useAbout(entries: readonly HistoryEntry[]): readonly Option[] {
  const { bundle } = useReady();
  const language = useLanguage();
  const words = useHistoryWords();
  return useMemo(() => {
    const facts = new Set(entries.flatMap((entry) => factOf(entry) ?? []));
    const checklists = bundle.checklists.filter(({ steps }) =>
      steps.some((step) => step.facts.some((id) => facts.has(id))),
    );
    return [
      ...checklists.map(({ id, title }) => ({ value: `checklist/${id}`, label: pick(title, language) })),
      ...[...facts].map((fact) => ({ value: `fact/${fact}`, label: `· ${words.subject({ kind: 'answer', fact })}` })),
    ];
  }, [entries, bundle, language, words]);
}

function usePeople(entries: readonly HistoryEntry[]): readonly Option[] {
  const who = useWho();
  const people = useMemo(() => new Map(entries.map((entry) => [whoOf(entry), entry])), [entries]);
  return [...people].map(([value, { operation, device }]) => ({ value, label: who(operation.by, device) }));
}

function Part({ label, isWide, children }: { label: string; isWide?: boolean; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className={styles.part} data-wide={isWide || undefined}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {children(id)}
    </div>
  );
}

function isAll({ kind, about, who, text }: HistoryFilter): boolean {
  return kind === null && about === null && who === null && text === '';
}
