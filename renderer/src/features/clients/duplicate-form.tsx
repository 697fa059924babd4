import {
  Button,
  Checkbox,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  Radio,
  RadioGroup,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { duplicateClient, duplicating } from '#renderer/state/client-list.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { dialog } from '#renderer/state/dialog.ts';
import { go } from '#renderer/state/place.ts';
import { nameProblem } from './client-name.ts';
import styles from './duplicate-form.module.css';
import { NameField, type FieldProblem } from './name-field.tsx';

/** Asks, inside a dialog, what a new client takes over from another. */
export function DuplicateForm() {
  const t = useWords('clients');
  const source = useStore(duplicating);
  const [name, setName] = useState('');
  const [answers, setAnswers] = useState<'profile' | 'all'>('profile');
  const [dates, setDates] = useState(false);
  const [notes, setNotes] = useState(false);
  const [problem, setProblem] = useState<FieldProblem | null>(null);
  const [isBusy, setBusy] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <DialogBody>
        <DialogTitle>{t('duplicate.title', { name: source?.name ?? '' })}</DialogTitle>
        <DialogContent className={styles.content}>
          <NameField
            name={name}
            problem={problem}
            onName={(typed) => {
              setName(typed);
              setProblem(null);
            }}
          />
          <Field label={t('duplicate.what')}>
            <RadioGroup value={answers} onChange={(_, data) => setAnswers(data.value === 'all' ? 'all' : 'profile')}>
              <Radio value="profile" label={t('duplicate.profile')} />
              <Radio value="all" label={t('duplicate.all')} />
            </RadioGroup>
          </Field>
          <div className={styles.options}>
            {answers === 'all' && (
              <Checkbox
                checked={dates}
                label={t('duplicate.dates')}
                onChange={(_, data) => setDates(data.checked === true)}
              />
            )}
            <Checkbox
              checked={notes}
              label={t('duplicate.notes')}
              onChange={(_, data) => setNotes(data.checked === true)}
            />
          </div>
          <p className={styles.note}>{t('duplicate.never')}</p>
        </DialogContent>
        <DialogActions>
          <Button onClick={() => dialog.set(null)}>{t('cancel')}</Button>
          <Button appearance="primary" type="submit" disabledFocusable={isBusy}>
            {t('create.confirm')}
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  );

  async function submit(): Promise<void> {
    const found = nameProblem(name);
    if (found !== null || isBusy || source === null) {
      setProblem(found);
      return;
    }
    setBusy(true);
    const isDone = await duplicateClient({ client: source.id, name: name.trim(), answers, dates, notes });
    setBusy(false);
    if (!isDone) {
      setProblem('createFailed');
      return;
    }
    dialog.set(null);
    go({ name: 'profile' });
  }
}
