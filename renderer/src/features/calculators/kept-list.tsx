import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { record, undo } from '#renderer/state/record.ts';
import { showToast } from '#renderer/state/toast.ts';
import type { CalculatorId } from '#shared/calculators/schema.ts';
import { isKnownCalculator } from './kept.ts';
import { KeptCalculation, UnknownCalculation } from './kept-calculation.tsx';
import styles from './kept-list.module.css';

/** The results kept in the client's case, latest first: all of them, or those of one calculator. */
export function KeptList({ calculator }: { calculator: CalculatorId | null }) {
  const t = useWords('calculators');
  const { state } = useStore(record);
  const common = useWords('common');
  const kept = (state?.calculations ?? [])
    .filter((entry) => calculator === null || entry.calculator === calculator)
    .toReversed();
  return (
    <>
      {kept.length === 0 && <p className={styles.none}>{t('screen.saved.none')}</p>}
      <ul className={styles.list}>
        {kept.map((entry) => (
          <li key={entry.id} className={styles.kept}>
            {isKnownCalculator(entry.calculator) ? (
              <KeptCalculation
                calculator={entry.calculator}
                entry={entry}
                onWithdrawn={(title) => showToast(common('toast.calculationWithdrawn', { title }), undo)}
              />
            ) : (
              <UnknownCalculation />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
