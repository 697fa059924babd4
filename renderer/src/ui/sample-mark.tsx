import styles from './sample-mark.module.css';

/** The word that a client is made up, left out where the name already says it. */
export function SampleMark({ word, name }: { word: string; name: string }) {
  if (name.toLowerCase().includes(word.toLowerCase())) return null;
  return <span className={styles.mark}>{word}</span>;
}
