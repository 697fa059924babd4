import { Button, Textarea } from '@fluentui/react-components';
import { MessageSquarePlus, StickyNote } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { dayAndTime } from '#renderer/i18n/moments.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { change, record, undo } from '#renderer/state/record.ts';
import { showToast } from '#renderer/state/toast.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import { isComposing } from '#renderer/ui/is-composing.ts';
import type { NoteEntry } from '#shared/record/state.ts';
import styles from './notes.module.css';

const longestNote = 4000;

/** The notes on one fact: those there are, each can be withdrawn, and a field for another. */
export function Notes({ fact, label }: { fact: string; label: string }) {
  const t = useWords('checklist');
  const { isWriting, write, stop, button } = useNoteWriting();
  return (
    <div className={styles.notes}>
      <NoteList fact={fact} />
      {isWriting ? (
        <NoteEditor fact={fact} label={label} onDone={stop} />
      ) : (
        <button ref={button} type="button" className={styles.add} onClick={write}>
          <MessageSquarePlus size={16} strokeWidth={1.75} aria-hidden /> {t('notes.add')}
          <span className="visually-hidden">{label}</span>
        </button>
      )}
    </div>
  );
}

/** Whether a note is being written; the focus comes back to the button that began it. */
export function useNoteWriting() {
  const [isWriting, setWriting] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const hasWritten = useRef(false);
  useEffect(() => {
    if (!isWriting && hasWritten.current) button.current?.focus();
    hasWritten.current = isWriting;
  }, [isWriting]);
  return { isWriting, write: () => setWriting(true), stop: () => setWriting(false), button };
}

/** The notes there are on a fact; nothing where there are none. */
export function NoteList({ fact }: { fact: string }) {
  const { state } = useStore(record);
  const notes = state?.notes.filter((note) => note.fact === fact) ?? [];
  if (notes.length === 0) return null;
  return (
    <ul className={styles.list}>
      {notes.map((note) => (
        <Note key={note.id} note={note} />
      ))}
    </ul>
  );
}

function Note({ note }: { note: NoteEntry }) {
  const t = useWords('checklist');
  const common = useWords('common');
  const language = useLanguage();
  // A clock reading begins with the milliseconds of the moment it was taken.
  const time = dayAndTime(Number(note.at.slice(0, 15)), language);
  return (
    <li className={styles.note}>
      <StickyNote size={16} strokeWidth={1.75} aria-hidden />
      <p className={styles.text}>{note.text}</p>
      <span className={styles.when}>{note.by === '' ? time : t('notes.by', { by: note.by, time })}</span>
      <button
        type="button"
        className={styles.withdraw}
        aria-label={t('notes.withdrawLabel', { text: note.text })}
        onClick={() => void withdraw()}
      >
        {t('notes.withdraw')}
      </button>
    </li>
  );

  async function withdraw(): Promise<void> {
    await change({ kind: 'note.withdraw', payload: { note: note.id } });
    showToast(common('toast.noteWithdrawn'), undo);
  }
}

/** A field for one note. Ctrl+Enter saves it, Escape leaves it. */
export function NoteEditor({ fact, label, onDone }: { fact: string; label: string; onDone: () => void }) {
  const t = useWords('checklist');
  const [text, setText] = useState('');
  const [state, setState] = useState<'writing' | 'saving' | 'failed'>('writing');
  const [note] = useState(() => crypto.randomUUID());
  const save = async () => {
    setState('saving');
    const isSaved = await change({ kind: 'note.add', payload: { note, fact, text: text.trim() } });
    // A note held in memory shows in the list already; writing it again would only double it.
    if (isSaved || record.get().state?.notes.some(({ id }) => id === note) === true) onDone();
    else setState('failed');
  };
  const press = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Escape') onDone();
    else if (event.key === 'Enter' && event.ctrlKey && text.trim() !== '') void save();
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.editor}>
      <Textarea
        autoFocus
        value={text}
        maxLength={longestNote}
        resize="vertical"
        rows={2}
        aria-label={t('notes.label', { fact: label })}
        placeholder={t('notes.placeholder')}
        onKeyDown={press}
        onChange={(_, { value }) => setText(value)}
      />
      {state === 'failed' && (
        <p className={styles.failed} role="alert">
          {t('notes.failed')}
        </p>
      )}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          size="small"
          disabled={text.trim() === '' || state === 'saving'}
          onClick={() => void save()}
        >
          {t('notes.save')}
        </Button>
        <Button size="small" onClick={onDone}>
          {t('notes.cancel')}
        </Button>
      </div>
    </div>
  );
}
