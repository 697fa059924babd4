import { currencyOfFact } from '#renderer/answering/currency-of-fact.ts';
import { OptionGroup } from '#renderer/answering/option-group.tsx';
import { TypedField } from '#renderer/answering/typed-field.tsx';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import type { Fact, Value } from '#shared/rules/schema.ts';
import styles from './trial-control.module.css';

interface TrialControlProps {
  readonly fact: Fact;
  /** As tried, else as it is; undefined where it is not known. */
  readonly value: Value | undefined;
  readonly labelledBy: string;
  readonly onTry: (value: Value) => void;
}

/** A small control to try another value of a fact, as fits its type. */
export function TrialControl({ fact, value, labelledBy, onTry }: TrialControlProps) {
  const t = useWords('checklist');
  const language = useLanguage();
  const { bundle } = useReady();
  switch (fact.type) {
    case 'boolean':
      return (
        <OptionGroup
          look="row"
          labelledBy={labelledBy}
          options={(['true', 'false'] as const).map((each) => ({
            value: each,
            label: t(each === 'true' ? 'yes' : 'no'),
          }))}
          chosen={value === true ? 'true' : value === false ? 'false' : null}
          onChoose={(chosen) => onTry(chosen === 'true')}
        />
      );
    case 'choice':
      return (
        <select
          className={styles.select}
          aria-labelledby={labelledBy}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onTry(event.currentTarget.value)}
        >
          {value === undefined && <option value="">{t('whatIf.choose')}</option>}
          {(fact.choices ?? []).map((choice) => (
            <option key={choice.value} value={choice.value}>
              {pick(choice.label, language)}
            </option>
          ))}
        </select>
      );
    default:
      return (
        <TypedField
          type={fact.type}
          size="medium"
          value={value}
          currency={fact.type === 'money' ? currencyOfFact(bundle.checklists, fact.id) : ''}
          label={pick(fact.label, language)}
          describedBy={undefined}
          onValue={onTry}
        />
      );
  }
}
