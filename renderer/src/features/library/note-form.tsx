import { Button, Textarea } from '@fluentui/react-components';
import { useState, type KeyboardEvent } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { longestNote } from '#renderer/state/note-target.ts';
import { isComposing } from '#renderer/ui/is-composing.ts';
import styles from './note-form.module.css';

interface NoteFormProps {
  readonly note: string;
  readonly onSave: (note: string) => void;
  readonly onCancel: () => void;
}

/** A field for the note of a highlight. Ctrl+Enter saves it, Escape leaves it. */
export function NoteForm({ note, onSave, onCancel }: NoteFormProps) {
  const t = useWords('reader');
  const [text, setText] = useState(note);
  const press = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Escape') onCancel();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSave(text.trim());
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.form}>
      <Textarea
        autoFocus
        value={text}
        maxLength={longestNote}
        resize="vertical"
        rows={3}
        aria-label={t('note.label')}
        placeholder={t('note.placeholder')}
        onKeyDown={press}
        onChange={(_, { value }) => setText(value)}
      />
      <div className={styles.actions}>
        <Button appearance="primary" size="small" onClick={() => onSave(text.trim())}>
          {t('note.save')}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t('note.cancel')}
        </Button>
      </div>
    </div>
  );
}
