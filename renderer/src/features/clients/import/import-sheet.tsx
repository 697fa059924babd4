import { useMemo, useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useClientWords } from '#renderer/state/privacy.ts';
import { workspace } from '#renderer/state/workspace.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { guessColumns, importTargets, type ImportTarget } from '#shared/clients/import/columns.ts';
import { planImport } from '#shared/clients/import/plan.ts';
import type { TableSheet } from '#shared/tables/contract.ts';
import { DryRun } from './dry-run.tsx';
import { useTargetWords } from './target-words.ts';
import styles from './import.module.css';

const ignored = '';

/** One sheet: what each of its columns is taken for, and below what that would do. */
export function ImportSheet({ rows }: { rows: TableSheet['rows'] }) {
  const t = useWords('clients');
  const shown = useClientWords();
  const { nameOf } = useTargetWords();
  const first = rows[0]?.cells ?? [];
  const [guess] = useState(() => guessColumns(first));
  const [columns, setColumns] = useState(guess.columns);
  const [hasHeadings, setHeadings] = useState(guess.hasHeadings);
  // Planned against the list as it was when the file was read: what the import itself writes must not change the plan.
  // The list with its names, also while they are hidden: by those of the screen nobody would be found again.
  const [existing] = useState(() => {
    const kept = workspace.kept();
    return kept.phase === 'ready' ? kept.clients : [];
  });
  const width = Math.max(...rows.map(({ cells }) => cells.length), 0);
  const all = Array.from({ length: width }, (_, index): ImportTarget | null => columns[index] ?? null);
  const plan = useMemo(
    () => planImport(hasHeadings ? rows.slice(1) : rows, columns, existing),
    [rows, hasHeadings, columns, existing],
  );
  // Without headings the first row is a business already.
  const headingOf = (index: number): string => (hasHeadings ? (first[index] ?? '') : shown(first[index] ?? ''));
  const take = (index: number, value: string): void => {
    const target = importTargets.find((one) => one === value) ?? null;
    // Each thing stands in one column: the one chosen last.
    setColumns(all.map((one, place) => (place === index ? target : one === target ? null : one)));
  };
  return (
    <>
      <section aria-labelledby="import-columns" className={styles.section}>
        <SectionHeading id="import-columns">{t('import.columns')}</SectionHeading>
        <label className={styles.check}>
          <input type="checkbox" checked={hasHeadings} onChange={(event) => setHeadings(event.currentTarget.checked)} />
          {t('import.headings')}
        </label>
        <ul className={styles.columns}>
          {all.map((target, index) => (
            <li key={index}>
              <span id={`import-column-${index}`} className={styles.heading}>
                {t('import.column', { number: index + 1, heading: headingOf(index) })}
              </span>
              <Select
                labelledBy={`import-column-${index}`}
                value={target ?? ignored}
                options={[
                  { value: ignored, label: t('import.ignored') },
                  ...importTargets.map((one) => ({ value: one, label: nameOf(one) })),
                ]}
                onChoose={(value) => take(index, value)}
              />
            </li>
          ))}
        </ul>
      </section>
      {all.includes('name') ? (
        <DryRun key={JSON.stringify([columns, hasHeadings])} plan={plan} />
      ) : (
        <Banner tone="warning">{t('import.noName')}</Banner>
      )}
    </>
  );
}
