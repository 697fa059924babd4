import { Fragment, type ReactNode } from 'react';
import type { Span } from '#shared/corpus/schema.ts';
import styles from './lit.module.css';

/** A run of a document's own words with the hits lit, as no more nodes than it takes. */
export function lit(text: string, places: readonly Span[]): ReactNode {
  if (places.length === 0) return text;
  let reached = 0;
  const pieces = places.map(({ start, end }, index) => {
    const before = text.slice(reached, start);
    reached = end;
    return (
      // By its place among the hits: other words then change what is there instead of making it anew.
      <Fragment key={index}>
        {before}
        <mark className={styles.lit}>{text.slice(start, end)}</mark>
      </Fragment>
    );
  });
  return (
    <>
      {pieces}
      {text.slice(reached)}
    </>
  );
}
