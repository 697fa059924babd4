import { Input } from '@fluentui/react-components';
import { TriangleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { isComposing } from '#renderer/ui/is-composing.ts';
import { useAmount } from '#renderer/state/privacy.ts';
import { useMasked } from '#renderer/state/workspace.ts';
import { hidden } from '#shared/privacy/mask.ts';
import type { Value } from '#shared/rules/schema.ts';
import { DayPicker } from './day-picker.tsx';
import styles from './typed-field.module.css';
import { isMoney, isSameValue, parseTyped, typedFrom, type TypedFactType } from './values.ts';

interface TypedFieldProps {
  readonly type: TypedFactType;
  readonly value: Value | undefined;
  /** In which an amount is asked. */
  readonly currency: string;
  readonly size?: 'medium' | 'large';
  /** What is asked, as the words beside the field say it. */
  readonly label: string;
  readonly describedBy: string | undefined;
  readonly onValue: (value: Value) => void;
}

/** A day, number, percentage or amount that is typed: taken when the field is left or Enter is pressed, never half. */
export function TypedField(props: TypedFieldProps) {
  const { type, value, currency, size = 'large', label, describedBy, onValue } = props;
  const t = useWords('checklist');
  const recorded = typedFrom(type, value);
  const [draft, setDraft] = useState<{ readonly over: string; readonly text: string } | null>(null);
  const [isRefused, setIsRefused] = useState(false);
  const errorId = useId();
  const amount = useAmount();
  const isHidden = useMasked() && type === 'money' && draft === null && recorded !== '';
  // A draft typed over another value, as before an undo, is no longer what the person sees recorded.
  const text = draft !== null && draft.over === recorded ? draft.text : recorded;
  // An amount recorded in another currency stays in it until it is typed anew.
  const shownCurrency = value !== undefined && isMoney(value) && draft === null ? value.currency : currency;

  const take = (typed: string) => {
    if (typed.trim() === '' || (draft === null && typed === recorded)) return setIsRefused(false);
    const parsed = parseTyped(type, typed, currency);
    setIsRefused(parsed === null);
    if (parsed === null) return;
    setDraft(null);
    if (!isSameValue(value, parsed)) onValue(parsed);
  };

  return (
    <div className={styles.field}>
      <div className={styles.line}>
        <Input
          className={styles.input}
          size={size}
          inputMode={type === 'date' ? 'text' : 'decimal'}
          // What is typed replaces what is hidden; left alone, that stays as it is.
          value={isHidden ? '' : text}
          aria-label={label}
          aria-describedby={[describedBy, isRefused ? errorId : undefined].filter(Boolean).join(' ') || undefined}
          aria-invalid={isRefused}
          placeholder={isHidden ? hidden : type === 'date' ? t('date.placeholder') : undefined}
          contentAfter={type === 'percent' ? t('number.percentUnit') : type === 'money' ? shownCurrency : null}
          onChange={(_, { value: typed }) => {
            setDraft({ over: recorded, text: typed });
            setIsRefused(false);
          }}
          onBlur={() => take(text)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || isComposing(event) || text === recorded) return;
            // The first Enter takes what was typed; only the next one goes on to another step.
            event.preventDefault();
            take(text);
          }}
        />
        {type === 'date' && <DayPicker day={recorded} onDay={take} />}
      </div>
      {!isRefused && draft === null && value !== undefined && isMoney(value) && (
        <p className={styles.read}>{amount(value.minor, value.currency)}</p>
      )}
      {isRefused && (
        <p id={errorId} className={styles.error} role="alert">
          <TriangleAlert size={16} strokeWidth={1.75} aria-hidden />
          {type === 'date' ? t('date.invalid') : t(`number.invalid.${type}`)}
        </p>
      )}
    </div>
  );
}
