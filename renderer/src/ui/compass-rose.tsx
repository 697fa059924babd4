import styles from './compass-rose.module.css';

/** The mark of the house: a compass rose with the rhumb lines of an old sea chart. Ornament only. */
export function CompassRose({ size = 40 }: { size?: number }) {
  return (
    <svg
      aria-hidden
      className={styles.rose}
      style={{ width: `${size / 16}rem`, height: `${size / 16}rem` }}
      viewBox="0 0 48 48"
    >
      <circle className={styles.line} cx="24" cy="24" r="17" />
      <path className={styles.line} d="M24 3v42M3 24h42M9.15 9.15l29.7 29.7M38.85 9.15l-29.7 29.7" />
      <path className={styles.minor} d="M33 15 26 24l7 9-9-7-9 7 7-9-7-9 9 7z" />
      <path className={styles.major} d="M24 7l3.2 13.8L41 24l-13.8 3.2L24 41l-3.2-13.8L7 24l13.8-3.2z" />
      <path className={styles.north} d="M24 7l3.2 13.8L24 24z" />
    </svg>
  );
}
