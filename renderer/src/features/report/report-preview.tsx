import styles from '#renderer/features/report/report-preview.module.css';
import type { Language } from '#shared/i18n/languages.ts';
import type { ReportBlock, ReportLine } from '#shared/reports/blocks.ts';
import type { HandoutLook } from '#shared/reports/handout.ts';

/** Shows a report as the sheet it will be printed as, from the same blocks the writers print. */
export function ReportPreview({
  blocks,
  label,
  language,
  look,
}: {
  readonly blocks: readonly ReportBlock[];
  readonly label: string;
  readonly language: Language;
  readonly look: HandoutLook;
}) {
  return (
    <article className={styles.sheet} aria-label={label} lang={language} data-scope={look}>
      {blocks.map((block, index) => (
        <Block key={index} block={block} isSheet={look === 'checklist'} />
      ))}
    </article>
  );
}

/** A single sheet has no parts: what stands within a part of a whole case stands right below its title. */
function Block({ block, isSheet }: { readonly block: ReportBlock; readonly isSheet: boolean }) {
  const Within = isSheet ? 'h3' : 'h4';
  switch (block.kind) {
    case 'title':
      return (
        <header className={styles.title}>
          <p>{block.subtitle}</p>
          <h2>{block.title}</h2>
        </header>
      );
    case 'details':
      return (
        <dl className={styles.details}>
          {block.rows.map(({ term, line }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>
                <Line line={line} />
              </dd>
            </div>
          ))}
        </dl>
      );
    case 'verdict':
      return (
        <section className={styles.verdict} data-value={block.value}>
          <p className={styles.word}>{block.word}</p>
          <div>
            <Within>{block.title}</Within>
            <p>
              <Line line={block.line} />
            </p>
          </div>
        </section>
      );
    case 'counts':
      return (
        <ul className={styles.counts}>
          {block.items.map(({ value, word, count }) => (
            <li key={value} data-value={value}>
              <b>{count}</b> <span>{word}</span>
            </li>
          ))}
        </ul>
      );
    case 'heading':
      return block.level === 2 ? (
        <h3 className={styles.part}>{block.text}</h3>
      ) : (
        <Within className={styles.heading}>{block.text}</Within>
      );
    case 'paragraph':
      return (
        <p className={styles.paragraph}>
          <Line line={block.line} />
        </p>
      );
    case 'break':
      return <hr className={styles.break} />;
    case 'table':
      return <Table block={block} />;
    case 'lists':
      return (
        <div className={styles.lists}>
          {block.lists.map(({ heading, items }, place) => (
            <section key={place}>
              <p className={styles.heading} aria-hidden>
                {heading}
              </p>
              <ul className={styles.list} aria-label={heading}>
                {items.map((item, index) => (
                  <li key={index}>
                    <Line line={item} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      );
    case 'sources':
      return <Sources block={block} />;
    case 'notice':
      return (
        <footer className={styles.notice}>
          {block.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </footer>
      );
  }
}

function Table({ block }: { readonly block: Extract<ReportBlock, { kind: 'table' }> }) {
  return (
    <table className={styles.table} data-name={block.name}>
      <thead>
        <tr>
          {block.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map(({ truth, cells }, index) => (
          <tr key={index} data-truth={truth ?? undefined}>
            {cells.map((cell, column) => (
              <td key={column}>
                <Line line={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Sources({ block }: { readonly block: Extract<ReportBlock, { kind: 'sources' }> }) {
  return (
    <section className={styles.sources}>
      <h3 className={styles.heading}>{block.heading}</h3>
      <ol>
        {block.items.map(({ number, head, note, parts }) => (
          <li key={number} value={number}>
            <strong>{head}</strong> <span>{note}</span>
            {parts.map(({ quote, text, note: check }, index) => (
              <p key={index}>
                {quote === null ? text : <q lang="zh">{quote}</q>} {check !== null && <span>{check}</span>}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Line({ line }: { readonly line: ReportLine }) {
  return line.map((run, index) => {
    if (typeof run === 'string') return run;
    if ('source' in run) return <sup key={index} className={styles.source}>{`[${run.source}]`}</sup>;
    return (
      <span key={index} className={styles.soft}>
        {run.soft}
      </span>
    );
  });
}
