import { Button, DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { dialog } from '#renderer/state/dialog.ts';
import { go } from '#renderer/state/place.ts';
import { change, createClient, record } from '#renderer/state/record.ts';
import { nameProblem } from './client-name.ts';
import { NameField, type FieldProblem } from './name-field.tsx';

/** Asks, inside a dialog, for a client's name: for a new one, or for the one in focus. */
export function ClientNameForm({ purpose }: { purpose: 'create' | 'rename' }) {
  const t = useWords('clients');
  const [name, setName] = useState(purpose === 'rename' ? (record.get().state?.name ?? '') : '');
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
        <DialogTitle>{t(`${purpose}.title`)}</DialogTitle>
        <DialogContent>
          <NameField
            name={name}
            problem={problem}
            hint={t('nameHint')}
            onName={(typed) => {
              setName(typed);
              setProblem(null);
            }}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={() => dialog.set(null)}>{t('cancel')}</Button>
          <Button appearance="primary" type="submit" disabledFocusable={isBusy}>
            {t(`${purpose}.confirm`)}
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  );

  async function submit(): Promise<void> {
    const found = nameProblem(name);
    if (found !== null || isBusy) {
      setProblem(found);
      return;
    }
    setBusy(true);
    const isDone = await (purpose === 'create' ? create() : rename());
    setBusy(false);
    if (isDone) dialog.set(null);
    else setProblem(purpose === 'create' ? 'createFailed' : 'renameFailed');
  }

  async function create(): Promise<boolean> {
    const isCreated = await createClient(name.trim(), null);
    if (isCreated) go({ name: 'home' });
    return isCreated;
  }

  /** A name that waits in memory for the disk counts as done here: the frame's banner says that it waits. */
  async function rename(): Promise<boolean> {
    const next = name.trim();
    if (next === record.get().state?.name) return true;
    return (await change({ kind: 'client.rename', payload: { name: next } })) || record.get().state?.name === next;
  }
}
