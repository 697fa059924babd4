import { useWords } from '#renderer/i18n/index.ts';
import { useAmount } from '#renderer/state/privacy.ts';
import type { FeeTable } from '#shared/calculators/fee-table.ts';
import type { CalculatorId } from '#shared/calculators/schema.ts';
import { useCalculatorWords } from './calculator-words.ts';
import styles from './fee-table.module.css';

const mostShown = 100;

/** The costs that a file was understood to hold, to be looked over before they are added. */
export function ReadRows({ calculator, table: { fees, sources } }: { calculator: CalculatorId; table: FeeTable }) {
  const t = useWords('calculators');
  const words = useCalculatorWords(calculator);
  const say = useAmount();
  if (fees.length === 0) return null;
  const hidden = fees.length - mostShown;
  return (
    <>
      {/* It scrolls, so it must be reachable by keyboard. */}
      <div className={styles.preview} tabIndex={0} role="region" aria-label={t('screen.import.table')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('screen.import.row')}</th>
              <th scope="col">{t('screen.import.words')}</th>
              <th scope="col">{t('screen.rows.kind')}</th>
              <th scope="col">{t('screen.rows.amount')}</th>
            </tr>
          </thead>
          <tbody>
            {fees.slice(0, mostShown).map(({ kind, amount }, index) => (
              <tr key={sources[index]?.line}>
                <td>{sources[index]?.line}</td>
                <td>{sources[index]?.words}</td>
                <td>{words.feeKind(kind)}</td>
                <td>{say(amount.minor, amount.currency)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {hidden > 0 && <p className={styles.hint}>{t('screen.import.more', { count: hidden })}</p>}
    </>
  );
}
