import { useId } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { change } from '#renderer/state/record.ts';
import { ClientMark } from '#renderer/ui/client-name.tsx';
import { clientColours } from '#shared/clients/limits.ts';
import styles from './colour-choice.module.css';

/** The colour of the client in focus: one of eight, each with a mark of its own shape. */
export function ColourChoice({ colour, labelledBy }: { colour: number; labelledBy: string }) {
  const t = useWords('clients');
  const name = useId();
  return (
    <div className={styles.colours} role="radiogroup" aria-labelledby={labelledBy}>
      {Array.from({ length: clientColours }, (_, index) => (
        <label key={index} className={styles.colour}>
          <input
            type="radio"
            className={styles.radio}
            name={name}
            checked={index === colour % clientColours}
            aria-label={t('profile.colourName', { colour: t(`profile.colours.${colourNames[index] ?? 'sea'}`) })}
            onChange={() => void change({ kind: 'client.colour', payload: { colour: index } })}
          />
          <ClientMark colour={index} size="large" />
        </label>
      ))}
    </div>
  );
}

const colourNames = ['sea', 'rust', 'violet', 'green', 'rose', 'blue', 'olive', 'slate'] as const;
