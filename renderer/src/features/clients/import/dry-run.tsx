import { useRef, useState } from 'react';
import { WhyNoChanges } from '#renderer/answering/changes-here.tsx';
import { useWords } from '#renderer/i18n/index.ts';
import { useReadOnly } from '#renderer/state/access.ts';
import { importClients, undoImport, type ImportOutcome } from '#renderer/state/client-list.ts';
import { go } from '#renderer/state/place.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { changesOf, type PlannedRow } from '#shared/clients/import/plan.ts';
import { PlannedRows } from './planned-rows.tsx';
import styles from './import.module.css';

/** What an import would do, row by row; writing what was chosen of it, and taking all of that back. */
export function DryRun({ plan }: { plan: readonly PlannedRow[] }) {
  const t = useWords('clients');
  const common = useWords('common');
  const isReadOnly = useReadOnly();
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [done, setDone] = useState<number | null>(null);
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null);
  const [undone, setUndone] = useState<{ readonly said: string; readonly isWhole: boolean } | null>(null);
  const [takenBack, setTakenBack] = useState<number | null>(null);
  const isStopped = useRef(false);
  const section = useRef<HTMLElement>(null);
  const count = (kind: PlannedRow['outcome']): number => plan.filter(({ outcome: one }) => one === kind).length;
  const chosen = plan.filter(({ line, outcome: kind }) => (kind === 'new' || kind === 'changed') && !left.has(line));
  return (
    <section ref={section} tabIndex={-1} aria-labelledby="import-rows" className={styles.section}>
      <SectionHeading id="import-rows">{t('import.rows')}</SectionHeading>
      <p role="status">
        {t('import.summary', {
          fresh: count('new'),
          changed: count('changed'),
          same: count('same'),
          unreadable: count('unreadable'),
        })}
      </p>
      <WhyNoChanges />
      {outcome === null && (
        <div className={styles.actions}>
          {done === null ? (
            <PlainButton emphasis="primary" isDisabled={isReadOnly || chosen.length === 0} onClick={() => void write()}>
              {t('import.confirm', { count: chosen.length })}
            </PlainButton>
          ) : (
            <>
              <progress value={done} max={chosen.length} aria-label={t('import.rows')} />
              <span role="status">{t('import.progress', { done, count: chosen.length })}</span>
              <PlainButton onClick={() => (isStopped.current = true)}>{t('import.stop')}</PlainButton>
            </>
          )}
        </div>
      )}
      {outcome !== null && takenBack !== null && undone === null && (
        <div className={styles.actions}>
          <progress value={takenBack} max={outcome.imported.length} aria-label={t('import.undo')} />
          <span role="status">{t('import.undoing', { done: takenBack, count: outcome.imported.length })}</span>
        </div>
      )}
      {outcome !== null && (takenBack === null || undone !== null) && (
        <Banner
          tone={outcome.stoppedBy !== null || undone?.isWhole === false ? 'warning' : 'success'}
          announce
          actions={
            <>
              {undone === null && outcome.imported.length > 0 && (
                <PlainButton onClick={() => void takeBack(outcome)}>{t('import.undo')}</PlainButton>
              )}
              <PlainButton onClick={() => go({ name: 'clients' })}>{t('import.toList')}</PlainButton>
            </>
          }
        >
          {undone?.said ?? said(outcome)}
        </Banner>
      )}
      <PlannedRows
        rows={plan}
        left={left}
        isFixed={done !== null}
        onChoose={(line, isChosen) => {
          const next = new Set(left);
          if (isChosen) next.delete(line);
          else next.add(line);
          setLeft(next);
        }}
      />
    </section>
  );

  function said({ imported, stoppedBy }: ImportOutcome): string {
    const written = { count: imported.length };
    if (stoppedBy === null) return t('import.done', written);
    if (stoppedBy === 'left-off') return t('import.stopped', written);
    const reason = stoppedBy === 'not-opened' ? t('import.notOpened') : common(`refusals.${stoppedBy}`);
    return t('import.stoppedBy', { ...written, reason });
  }

  /** The button that was pressed goes away: who uses the keyboard stays where it stood. */
  function keepFocus(): void {
    section.current?.focus({ preventScroll: true });
  }

  async function write(): Promise<void> {
    isStopped.current = false;
    setDone(0);
    keepFocus();
    const rows = chosen.map((row) => ({ client: row.client, name: row.name, changes: changesOf(row) }));
    const result = await importClients(rows, (written) => {
      setDone(written);
      return !isStopped.current;
    });
    setOutcome(result);
    keepFocus();
  }

  async function takeBack({ imported }: ImportOutcome): Promise<void> {
    setTakenBack(0);
    keepFocus();
    const kept = await undoImport(imported, setTakenBack);
    if (kept === null) setUndone({ said: t('import.undoFailed'), isWhole: false });
    else setUndone({ said: kept === 0 ? t('import.undone') : t('import.undoneKept', { count: kept }), isWhole: true });
  }
}
