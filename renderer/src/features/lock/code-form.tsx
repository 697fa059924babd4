import { useEffect, useId, useRef, useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { recover } from '#renderer/state/vault.ts';
import { SecretInput } from '#renderer/ui/secret-input.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import type { VaultLook } from '#shared/vault/contract.ts';
import { lengthOf, passphraseLength } from '#shared/vault/limits.ts';
import styles from './lock-screen.module.css';
import { OpenButton } from './open-button.tsx';
import { useOpening } from './use-opening.ts';

/** Opens the lock with the recovery code and a new passphrase. */
export function CodeForm({ look }: { look: VaultLook }) {
  const t = useWords('vault');
  const [code, setCode] = useState('');
  const [next, setNext] = useState('');
  const [isShort, setShort] = useState(false);
  const opening = useOpening(look.pause);
  const form = useRef<HTMLFormElement>(null);
  const [codeId, codeHint, nextId, nextHint] = [useId(), useId(), useId(), useId()];
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const { least } = passphraseLength;
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className={styles.field}>
        <label className={styles.label} htmlFor={codeId}>
          {t('lock.code')}
        </label>
        <TextInput
          id={codeId}
          value={code}
          describedBy={codeHint}
          isInvalid={opening.problem !== ''}
          onText={(text) => {
            setCode(text);
            opening.forget();
          }}
        />
        <p id={codeHint} className={opening.problem === '' ? styles.hint : styles.problem} role="status">
          {opening.problem === '' ? t('lock.codeHint') : opening.problem}
        </p>
      </div>
      <div className={styles.field}>
        <label className={styles.label} htmlFor={nextId}>
          {t('dialog.next')}
        </label>
        <SecretInput
          id={nextId}
          value={next}
          describedBy={nextHint}
          isInvalid={isShort}
          showLabel={t('lock.show')}
          hideLabel={t('lock.hide')}
          onText={(text) => {
            setNext(text);
            setShort(false);
          }}
        />
        <p id={nextHint} className={isShort ? styles.problem : styles.hint} role="status">
          {t(isShort ? 'dialog.tooShort' : 'dialog.nextHint', { least })}
        </p>
      </div>
      <div className={styles.buttons}>
        <OpenButton opening={opening} isEmpty={code === '' || next === ''} />
      </div>
    </form>
  );

  function submit(): void {
    if (code === '' || next === '') return;
    if (lengthOf(next) < least) setShort(true);
    else void opening.attempt(() => recover(code, next), t('lock.codeWrong'));
  }
}
