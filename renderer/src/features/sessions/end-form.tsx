import { Button, Field, Input } from '@fluentui/react-components';
import { Signature, SquareCheckBig } from 'lucide-react';
import { useId, useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { change } from '#renderer/state/record.ts';
import { addOnce } from '#renderer/state/sessions.ts';
import { isComposing } from '#renderer/ui/is-composing.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import type { SessionEntry } from '#shared/sessions/entry.ts';
import styles from './end-form.module.css';
import { SignaturePad } from './signature-pad.tsx';

/** Signing off by name, drawn too where somebody likes; or ending without a signature. */
export function EndForm({ session }: { readonly session: SessionEntry }) {
  const t = useWords('sessions');
  const [name, setName] = useState('');
  const [strokes, setStrokes] = useState<readonly (readonly number[])[]>([]);
  const [signature] = useState(() => crypto.randomUUID());
  const [hasFailed, setFailed] = useState(false);
  const offered = useId();
  const sign = async () => {
    const drawn = strokes.length === 0 ? null : strokes.map((stroke) => [...stroke]);
    const payload = { session: session.id, signature, name: name.trim(), strokes: drawn };
    const isThere = await addOnce({ kind: 'session.signOff', payload }, ({ sessions }) =>
      sessions.some(({ signatures }) => signatures.some(({ id }) => id === signature)),
    );
    setFailed(!isThere);
  };
  const end = async () => {
    await change({ kind: 'session.close', payload: { session: session.id } });
  };
  return (
    <form
      className={styles.form}
      aria-labelledby="sign-off"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') void sign();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
      }}
    >
      <SectionHeading id="sign-off">{t('sign.title')}</SectionHeading>
      <p className={styles.hint}>{t('sign.lead')}</p>
      <Field label={t('sign.name')} className={styles.name}>
        <Input value={name} maxLength={120} list={offered} onChange={(_, { value }) => setName(value)} />
      </Field>
      <datalist id={offered}>
        {session.people.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </datalist>
      <SignaturePad strokes={strokes} onStrokes={setStrokes} />
      {hasFailed && (
        <p role="alert" className={styles.failed}>
          {t('failed')}
        </p>
      )}
      <div className={styles.ways}>
        <Button
          appearance="primary"
          type="submit"
          disabled={name.trim() === ''}
          icon={<Signature size={18} strokeWidth={1.75} aria-hidden />}
        >
          {t('sign.sign')}
        </Button>
        {session.closed === null && (
          <PlainButton icon={SquareCheckBig} onClick={() => void end()}>
            {t('sign.endOnly')}
          </PlainButton>
        )}
      </div>
    </form>
  );
}
