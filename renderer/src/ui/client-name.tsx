import { clientColours } from '#shared/clients/limits.ts';
import { SampleMark } from './sample-mark.tsx';
import styles from './client-name.module.css';

/** A client as it is shown everywhere: its colour, its name, and the mark that it is made up. */
export function ClientName({
  name,
  colour,
  sampleMark,
  size = 'medium',
}: {
  name: string;
  colour: number;
  /** The word for a made-up client, left out where the name already says it; null for a real one. */
  sampleMark: string | null;
  size?: 'medium' | 'large';
}) {
  return (
    <span className={styles.client} data-colour={colour % clientColours} data-size={size}>
      <span aria-hidden className={styles.dot} />
      <span className={styles.name}>{name}</span>
      {sampleMark !== null && <SampleMark word={sampleMark} name={name} />}
    </span>
  );
}

/** The colour and the shape of a client alone. */
export function ClientMark({ colour, size = 'medium' }: { colour: number; size?: 'medium' | 'large' }) {
  return (
    <span aria-hidden className={styles.client} data-colour={colour % clientColours} data-size={size}>
      <span className={styles.dot} />
    </span>
  );
}
