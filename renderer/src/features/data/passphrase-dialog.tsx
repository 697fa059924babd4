import { Button, DialogActions, DialogBody, DialogContent, DialogTitle, Field } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { showToast } from '#renderer/state/toast.ts';
import { vaultProgress } from '#renderer/state/vault.ts';
import { SecretInput } from '#renderer/ui/secret-input.tsx';
import { lengthOf, passphraseLength } from '#shared/vault/limits.ts';
import styles from './passphrase-dialog.module.css';
import { RecoveryCode } from './recovery-code.tsx';
import { doTask, type PassphraseTask } from './do-task.ts';

export type { PassphraseTask };

/** What each task asks for. */
const asks = {
  'turn-on': { title: 'dialog.turnOnTitle', lead: 'dialog.turnOnLead', confirm: 'dialog.confirmTurnOn' },
  change: { title: 'dialog.changeTitle', lead: null, confirm: 'dialog.confirmChange' },
  'turn-off': { title: 'dialog.turnOffTitle', lead: 'dialog.turnOffLead', confirm: 'dialog.confirmTurnOff' },
  renew: { title: 'dialog.renewTitle', lead: 'dialog.renewLead', confirm: 'dialog.confirmRenew' },
} as const;

type Part = 'current' | 'next' | 'again';

/** Asks, inside a dialog, for what a task needs, does it, and shows the recovery code where there is a new one. */
export function PassphraseDialog({ task, onClose }: { task: PassphraseTask; onClose: () => void }) {
  const t = useWords('vault');
  const common = useWords('common');
  const [typed, setTyped] = useState<Readonly<Record<Part, string>>>({ current: '', next: '', again: '' });
  const [problem, setProblem] = useState<{ readonly part: Part | null; readonly text: string } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [code, setCode] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const progress = useStore(vaultProgress);
  const ids = { current: useId(), next: useId(), again: useId() };
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  if (code !== null) return <RecoveryCode code={code} onKept={onClose} />;
  const { title, lead, confirm } = asks[task];
  const parts: readonly Part[] = [
    ...(task === 'turn-on' ? [] : ['current' as const]),
    ...(task === 'turn-on' || task === 'change' ? (['next', 'again'] as const) : []),
  ];
  const { least } = passphraseLength;
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing && event.keyCode !== 229 && !isBusy) onClose();
      }}
    >
      <DialogBody>
        <DialogTitle action={null}>{t(title)}</DialogTitle>
        <DialogContent className={styles.content}>
          {lead !== null && <p className={styles.lead}>{t(lead)}</p>}
          {parts.map((part) => (
            <Field
              key={part}
              label={{ children: t(`dialog.${part}`), htmlFor: ids[part] }}
              hint={part === 'next' ? t('dialog.nextHint', { least }) : null}
              validationState={problem?.part === part ? 'error' : 'none'}
              validationMessage={problem?.part === part ? problem.text : null}
            >
              <SecretInput
                id={ids[part]}
                value={typed[part]}
                isInvalid={problem?.part === part}
                showLabel={t('lock.show')}
                hideLabel={t('lock.hide')}
                onText={(text) => {
                  setTyped({ ...typed, [part]: text });
                  setProblem(null);
                }}
              />
            </Field>
          ))}
          {(task === 'turn-on' || task === 'turn-off') && <p className={styles.note}>{t('dialog.copiesFollow')}</p>}
          {(task === 'turn-on' || task === 'change') && <p className={styles.note}>{t('dialog.older')}</p>}
          <div className={styles.state} role="status">
            {isBusy && (
              <>
                <progress
                  className={styles.progress}
                  aria-label={t(title)}
                  max={progress?.total ?? 1}
                  {...(progress === null ? {} : { value: progress.done })}
                />
                <p>{progress === null ? t('dialog.preparing') : t('dialog.working', progress)}</p>
                {(task === 'turn-on' || task === 'turn-off') && <p className={styles.note}>{t('dialog.canStop')}</p>}
              </>
            )}
            {problem?.part === null && <p className={styles.problem}>{problem.text}</p>}
          </div>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={isBusy}>
            {t('dialog.cancel')}
          </Button>
          <Button appearance="primary" type="submit" disabledFocusable={isBusy}>
            {t(confirm)}
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  );

  function found(): { readonly part: Part; readonly text: string } | null {
    const empty = parts.find((part) => typed[part] === '');
    const isNew = parts.includes('next');
    if (isNew && lengthOf(typed.next) < least) return { part: 'next', text: t('dialog.tooShort', { least }) };
    if (isNew && typed.next !== typed.again) return { part: 'again', text: t('dialog.differs') };
    return empty === 'current' ? { part: 'current', text: t('lock.wrong') } : null;
  }

  async function submit(): Promise<void> {
    const wrong = found();
    if (wrong !== null || isBusy) {
      setProblem(wrong);
      return;
    }
    setBusy(true);
    const answer = await doTask(task, typed.current, typed.next);
    setBusy(false);
    if (!answer.ok) {
      setProblem({ part: null, text: t('section.failed', { reason: common(`refusals.${answer.refusal}`) }) });
    } else if (answer.value.outcome === 'done') {
      if (answer.value.code !== null) setCode(answer.value.code);
      else {
        showToast(t(task === 'change' ? 'dialog.changed' : 'dialog.turnedOff'));
        onClose();
      }
    } else if (answer.value.outcome === 'unsaved') setProblem({ part: null, text: t('dialog.unsaved') });
    else if (answer.value.outcome !== 'mistyped') {
      const seconds = Math.ceil(answer.value.pause / 1000);
      const wait = seconds > 0 ? t('lock.wait', { seconds }) : '';
      setProblem({ part: 'current', text: `${t('lock.wrong')}${wait}` });
    }
  }
}
