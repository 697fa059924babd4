import { SearchX } from 'lucide-react';
import { useMemo } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { useAllResults } from '#renderer/state/verdicts.ts';
import { useReady } from '#renderer/state/workspace.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import type { Checklist } from '#shared/rules/schema.ts';
import { Attention } from './attention.tsx';
import styles from './catalogue.module.css';
import { ChecklistRow } from './checklist-row.tsx';
import { Facets } from './facets.tsx';
import { byTopic, everything, filter, regionsOf, wantedOf, type Region } from './filter.ts';
import { SearchField } from './search-field.tsx';

const nowhere: ReadonlySet<Region> = new Set();

/** All checklists: what needs attention, then every one under its topic, narrowed by words, topic and region. */
export function Catalogue() {
  const t = useWords('checklist');
  const { bundle } = useReady();
  const results = useAllResults();
  const wanted = useStore(filter);
  const regionsFor = useMemo(() => {
    const regions = new Map(bundle.checklists.map((checklist) => [checklist.id, regionsOf(checklist, bundle)]));
    return (checklist: Checklist) => regions.get(checklist.id) ?? nowhere;
  }, [bundle]);
  const found = useMemo(() => wantedOf(bundle.checklists, wanted, regionsFor), [bundle, wanted, regionsFor]);
  return (
    <>
      <Attention results={results} />
      <div className={styles.room}>
        <div className={styles.catalogue}>
          <search className={styles.filters} aria-label={t('catalogue.filters')}>
            <SearchField words={wanted.words} onWords={(words) => filter.set({ ...filter.get(), words })} />
            <Facets checklists={bundle.checklists} regionsFor={regionsFor} />
          </search>
          <div className={styles.found}>
            <p className={styles.count} role="status">
              {t('catalogue.found', { count: found.length })}
            </p>
            {found.length === 0 && (
              <EmptyState
                icon={SearchX}
                title={t('catalogue.none.title')}
                action={<PlainButton onClick={() => filter.set(everything)}>{t('catalogue.none.action')}</PlainButton>}
              >
                {t('catalogue.none.body')}
              </EmptyState>
            )}
            {byTopic(found, wanted.topic).map(([topic, checklists]) => (
              <section
                key={topic}
                className={styles.topic}
                aria-label={t('listLabel', { topic: t(`topics.${topic}`) })}
              >
                <SectionHeading>{t(`topics.${topic}`)}</SectionHeading>
                <ul className={styles.list}>
                  {checklists.map((checklist) => {
                    const result = results.find((one) => one.checklist === checklist.id);
                    return result === undefined ? null : (
                      <ChecklistRow key={checklist.id} checklist={checklist} result={result} />
                    );
                  })}
                </ul>
              </section>
            ))}
          </div>
        </div>
      </div>
    </>
  );
}
