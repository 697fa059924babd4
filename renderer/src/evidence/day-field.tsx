import { useId, useState } from 'react';
import { DayPicker } from '#renderer/answering/day-picker.tsx';
import { parseDay } from '#renderer/answering/values.ts';
import { useWords } from '#renderer/i18n/index.ts';
import { TextInput } from '#renderer/ui/text-input.tsx';
import styles from './day-field.module.css';

interface DayFieldProps {
  readonly label: string;
  readonly day: string | null;
  readonly onDay: (day: string | null) => void;
}

/** A day that may be left empty, typed or picked; what is no day is said so and not taken. */
export function DayField(props: DayFieldProps) {
  // A day that came from elsewhere, as by an undo, takes the place of what was typed.
  return <TypedDay key={props.day ?? ''} {...props} />;
}

function TypedDay({ label, day, onDay }: DayFieldProps) {
  const t = useWords('evidence');
  const id = useId();
  const [typed, setTyped] = useState(day ?? '');
  const [isBad, setBad] = useState(false);
  const take = (text: string) => {
    const read = text.trim() === '' ? null : parseDay(text);
    const isNone = text.trim() !== '' && read === null;
    setBad(isNone);
    if (!isNone && read !== day) onDay(read);
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <span className={styles.row}>
        <TextInput
          id={id}
          value={typed}
          placeholder={t('dayHint')}
          isInvalid={isBad}
          describedBy={isBad ? `${id}-bad` : undefined}
          onText={setTyped}
          onLeave={() => take(typed)}
        />
        <DayPicker
          size="medium"
          day={parseDay(typed) ?? ''}
          onDay={(picked) => {
            setTyped(picked);
            take(picked);
          }}
        />
      </span>
      {isBad && (
        <p id={`${id}-bad`} className={styles.bad} role="alert">
          {t('dayBad')}
        </p>
      )}
    </div>
  );
}
