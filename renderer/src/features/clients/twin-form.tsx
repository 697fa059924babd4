import { Button, DialogActions, DialogBody, DialogContent, DialogTitle, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { dialog } from '#renderer/state/dialog.ts';
import { checklistById } from '#renderer/state/lookup.ts';
import { go } from '#renderer/state/place.ts';
import { makeTwin, type TwinOutcome } from '#renderer/state/twin.ts';
import { useAsOf, useLanguage, useMasked, useReady } from '#renderer/state/workspace.ts';
import { hidden } from '#shared/privacy/mask.ts';
import styles from './twin-form.module.css';

type Step = { readonly kind: 'asking' | 'making' | 'failed' } | ({ readonly kind: 'done' } & TwinOutcome);

/** Asks, inside a dialog, whether the client in focus is to be rewritten for training, and says what came of it. */
export function TwinForm() {
  const t = useWords('clients');
  const { bundle } = useReady();
  const language = useLanguage();
  const asOf = useAsOf();
  const isMasked = useMasked();
  const [step, setStep] = useState<Step>({ kind: 'asking' });
  const isDone = step.kind === 'done';
  return (
    <DialogBody>
      <DialogTitle>{t('twin.title')}</DialogTitle>
      <DialogContent className={styles.content}>
        {!isDone && <p>{t('twin.lead')}</p>}
        <div role="status">
          {step.kind === 'making' && <Spinner size="tiny" label={t('twin.making')} />}
          {step.kind === 'failed' && <p className={styles.problem}>{t('twin.failed')}</p>}
          {isDone && step.leaks.length > 0 && <List title={t('twin.leaks')} items={isMasked ? [hidden] : step.leaks} />}
          {isDone && step.leaks.length === 0 && step.changed.length === 0 && <p>{t('twin.done')}</p>}
          {isDone && step.changed.length > 0 && <List title={t('twin.changed')} items={step.changed.map(nameOf)} />}
        </div>
      </DialogContent>
      <DialogActions>
        {isDone ? (
          <Button appearance="primary" onClick={() => close(step.leaks.length === 0)}>
            {t('twin.close')}
          </Button>
        ) : (
          <>
            <Button onClick={() => dialog.set(null)}>{t('twin.cancel')}</Button>
            <Button appearance="primary" disabledFocusable={step.kind === 'making'} onClick={() => void make()}>
              {t('twin.confirm')}
            </Button>
          </>
        )}
      </DialogActions>
    </DialogBody>
  );

  async function make(): Promise<void> {
    if (step.kind === 'making') return;
    setStep({ kind: 'making' });
    const outcome = await makeTwin(asOf, language);
    setStep(outcome === null ? { kind: 'failed' } : { kind: 'done', ...outcome });
  }

  function nameOf({ checklist: id, rule }: TwinOutcome['changed'][number]): string {
    const checklist = checklistById(bundle, id);
    const title = checklist?.rules.find((one) => one.id === rule)?.title;
    return title === undefined ? rule : pick(title, language);
  }
}

function close(isMade: boolean): void {
  dialog.set(null);
  if (isMade) go({ name: 'home' });
}

function List({ title, items }: { title: string; items: readonly string[] }) {
  return (
    <>
      <p className={styles.problem}>{title}</p>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </>
  );
}
