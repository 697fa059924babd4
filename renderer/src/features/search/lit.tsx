import type { Span } from '#shared/corpus/schema.ts';
import styles from './lit.module.css';

/** A run of a document's own words with the hits lit. */
export function Lit({ text, lit }: { readonly text: string; readonly lit: readonly Span[] }) {
  if (lit.length === 0) return text;
  const last = lit.at(-1)?.end ?? 0;
  return (
    <>
      {lit.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(lit[index - 1]?.end ?? 0, start)}
          <mark className={styles.lit}>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(last)}
    </>
  );
}
