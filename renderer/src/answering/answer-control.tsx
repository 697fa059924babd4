import { useWords, pick } from '#renderer/i18n/index.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import type { Answer, Fact, Value } from '#shared/rules/schema.ts';
import styles from './answer-control.module.css';
import { currencyOfFact } from './currency-of-fact.ts';
import { OptionGroup, type Option } from './option-group.tsx';
import { TypedField } from './typed-field.tsx';

/** The values a fact can be answered with by choosing; empty where it is typed. */
export function choicesOf(fact: Fact): readonly (boolean | string)[] {
  if (fact.type === 'boolean') return [true, false];
  if (fact.type === 'choice') return (fact.choices ?? []).map(({ value }) => value);
  return [];
}

/** The answer when a choice is made: what an earlier answer rested on is asked anew. */
export function answerWith(value: Value): Answer {
  return { known: value, basis: 'stated' };
}

export const unsureAnswer: Answer = { unknown: 'notSure' };
const unsure = 'unsure';

interface AnswerControlProps {
  readonly fact: Fact;
  readonly answer: Answer | null;
  readonly look: 'large' | 'row';
  readonly labelledBy: string;
  readonly describedBy?: string | undefined;
  /** Are number keys offered? */
  readonly hasKeys: boolean;
  readonly onAnswer: (answer: Answer) => void;
}

/** How one fact is answered: by choosing, or by typing, and always also by "not sure". */
export function AnswerControl(props: AnswerControlProps) {
  const { fact, answer, look, labelledBy, describedBy, hasKeys, onAnswer } = props;
  const t = useWords('checklist');
  const language = useLanguage();
  const { bundle } = useReady();
  const values = choicesOf(fact);
  const isTyped = isTypedType(fact.type);
  const known = answer !== null && 'known' in answer ? answer.known : undefined;
  const options: Option<string>[] = values.map((value, index) => ({
    value: String(value),
    label: typeof value === 'boolean' ? t(value ? 'yes' : 'no') : choiceLabel(String(value)),
    ...(hasKeys ? { keyHint: String(index + 1) } : {}),
  }));
  options.push({
    value: unsure,
    label: t('unsure'),
    tone: 'quiet',
    ...(hasKeys && !isTyped ? { keyHint: String(values.length + 1) } : {}),
  });
  const chosen =
    answer === null
      ? null
      : (values.find((value) => value === known)?.toString() ?? (known === undefined ? unsure : null));

  return (
    <div className={isTyped ? styles.typed : undefined}>
      {isTypedType(fact.type) && (
        <TypedField
          type={fact.type}
          value={known}
          currency={fact.type === 'money' ? currencyOfFact(bundle.checklists, fact.id) : ''}
          label={pick(fact.question, language)}
          describedBy={describedBy}
          onValue={(value) => onAnswer(answerWith(value))}
        />
      )}
      <OptionGroup
        look={look === 'row' ? 'row' : isTyped ? 'beside' : fact.type === 'choice' ? 'cards' : 'large'}
        labelledBy={labelledBy}
        describedBy={describedBy}
        options={options}
        chosen={chosen}
        onChoose={(value) => onAnswer(value === unsure ? unsureAnswer : answerWith(valueNamed(value)))}
      />
    </div>
  );

  function choiceLabel(value: string): string {
    const choice = fact.choices?.find((candidate) => candidate.value === value);
    return choice === undefined ? value : pick(choice.label, language);
  }

  function valueNamed(name: string): Value {
    return values.find((value) => String(value) === name) ?? name;
  }
}

function isTypedType(type: Fact['type']): type is 'date' | 'integer' | 'percent' | 'money' {
  return type !== 'boolean' && type !== 'choice';
}
