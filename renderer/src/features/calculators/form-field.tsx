import { Link2, TriangleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import { DayPicker } from '#renderer/answering/day-picker.tsx';
import { OptionGroup } from '#renderer/answering/option-group.tsx';
import { parseDay } from '#renderer/answering/values.ts';
import { useWords } from '#renderer/i18n/index.ts';
import { useAmount } from '#renderer/state/privacy.ts';
import { Select } from '#renderer/ui/select.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import type { Field } from '#shared/calculators/catalogue.ts';
import { parseAmount } from '#shared/calculators/parse-amount.ts';
import type { CalculatorId } from '#shared/calculators/schema.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import type { Answers } from '#shared/rules/schema.ts';
import { AmountRows } from './amount-rows.tsx';
import styles from './calculator-form.module.css';
import { useCalculatorWords } from './calculator-words.ts';
import { textFromAnswer, textIn, type Draft } from './draft.ts';
import { setText } from './drafts.ts';
import type { FieldProblem } from './read-draft.ts';

interface FormFieldProps {
  readonly calculator: CalculatorId;
  readonly field: Field;
  readonly draft: Draft;
  readonly answers: Answers;
  readonly problems: readonly FieldProblem[];
}

/** One field with its words, where its value comes from, and what is wrong with it once it was left. */
export function FormField({ calculator, field, draft, answers, problems }: FormFieldProps) {
  const t = useWords('calculators');
  const words = useCalculatorWords(calculator);
  const id = useId();
  const [isTyping, setTyping] = useState(false);
  // What is half typed is not wrong yet.
  const shown = isTyping ? [] : problems;
  const isList = field.kind === 'moneyList' || field.kind === 'feeList';
  const isFromAnswer = draft.texts[field.id] === undefined && textFromAnswer(field, answers) !== null;
  const describedBy = `${id}-help${shown.length > 0 ? ` ${id}-problem` : ''}`;
  return (
    <div className={styles.field}>
      <Label id={id} field={field} name={words.field(field.id)} />
      <span id={`${id}-help`} className={styles.help}>
        {words.help(field.id)}
      </span>
      <div className={styles.control} data-kind={field.kind}>
        {isList ? (
          <AmountRows calculator={calculator} field={field} rows={draft.rows[field.id] ?? []} problems={problems} />
        ) : (
          <Control
            calculator={calculator}
            field={field}
            text={textIn(field, draft, answers)}
            id={id}
            describedBy={describedBy}
            isInvalid={shown.length > 0}
            onText={(text) => {
              setTyping(true);
              setText(calculator, field.id, text);
            }}
            onLeave={() => setTyping(false)}
          />
        )}
        {isFromAnswer && (
          <span className={styles.note}>
            <Link2 aria-hidden size={16} strokeWidth={1.75} />
            {t('screen.fromAnswers')}
          </span>
        )}
      </div>
      {!isList && shown.length > 0 && (
        <p id={`${id}-problem`} className={styles.problem} role="alert">
          <TriangleAlert size={16} strokeWidth={1.75} aria-hidden />
          <span>{shown.map(words.problem).join(' ')}</span>
        </p>
      )}
    </div>
  );
}

/** The words of a field: the name of the one control it has, else of the group or table below them. */
function Label({ id, field, name }: { id: string; field: Field; name: string }) {
  if (field.kind === 'moneyList' || field.kind === 'feeList' || field.kind === 'boolean') {
    return (
      <span id={`${id}-label`} className={styles.label}>
        {name}
      </span>
    );
  }
  return (
    <label htmlFor={id} className={styles.label}>
      {name}
    </label>
  );
}

interface ControlProps {
  readonly calculator: CalculatorId;
  readonly field: Exclude<Field, { readonly max: number; readonly kind: 'moneyList' | 'feeList' }>;
  readonly text: string;
  /** Of the control; its words have it with `-label` after it where it has several. */
  readonly id: string;
  readonly describedBy: string;
  readonly isInvalid: boolean;
  readonly onText: (text: string) => void;
  readonly onLeave: () => void;
}

function Control({ calculator, field, text, id, describedBy, isInvalid, onText, onLeave }: ControlProps) {
  const amount = useAmount();
  const t = useWords('calculators');
  const language = useLanguage();
  const words = useCalculatorWords(calculator);
  const shared = { id, value: text, describedBy, isInvalid, onText, onLeave };
  const choose = (value: string) => {
    onText(value);
    onLeave();
  };
  switch (field.kind) {
    case 'boolean':
      return (
        <>
          <OptionGroup
            look="row"
            labelledBy={`${id}-label`}
            describedBy={describedBy}
            options={[
              { value: 'true', label: t('screen.yes') },
              { value: 'false', label: t('screen.no') },
            ]}
            chosen={text === 'true' || text === 'false' ? text : null}
            onChoose={choose}
          />
          {text !== '' && (
            <LinkButton label={t('screen.clearLabel', { field: words.field(field.id) })} onPress={() => choose('')}>
              {t('screen.clear')}
            </LinkButton>
          )}
        </>
      );
    case 'choice':
      return (
        <Select
          id={id}
          describedBy={describedBy}
          isInvalid={isInvalid}
          value={text}
          options={[
            { value: '', label: t('screen.notAnswered') },
            ...field.choices.map((choice) => ({ value: choice, label: words.choice(field.id, choice) })),
          ]}
          onChoose={choose}
        />
      );
    case 'date': {
      const day = parseDay(text);
      return (
        <>
          <TextInput {...shared} placeholder={t('screen.date.placeholder')} />
          <DayPicker size="medium" day={day ?? ''} onDay={choose} />
          {day !== null && day !== text && (
            <span className={styles.note}>{t('screen.readBack', { value: formatDay(day, language) })}</span>
          )}
        </>
      );
    }
    case 'integer':
      return <TextInput {...shared} inputMode="numeric" />;
    case 'money': {
      const money = parseAmount(text, 'CNY');
      return (
        <>
          <TextInput {...shared} inputMode="decimal" unit="CNY" />
          {typeof money === 'object' && (
            // Many zeros are read back with their marks, so that a slip of one is seen.
            <span className={styles.note}>{t('screen.readBack', { value: amount(money.minor, money.currency) })}</span>
          )}
        </>
      );
    }
  }
}
