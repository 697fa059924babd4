import { useId, useState } from 'react';
import { TextInput } from '#renderer/ui/text-input.tsx';
import styles from './evidence-detail.module.css';

/** Words that are taken when the field is left, and only where they changed. */
export function WordsField({
  label,
  words,
  onWords,
}: {
  label: string;
  words: string;
  onWords: (words: string) => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState(words);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <TextInput
        id={id}
        value={typed}
        onText={setTyped}
        onLeave={() => {
          if (typed !== words) onWords(typed);
          if (typed.trim() === '') setTyped(words);
        }}
      />
    </div>
  );
}
