import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { change, undo } from '#renderer/state/record.ts';
import { addOnce } from '#renderer/state/sessions.ts';
import { showToast } from '#renderer/state/toast.ts';
import { isComposing } from '#renderer/ui/is-composing.ts';
import type { SessionEntry } from '#shared/sessions/entry.ts';
import styles from './side-pane.module.css';

/** What would lead too far now, kept for later; Enter puts one aside. */
export function Parking({
  session,
  parked,
  fact,
}: {
  readonly session: SessionEntry;
  readonly parked: SessionEntry['parked'];
  readonly fact: string | null;
}) {
  const t = useWords('sessions');
  const [text, setText] = useState('');
  const [item, setItem] = useState(() => crypto.randomUUID());
  const [hasFailed, setFailed] = useState(false);
  const save = async () => {
    const payload = { session: session.id, item, text: text.trim(), fact };
    const isThere = await addOnce({ kind: 'session.park', payload }, ({ sessions }) =>
      sessions.some((one) => one.parked.some(({ id }) => id === item)),
    );
    setFailed(!isThere);
    if (!isThere) return;
    setText('');
    setItem(crypto.randomUUID());
  };
  const takeUp = async (id: string) => {
    if (await change({ kind: 'session.unpark', payload: { session: session.id, item: id } })) {
      showToast(t('parked.takenUp'), undo);
    }
  };
  return (
    <>
      <div className={styles.form} role="group" aria-label={t('parked.new')}>
        <Field label={t('parked.text')} hint={t('parked.hint')}>
          <Input
            value={text}
            maxLength={4000}
            onChange={(_, { value }) => setText(value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !isComposing(event) && text.trim() !== '') void save();
            }}
          />
        </Field>
        {hasFailed && (
          <p role="alert" className={styles.failed}>
            {t('failed')}
          </p>
        )}
        <div>
          <Button appearance="primary" size="small" disabled={text.trim() === ''} onClick={() => void save()}>
            {t('parked.add')}
          </Button>
        </div>
      </div>
      {parked.length > 0 && (
        <ul className={styles.list} aria-label={t('parked.title')}>
          {parked.map(({ id, text: words }) => (
            <li key={id} className={styles.item}>
              <p className={styles.text}>{words}</p>
              <p className={styles.facts}>
                <button
                  type="button"
                  className={styles.link}
                  aria-label={t('parked.takeUpLabel', { text: words })}
                  onClick={() => void takeUp(id)}
                >
                  {t('parked.takeUp')}
                </button>
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
