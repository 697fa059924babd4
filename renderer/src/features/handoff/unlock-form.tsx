import { LockKeyholeOpen, X } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { dismissHandoff, handoff, unlockHandoff } from '#renderer/state/handoff.ts';
import { useClientWords } from '#renderer/state/privacy.ts';
import { isComposing } from '#renderer/ui/is-composing.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { SecretInput } from '#renderer/ui/secret-input.tsx';
import styles from './choosing.module.css';
import { Working } from './working.tsx';

/** Asks for the passphrase of a file, as often as it takes. */
export function UnlockForm({ file, isWrong }: { readonly file: string; readonly isWrong: boolean }) {
  const t = useWords('handoff');
  const shown = useClientWords();
  const { work, progress } = useStore(handoff);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<'wrong' | 'empty' | null>(null);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const isBusy = work !== 'idle';
  const said = isBusy ? null : (problem ?? (isWrong && typed === '' ? 'wrong' : null));
  useEffect(() => {
    if (!isBusy) field.current?.focus();
  }, [isBusy]);
  return (
    <form
      className={styles.lock}
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
      onKeyDown={(event) => {
        // Enter that confirms a candidate of the input method must not submit the form.
        if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
      }}
    >
      <div>
        <h2 id={`${id}-title`} className={styles.lockTitle}>
          {t('unlock.title', { file: shown(file) })}
        </h2>
        <p className={styles.lead}>{t('unlock.lead')}</p>
      </div>
      <div className={styles.field}>
        <label htmlFor={id} className={styles.label}>
          {t('unlock.passphrase')}
        </label>
        <SecretInput
          id={id}
          field={field}
          value={typed}
          isInvalid={said !== null}
          describedBy={`${id}-problem`}
          showLabel={t('unlock.show')}
          hideLabel={t('unlock.hide')}
          onText={(text) => {
            setTyped(text);
            setProblem(null);
          }}
        />
        <p id={`${id}-problem`} className={styles.problem} role="alert">
          {said !== null && t(`unlock.${said}`)}
        </p>
      </div>
      <div className={styles.actions}>
        <PlainButton emphasis="primary" icon={LockKeyholeOpen} isDisabled={isBusy} onClick={() => void open()}>
          {t('unlock.open')}
        </PlainButton>
        <PlainButton icon={X} onClick={() => void dismissHandoff()}>
          {t('cancel')}
        </PlainButton>
        <Working isBusy={isBusy} progress={progress} />
      </div>
    </form>
  );

  async function open(): Promise<void> {
    if (isBusy) return;
    if (typed === '') {
      setProblem('empty');
      return;
    }
    await unlockHandoff(typed);
    // Only where it was another one is this still here.
    setTyped('');
    setProblem(null);
  }
}
