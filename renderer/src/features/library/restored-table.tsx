import { Unlink } from 'lucide-react';
import { Fragment, useState, type MouseEvent } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { bareLabel, useSourceWords } from '#renderer/sources/source-words.ts';
import type { RestoredPiece } from '#shared/corpus/given-schema.ts';
import type { Policy } from '#shared/corpus/schema.ts';
import styles from './restored-table.module.css';

interface RestoredTableProps {
  readonly policy: Policy;
  readonly pieces: readonly RestoredPiece[];
  readonly onOpen: (article: string, start: number, end: number) => void;
}

/** How a scrambled text was put back in order: each piece, where it stands now, where it was given, what is lost. */
export function RestoredTable({ policy, pieces, onOpen }: RestoredTableProps) {
  const t = useWords('reader');
  const { articleName } = useSourceWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.order} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('given.order')}</summary>
      <p className={styles.lead}>{t('given.orderLead', { count: pieces.length })}</p>
      {isOpen && (
        <div className={styles.frame} role="region" tabIndex={0} aria-label={t('given.order')}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('given.article')}</th>
                <th scope="col">{t('given.piece')}</th>
                <th scope="col">{t('given.places')}</th>
              </tr>
            </thead>
            <tbody>
              {rowsOf(policy, pieces).map(({ article, pieces: own, gaps }) =>
                own.map((piece, index) => (
                  <Fragment key={`${piece.article}-${piece.start}`}>
                    {gaps.some((gap) => gap <= piece.start && gap > (own[index - 1]?.start ?? -1)) && <Gap />}
                    <tr>
                      <th scope="row" lang="zh-CN">
                        {bareLabel(article.label) || articleName(article)}
                      </th>
                      <td lang="zh-CN">
                        <button
                          type="button"
                          className={styles.piece}
                          onClick={() => onOpen(piece.article, piece.start, piece.start + piece.text.length)}
                        >
                          {piece.text}
                        </button>
                      </td>
                      <td>
                        {piece.places.map(({ line, column }) => (
                          <a key={`${line}-${column}`} href={`#given-line-${line}`} onClick={showLine}>
                            {t('given.place', { line, column })}
                          </a>
                        ))}
                      </td>
                    </tr>
                    {index === own.length - 1 && gaps.some((gap) => gap > piece.start) && <Gap />}
                  </Fragment>
                )),
              )}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}

function Gap() {
  const t = useWords('reader');
  return (
    <tr className={styles.gap}>
      <td colSpan={3}>
        <Unlink size={16} strokeWidth={1.75} aria-hidden /> {t('given.gap')}
      </td>
    </tr>
  );
}

function rowsOf(policy: Policy, pieces: readonly RestoredPiece[]) {
  return policy.articles.map((article) => ({
    article,
    pieces: pieces.filter((piece) => piece.article === article.id),
    gaps: article.gaps,
  }));
}

/** Shows a line without changing the address, which is the app's own. */
function showLine(event: MouseEvent<HTMLAnchorElement>): void {
  event.preventDefault();
  const line = document.querySelector(event.currentTarget.hash);
  line?.scrollIntoView({ block: 'center' });
}
