import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { joinExchangeFolder } from '#renderer/state/exchange.ts';
import type { FolderOffer } from '#shared/exchange/contract.ts';
import { shortestPassphrase } from '#shared/exchange/limits.ts';
import { lengthOf } from '#shared/vault/limits.ts';
import styles from './exchange.module.css';
import { KeepingNote } from './keeping-note.tsx';
import { SecretField } from './secret-field.tsx';
import { useTroubleWords } from './use-trouble-words.ts';

type Part = 'passphrase' | 'again';

/** A folder that was chosen: what will happen there, and the passphrase it needs or gets. Nothing is written before yes. */
export function FolderOfferForm({ offer, onEnd }: { readonly offer: FolderOffer; readonly onEnd: () => void }) {
  const t = useWords('exchange');
  const troubleWords = useTroubleWords('folder');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState<{ readonly part: Part; readonly text: string } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, button')?.focus(), []);
  const isNew = offer.kind === 'begins';
  const textOf = (part: Part): string | null => (problem?.part === part ? problem.text : null);
  const type = (set: (text: string) => void) => (text: string) => {
    set(text);
    setProblem(null);
  };
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <code className={styles.path}>{offer.where}</code>
      <p>{t(isNew ? 'folder.begins' : offer.isSealed ? 'folder.joinsSealed' : 'folder.joins')}</p>
      {(isNew || offer.isSealed) && (
        <SecretField
          label={t(isNew ? 'folder.passphraseNew' : 'folder.passphrase')}
          hint={isNew ? t('folder.newHint', { least: shortestPassphrase }) : undefined}
          problem={textOf('passphrase')}
          value={passphrase}
          onText={type(setPassphrase)}
        />
      )}
      {isNew && passphrase !== '' && (
        <SecretField label={t('folder.again')} problem={textOf('again')} value={again} onText={type(setAgain)} />
      )}
      {!isNew && !offer.isSealed && problem !== null && (
        <p className={styles.problem} role="alert">
          {problem.text}
        </p>
      )}
      {(offer.isSealed || passphrase !== '') && <KeepingNote />}
      <div className={styles.actions}>
        <Button appearance="primary" type="submit" disabledFocusable={isBusy}>
          {t('folder.start')}
        </Button>
        <Button onClick={onEnd} disabled={isBusy}>
          {t('folder.cancel')}
        </Button>
      </div>
    </form>
  );

  async function submit(): Promise<void> {
    if (isBusy) return;
    if (isNew && passphrase !== '' && lengthOf(passphrase) < shortestPassphrase) {
      const text = troubleWords({ kind: 'problem', problem: 'passphrase-too-short' });
      return setProblem({ part: 'passphrase', text });
    }
    if (isNew && passphrase !== again) return setProblem({ part: 'again', text: t('secret.differs') });
    setBusy(true);
    const trouble = await joinExchangeFolder(offer.token, passphrase);
    setBusy(false);
    if (trouble === null) onEnd();
    else setProblem({ part: 'passphrase', text: troubleWords(trouble) });
  }
}
