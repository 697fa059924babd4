import { useWords } from '#renderer/i18n/index.ts';
import { useAmount } from '#renderer/state/privacy.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import { catalogue, type Field } from '#shared/calculators/catalogue.ts';
import { isFeeKind } from '#shared/calculators/fee-kinds.ts';
import type { CalculatorId } from '#shared/calculators/schema.ts';
import { formatDay } from '#shared/i18n/format.ts';
import type { CalculationInput } from '#shared/record/schema.ts';
import { useCalculatorWords } from './calculator-words.ts';
import styles from './kept-calculation.module.css';

/** What a kept result was reckoned from, field by field. */
export function KeptInput({ calculator, input }: { calculator: CalculatorId; input: CalculationInput }) {
  const t = useWords('calculators');
  const language = useLanguage();
  const words = useCalculatorWords(calculator);
  const amount = useAmount();
  const say = (field: Field, value: CalculationInput[string]): readonly string[] => {
    if (typeof value === 'boolean') return [t(value ? 'screen.yes' : 'screen.no')];
    if (typeof value === 'number') return [String(value)];
    if (typeof value === 'string') {
      return [field.kind === 'choice' ? words.choice(field.id, value) : formatDay(value, language)];
    }
    if (!Array.isArray(value)) return [amount(value.minor, value.currency)];
    return value.map((item) => {
      if (!('kind' in item)) return amount(item.minor, item.currency);
      const kind = isFeeKind(item.kind) ? words.feeKind(item.kind) : item.kind;
      return `${kind} ${amount(item.amount.minor, item.amount.currency)}`;
    });
  };
  return (
    <dl className={styles.rows}>
      {catalogue[calculator].fields.map((field) => {
        const value = input[field.id];
        if (value === undefined) return null;
        return (
          <div key={field.id}>
            <dt>{words.field(field.id)}</dt>
            <dd>
              {say(field, value).map((text, index) => (
                // Rows of a kept input never change places, and two may read the same.
                <span key={index} className={styles.item}>
                  {text}
                </span>
              ))}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
