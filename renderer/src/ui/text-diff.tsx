import { useMemo } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { textRuns, type TextRun } from '#renderer/ui/text-runs.ts';
import styles from './text-diff.module.css';

interface TextDiffProps {
  /** Null where there was, or will be, nothing. */
  readonly before: string | null;
  readonly after: string | null;
  readonly lang: string;
  /** What stands above each side, and in the place of a text that is not there. */
  readonly words?: Readonly<Partial<Record<'before' | 'after' | 'noBefore' | 'noAfter', string>>>;
}

/** An old text and a new one side by side; what only one of them has is struck out there, or underlined here. */
export function TextDiff({ before, after, lang, words = {} }: TextDiffProps) {
  const t = useWords('packs');
  const runs = useMemo(() => textRuns(before ?? '', after ?? ''), [before, after]);
  return (
    <div className={styles.sides}>
      <Side
        title={words.before ?? t('diff.before')}
        runs={before === null ? null : runs.filter(({ kind }) => kind !== 'new')}
        nothing={words.noBefore ?? t('diff.noBefore')}
        lang={lang}
      />
      <Side
        title={words.after ?? t('diff.after')}
        runs={after === null ? null : runs.filter(({ kind }) => kind !== 'old')}
        nothing={words.noAfter ?? t('diff.noAfter')}
        lang={lang}
      />
    </div>
  );
}

function Side(props: {
  readonly title: string;
  readonly runs: readonly TextRun[] | null;
  readonly nothing: string;
  readonly lang: string;
}) {
  const { title, runs, nothing, lang } = props;
  return (
    <div className={styles.side}>
      <p className={styles.title}>{title}</p>
      {runs === null ? (
        <p className={styles.nothing}>{nothing}</p>
      ) : (
        <p className={styles.text} lang={lang}>
          {runs.map((run, place) => (
            // The runs of one pair of texts never change their places.
            <Run key={`${place}-${run.kind}`} run={run} isAlone={runs.length === 1} />
          ))}
        </p>
      )}
    </div>
  );
}

/** A text that is new or gone as a whole says so by its title; marking every word of it would only tire the eye. */
function Run({ run, isAlone }: { readonly run: TextRun; readonly isAlone: boolean }) {
  if (run.kind === 'both' || isAlone) return run.text;
  return run.kind === 'old' ? <del>{run.text}</del> : <ins>{run.text}</ins>;
}
