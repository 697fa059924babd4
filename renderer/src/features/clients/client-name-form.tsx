import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { dialog } from '#renderer/state/dialog.ts';
import { go } from '#renderer/state/place.ts';
import { change, createClient, record } from '#renderer/state/record.ts';
import { longestName, nameProblem } from './client-name.ts';

type Problem = 'nameEmpty' | 'nameTooLong' | 'createFailed' | 'renameFailed';

/** Asks, inside a dialog, for a client's name: for a new one, or for the one in focus. */
export function ClientNameForm({ purpose }: { purpose: 'create' | 'rename' }) {
  const t = useWords('clients');
  const [name, setName] = useState(purpose === 'rename' ? (record.get().state?.name ?? '') : '');
  const [problem, setProblem] = useState<Problem | null>(null);
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
          <Field
            label={t('nameLabel')}
            hint={t('nameHint')}
            validationMessage={problem === null ? null : t(`problems.${problem}`, { limit: longestName })}
            validationState={problem === null ? 'none' : 'error'}
          >
            <Input
              autoFocus
              value={name}
              onChange={(_, data) => {
                setName(data.value);
                setProblem(null);
              }}
              onKeyDown={(event) => {
                // Enter that confirms a candidate of the input method must not submit the form.
                const isComposing = event.nativeEvent.isComposing || event.keyCode === 229;
                if (event.key === 'Enter' && isComposing) event.preventDefault();
                if (event.key === 'Escape' && isComposing) event.stopPropagation();
              }}
            />
          </Field>
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
