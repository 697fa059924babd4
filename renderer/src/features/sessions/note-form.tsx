import { Button, Checkbox, Field, Input, Textarea } from '@fluentui/react-components';
import { useId, useState, type KeyboardEvent } from 'react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { factById } from '#renderer/state/lookup.ts';
import { addOnce } from '#renderer/state/sessions.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import { isComposing } from '#renderer/ui/is-composing.ts';
import type { SessionEntry } from '#shared/sessions/entry.ts';
import styles from './side-pane.module.css';

/** Takes down who said what. Ctrl+Enter adds it; the speaker stays for the next note. */
export function NoteForm({ session, fact }: { readonly session: SessionEntry; readonly fact: string | null }) {
  const t = useWords('sessions');
  const language = useLanguage();
  const { bundle } = useReady();
  const [speaker, setSpeaker] = useState('');
  const [text, setText] = useState('');
  const [hangs, setHangs] = useState(true);
  const [note, setNote] = useState(() => crypto.randomUUID());
  const [hasFailed, setFailed] = useState(false);
  const offered = useId();
  const about = fact === null ? undefined : factById(bundle, fact);
  const save = async () => {
    const payload = {
      session: session.id,
      note,
      speaker: speaker.trim(),
      text: text.trim(),
      fact: hangs ? fact : null,
    };
    const isThere = await addOnce({ kind: 'session.note', payload }, ({ sessions }) =>
      sessions.some(({ notes }) => notes.some(({ id }) => id === note)),
    );
    setFailed(!isThere);
    if (!isThere) return;
    setText('');
    setNote(crypto.randomUUID());
  };
  const press = (event: KeyboardEvent) => {
    if (isComposing(event) || event.key !== 'Enter' || !event.ctrlKey || text.trim() === '') return;
    event.preventDefault();
    void save();
  };
  return (
    <div className={styles.form} role="group" aria-label={t('notes.new')}>
      <Field label={t('notes.speaker')}>
        <Input value={speaker} maxLength={120} list={offered} onChange={(_, { value }) => setSpeaker(value)} />
      </Field>
      <datalist id={offered}>
        {session.people.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
      <Field label={t('notes.text')}>
        <Textarea
          value={text}
          maxLength={4000}
          rows={3}
          resize="vertical"
          onKeyDown={press}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      {about !== undefined && (
        <Checkbox
          label={t('notes.hangs', { fact: pick(about.label, language) })}
          checked={hangs}
          onChange={(_, { checked }) => setHangs(checked === true)}
        />
      )}
      {hasFailed && (
        <p role="alert" className={styles.failed}>
          {t('failed')}
        </p>
      )}
      <div>
        <Button appearance="primary" size="small" disabled={text.trim() === ''} onClick={() => void save()}>
          {t('notes.add')}
        </Button>
      </div>
    </div>
  );
}
