import { Button } from '@fluentui/react-components';
import { TriangleAlert } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { joinExchangeServer } from '#renderer/state/exchange.ts';
import { TextInput } from '#renderer/ui/text-input.tsx';
import type { ExchangeProblem } from '#shared/exchange/contract.ts';
import { shortestPassphrase } from '#shared/exchange/limits.ts';
import { lengthOf } from '#shared/vault/limits.ts';
import styles from './exchange.module.css';
import { KeepingNote } from './keeping-note.tsx';
import { Labelled } from './labelled.tsx';
import { SecretField } from './secret-field.tsx';
import { useTroubleWords } from './use-trouble-words.ts';

type Part = 'url' | 'user' | 'password' | 'passphrase';

/** Which field a problem is told beside; any other beside the address. */
const partOf: Readonly<Partial<Record<ExchangeProblem, Part>>> = {
  'refused-password': 'password',
  'wrong-passphrase': 'passphrase',
  'passphrase-needed': 'passphrase',
  'passphrase-too-short': 'passphrase',
};

/** Everything that a server needs. Nothing is connected to before the last button. */
export function ServerForm({ onEnd }: { readonly onEnd: () => void }) {
  const t = useWords('exchange');
  const troubleWords = useTroubleWords('server');
  const [typed, setTyped] = useState<Readonly<Record<Part, string>>>({
    url: '',
    user: '',
    password: '',
    passphrase: '',
  });
  const [problem, setProblem] = useState<{ readonly part: Part; readonly text: string } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const ids = { url: useId(), user: useId() };
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const textOf = (part: Part): string | null => (problem?.part === part ? problem.text : null);
  const type = (part: Part) => (text: string) => {
    setTyped({ ...typed, [part]: text });
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
      <Labelled id={ids.url} label={t('server.url')} hint={t('server.urlHint')} problem={textOf('url')}>
        {(describedBy) => (
          <TextInput
            id={ids.url}
            value={typed.url}
            describedBy={describedBy}
            inputMode="url"
            isInvalid={textOf('url') !== null}
            onText={type('url')}
          />
        )}
      </Labelled>
      {/^http:\/\/(?!127\.|localhost|\[::1\])/i.test(typed.url.trim()) && (
        <p className={styles.warning} role="status">
          <TriangleAlert aria-hidden size={16} strokeWidth={1.75} />
          {t('server.insecure')}
        </p>
      )}
      <div className={styles.pair}>
        <Labelled id={ids.user} label={t('server.user')} problem={textOf('user')}>
          {(describedBy) => (
            <TextInput id={ids.user} value={typed.user} describedBy={describedBy} onText={type('user')} />
          )}
        </Labelled>
        <SecretField
          label={t('server.password')}
          problem={textOf('password')}
          value={typed.password}
          onText={type('password')}
        />
      </div>
      <SecretField
        label={t('server.passphrase')}
        hint={t('server.passphraseHint', { least: shortestPassphrase })}
        problem={textOf('passphrase')}
        value={typed.passphrase}
        onText={type('passphrase')}
      />
      <KeepingNote />
      <div className={styles.actions}>
        <Button appearance="primary" type="submit" disabledFocusable={isBusy}>
          {t('server.start')}
        </Button>
        <Button onClick={onEnd}>{t('server.cancel')}</Button>
        <span role="status" className={styles.soft}>
          {isBusy && t('state.connecting')}
        </span>
      </div>
    </form>
  );

  async function submit(): Promise<void> {
    if (isBusy) return;
    if (typed.url.trim() === '') return setProblem({ part: 'url', text: t('secret.empty') });
    if (lengthOf(typed.passphrase) < shortestPassphrase) {
      const text = troubleWords({ kind: 'problem', problem: 'passphrase-too-short' });
      return setProblem({ part: 'passphrase', text });
    }
    setBusy(true);
    const trouble = await joinExchangeServer({ ...typed, url: typed.url.trim() });
    setBusy(false);
    if (trouble === null) return onEnd();
    const part = trouble.kind === 'problem' ? (partOf[trouble.problem] ?? 'url') : 'url';
    setProblem({ part, text: troubleWords(trouble) });
  }
}
