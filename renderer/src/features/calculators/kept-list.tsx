import { useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { record, undo } from '#renderer/state/record.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import type { CalculatorId } from '#shared/calculators/schema.ts';
import { isKnownCalculator } from './kept.ts';
import { KeptCalculation, UnknownCalculation } from './kept-calculation.tsx';
import styles from './kept-list.module.css';

/** The results kept in the client's case, latest first: all of them, or those of one calculator. */
export function KeptList({ calculator }: { calculator: CalculatorId | null }) {
  const t = useWords('calculators');
  const { state } = useStore(record);
  const [withdrawn, setWithdrawn] = useState<{ readonly title: string; readonly operations: number } | null>(null);
  const kept = (state?.calculations ?? [])
    .filter((entry) => calculator === null || entry.calculator === calculator)
    .toReversed();
  // Once something else was done, undo would take back that instead.
  const canTakeBack = withdrawn !== null && state?.operations === withdrawn.operations;
  const onWithdrawn = (title: string) => setWithdrawn({ title, operations: record.get().state?.operations ?? 0 });
  return (
    <>
      <p role="status" className={styles.withdrawn}>
        {canTakeBack && (
          <>
            {t('screen.saved.withdrawn', { title: withdrawn.title })}
            <PlainButton emphasis="quiet" onClick={() => void undo()}>
              {t('screen.saved.undo')}
            </PlainButton>
          </>
        )}
      </p>
      {kept.length === 0 && <p className={styles.none}>{t('screen.saved.none')}</p>}
      <ul className={styles.list}>
        {kept.map((entry) => (
          <li key={entry.id} className={styles.kept}>
            {isKnownCalculator(entry.calculator) ? (
              <KeptCalculation calculator={entry.calculator} entry={entry} onWithdrawn={onWithdrawn} />
            ) : (
              <UnknownCalculation />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
