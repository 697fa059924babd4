import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { change } from '#renderer/state/record.ts';
import { isComposing } from '#renderer/ui/is-composing.ts';
import type { Change } from '#shared/record/schema.ts';
import type { TaskEntry } from '#shared/sessions/entry.ts';
import { TaskFields, type TaskWords } from './task-fields.tsx';
import styles from './task-form.module.css';

/** A task's words, person and day where they stand: only what was changed is written. Escape leaves it as it was. */
export function TaskEdit({
  task,
  people,
  onDone,
}: {
  readonly task: TaskEntry;
  readonly people: readonly string[];
  readonly onDone: () => void;
}) {
  const t = useWords('sessions');
  const [words, setWords] = useState<TaskWords>({ text: task.text, owner: task.owner, due: task.due });
  const [hasFailed, setFailed] = useState(false);
  const save = async () => {
    for (const next of amendments(task, words)) {
      if (!(await change(next))) {
        setFailed(true);
        return;
      }
    }
    onDone();
  };
  return (
    <div
      className={styles.form}
      role="group"
      aria-label={t('tasks.editLabel', { text: task.text })}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isComposing(event)) return;
        event.stopPropagation();
        onDone();
      }}
    >
      <TaskFields value={words} people={people} isFocused onChange={setWords} onEnter={() => void save()} />
      {hasFailed && (
        <p role="alert" className={styles.failed}>
          {t('failed')}
        </p>
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" size="small" disabled={words.text.trim() === ''} onClick={() => void save()}>
          {t('tasks.save')}
        </Button>
        <Button size="small" onClick={onDone}>
          {t('tasks.cancel')}
        </Button>
      </div>
    </div>
  );
}

/** One change for each field that says something else than the task does. */
function amendments({ id: task, ...before }: TaskEntry, words: TaskWords): readonly Change[] {
  const [text, owner, { due }] = [words.text.trim(), words.owner.trim(), words];
  const amend = (payload: Extract<Change, { kind: 'task.amend' }>['payload']): Change => ({
    kind: 'task.amend',
    payload,
  });
  return [
    ...(text === before.text ? [] : [amend({ task, field: 'text', value: text })]),
    ...(owner === before.owner ? [] : [amend({ task, field: 'owner', value: owner })]),
    ...(due === before.due ? [] : [amend({ task, field: 'due', value: due })]),
  ];
}
