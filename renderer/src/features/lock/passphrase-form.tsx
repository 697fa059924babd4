import { KeyRound } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { openHere, unlock } from '#renderer/state/vault.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { SecretInput } from '#renderer/ui/secret-input.tsx';
import type { VaultLook } from '#shared/vault/contract.ts';
import styles from './lock-screen.module.css';
import { OpenButton } from './open-button.tsx';
import { useOpening } from './use-opening.ts';

/** Opens the lock with its passphrase, or where that was allowed with the computer's own sign-in. */
export function PassphraseForm({ look }: { look: VaultLook }) {
  const t = useWords('vault');
  const [passphrase, setPassphrase] = useState('');
  const opening = useOpening(look.pause);
  const field = useRef<HTMLInputElement>(null);
  const [id, problem] = [useId(), useId()];
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className={styles.field}>
        <label className={styles.label} htmlFor={id}>
          {t('lock.passphrase')}
        </label>
        <SecretInput
          id={id}
          field={field}
          value={passphrase}
          describedBy={problem}
          isInvalid={opening.problem !== ''}
          showLabel={t('lock.show')}
          hideLabel={t('lock.hide')}
          onText={(text) => {
            setPassphrase(text);
            opening.forget();
          }}
        />
        <p id={problem} className={styles.problem} role="alert">
          {opening.problem}
        </p>
      </div>
      <div className={styles.buttons}>
        <OpenButton opening={opening} isEmpty={passphrase === ''} />
        {look.computer === 'on' && (
          <PlainButton icon={KeyRound} onClick={() => void opening.attempt(openHere, t('lock.openHereFailed'))}>
            {t('lock.openHere')}
          </PlainButton>
        )}
      </div>
    </form>
  );

  async function submit(): Promise<void> {
    if (passphrase === '') return;
    const isOpen = await opening.attempt(() => unlock(passphrase), t('lock.wrong'));
    if (!isOpen) field.current?.select();
  }
}
