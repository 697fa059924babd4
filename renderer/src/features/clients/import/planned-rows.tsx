import { useMemo } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useClientWords } from '#renderer/state/privacy.ts';
import { hiddenNameOf } from '#renderer/state/workspace.ts';
import { VirtualRows } from '#renderer/ui/virtual-rows.tsx';
import type { PlannedRow } from '#shared/clients/import/plan.ts';
import { useTargetWords } from './target-words.ts';
import styles from './import.module.css';

/** Those that cannot be read and those that change come first. */
const order = { unreadable: 0, changed: 1, new: 2, same: 3 } as const;

/** The rows of a dry run, each with what it would set and what of it is left out. */
export function PlannedRows({
  rows,
  left,
  isFixed,
  onChoose,
}: {
  rows: readonly PlannedRow[];
  /** Lines that were taken out. */
  left: ReadonlySet<number>;
  isFixed: boolean;
  onChoose: (line: number, isChosen: boolean) => void;
}) {
  const t = useWords('clients');
  const shown = useClientWords();
  const { nameOf, valueOf } = useTargetWords();
  const calledHere = (client: string | null, name: string): string =>
    (client === null ? null : hiddenNameOf(client)) ?? shown(name);
  const sorted = useMemo(
    () => rows.toSorted((one, other) => order[one.outcome] - order[other.outcome] || one.line - other.line),
    [rows],
  );
  return (
    <VirtualRows
      rows={sorted}
      label={t('import.each')}
      keyOf={({ line }) => String(line)}
      heightOf={() => 42}
      frame={styles.scroller}
      line={styles.line}
    >
      {({ line, name, client, outcome, fields, unread, fault }) => (
        <div className={styles.row} data-outcome={outcome}>
          <label className={styles.check}>
            <input
              type="checkbox"
              aria-label={t('import.chooseRow', { line, name: calledHere(client, name) })}
              disabled={isFixed || outcome === 'same' || outcome === 'unreadable'}
              checked={(outcome === 'new' || outcome === 'changed') && !left.has(line)}
              onChange={(event) => onChoose(line, event.currentTarget.checked)}
            />
            <span className={styles.number}>{t('import.row', { line })}</span>
            <span className={styles.outcome}>{t(`import.outcome.${outcome}`)}</span>
          </label>
          <div className={styles.what}>
            {name !== '' && <strong>{calledHere(client, name)}</strong>}
            {fault !== null && (
              <span className={styles.bad}>
                {t(`import.rowFault.${fault.kind}`, { line: fault.kind === 'doubled' ? fault.line : line })}
              </span>
            )}
            {fields.map(({ target, before, after }) => (
              <span key={target}>
                {before === undefined || before === ''
                  ? t('import.set', { field: nameOf(target), after: valueOf(target, after) })
                  : t('import.change', {
                      field: nameOf(target),
                      before: valueOf(target, before),
                      after: valueOf(target, after),
                    })}
              </span>
            ))}
            {unread.map(({ target, text, fault: why }) => (
              <span key={target} className={styles.bad}>
                {t('import.unread', { field: nameOf(target), text: shown(text), why: t(`import.cell.${why}`) })}
              </span>
            ))}
          </div>
        </div>
      )}
    </VirtualRows>
  );
}
