import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { unlockExchange } from '#renderer/state/exchange.ts';
import type { ExchangeKind } from '#shared/exchange/contract.ts';
import styles from './exchange.module.css';
import { KeepingNote } from './keeping-note.tsx';
import { SecretField } from './secret-field.tsx';
import { useTroubleWords } from './use-trouble-words.ts';

/** Asks again for what is not kept: after a start, or where the server refused the password. */
export function UnlockForm({ kind, isRefused }: { readonly kind: ExchangeKind; readonly isRefused: boolean }) {
  const t = useWords('exchange');
  const troubleWords = useTroubleWords(kind);
  const [passphrase, setPassphrase] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p>{t(isRefused ? 'unlock.password' : `unlock.${kind}`)}</p>
      <div className={styles.pair}>
        <SecretField
          label={t('folder.passphrase')}
          hint={isRefused ? t('unlock.passphraseKept') : undefined}
          problem={problem}
          value={passphrase}
          onText={(text) => {
            setPassphrase(text);
            setProblem(null);
          }}
        />
        {kind === 'server' && <SecretField label={t('server.password')} value={password} onText={setPassword} />}
      </div>
      <KeepingNote />
      <div className={styles.actions}>
        <Button appearance="primary" type="submit" disabledFocusable={isBusy}>
          {t('unlock.confirm')}
        </Button>
      </div>
    </form>
  );

  async function submit(): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    const trouble = await unlockExchange({ kind, passphrase, password });
    setBusy(false);
    if (trouble !== null) setProblem(troubleWords(trouble));
  }
}
