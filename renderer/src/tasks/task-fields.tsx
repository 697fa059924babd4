import { Field, Input, Textarea } from '@fluentui/react-components';
import { useId, type KeyboardEvent } from 'react';
import { TypedField } from '#renderer/answering/typed-field.tsx';
import { useWords } from '#renderer/i18n/index.ts';
import { isComposing } from '#renderer/ui/is-composing.ts';
import styles from './task-form.module.css';

/** What a task says, as it is typed. `owner` is empty where nobody is named. */
export interface TaskWords {
  readonly text: string;
  readonly owner: string;
  readonly due: string | null;
}

/** The fields of a task: what, who, by when. Ctrl+Enter in the words is `onEnter`. */
export function TaskFields({
  value,
  people,
  isFocused = false,
  onChange,
  onEnter,
}: {
  readonly value: TaskWords;
  /** Names that are offered for who does it. */
  readonly people: readonly string[];
  /** The words take the focus when the fields appear. */
  readonly isFocused?: boolean;
  readonly onChange: (next: TaskWords) => void;
  readonly onEnter: () => void;
}) {
  const t = useWords('sessions');
  const offered = useId();
  const press = (event: KeyboardEvent) => {
    if (isComposing(event) || event.key !== 'Enter' || !event.ctrlKey || value.text.trim() === '') return;
    event.preventDefault();
    onEnter();
  };
  return (
    <>
      <Field label={t('tasks.text')}>
        <Textarea
          value={value.text}
          maxLength={4000}
          rows={2}
          // The person asked for these fields by a press on the button that stood here.
          autoFocus={isFocused}
          onKeyDown={press}
          onChange={(_, { value: text }) => onChange({ ...value, text })}
        />
      </Field>
      <div className={styles.pair}>
        <Field label={t('tasks.owner')}>
          <Input
            value={value.owner}
            maxLength={120}
            list={offered}
            onChange={(_, { value: owner }) => onChange({ ...value, owner })}
          />
        </Field>
        <datalist id={offered}>
          {people.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </datalist>
        <div className={styles.day}>
          <span className={styles.label}>{t('tasks.due')}</span>
          <TypedField
            type="date"
            value={value.due ?? undefined}
            currency=""
            size="medium"
            label={t('tasks.due')}
            describedBy={undefined}
            onValue={(due) => onChange({ ...value, due: typeof due === 'string' ? due : null })}
          />
        </div>
      </div>
    </>
  );
}
