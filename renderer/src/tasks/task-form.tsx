import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useId, useState, type KeyboardEvent } from 'react';
import { TypedField } from '#renderer/answering/typed-field.tsx';
import { useWords } from '#renderer/i18n/index.ts';
import { addOnce } from '#renderer/state/sessions.ts';
import { isComposing } from '#renderer/ui/is-composing.ts';
import styles from './task-form.module.css';

/** Asks for a task: what, who, by when. Ctrl+Enter in the words adds it. */
export function TaskForm({
  session,
  fact,
  people,
  onDone,
}: {
  readonly session: string | null;
  /** The fact it hangs on; null for none. */
  readonly fact: string | null;
  /** Names that are offered for who does it. */
  readonly people: readonly string[];
  readonly onDone?: () => void;
}) {
  const t = useWords('sessions');
  const [text, setText] = useState('');
  const [owner, setOwner] = useState('');
  const [due, setDue] = useState<string | null>(null);
  const [task, setTask] = useState(() => crypto.randomUUID());
  const [hasFailed, setFailed] = useState(false);
  const offered = useId();
  const save = async () => {
    const payload = { task, text: text.trim(), owner: owner.trim(), due, session, fact };
    const isAdded = await addOnce({ kind: 'task.add', payload }, ({ tasks }) => tasks.some(({ id }) => id === task));
    setFailed(!isAdded);
    if (!isAdded) return;
    setText('');
    setDue(null);
    setTask(crypto.randomUUID());
    onDone?.();
  };
  const press = (event: KeyboardEvent) => {
    if (isComposing(event) || event.key !== 'Enter' || !event.ctrlKey || text.trim() === '') return;
    event.preventDefault();
    void save();
  };
  return (
    <div className={styles.form} role="group" aria-label={t('tasks.new')}>
      <Field label={t('tasks.text')}>
        <Textarea
          value={text}
          maxLength={4000}
          rows={2}
          onKeyDown={press}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      <div className={styles.pair}>
        <Field label={t('tasks.owner')}>
          <Input value={owner} maxLength={120} list={offered} onChange={(_, { value }) => setOwner(value)} />
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
            key={task}
            type="date"
            value={due ?? undefined}
            currency=""
            size="medium"
            label={t('tasks.due')}
            describedBy={undefined}
            onValue={(value) => setDue(typeof value === 'string' ? value : null)}
          />
        </div>
      </div>
      {hasFailed && (
        <p role="alert" className={styles.failed}>
          {t('failed')}
        </p>
      )}
      <div>
        <Button appearance="primary" size="small" disabled={text.trim() === ''} onClick={() => void save()}>
          {t('tasks.add')}
        </Button>
      </div>
    </div>
  );
}
