import { CircleCheck, FileText, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { loadGivenText } from '#renderer/state/reading.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import type { GivenText as Given } from '#shared/corpus/given-schema.ts';
import type { Policy } from '#shared/corpus/schema.ts';
import styles from './given-text.module.css';
import { RestoredTable } from './restored-table.tsx';

type State = { readonly phase: 'loading' | 'failed' } | { readonly phase: 'there'; readonly given: Given | null };

interface GivenTextProps {
  readonly policy: Policy;
  readonly onOpen: (article: string, start: number, end: number) => void;
}

/** The file a document was given as, every character as it came, with the sum that proves it. */
export function GivenText({ policy, onOpen }: GivenTextProps) {
  const t = useWords('reader');
  const [state, setState] = useState<State>({ phase: 'loading' });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    let isWanted = true;
    void loadGivenText(policy.id).then((given) => {
      if (isWanted) setState(given === undefined ? { phase: 'failed' } : { phase: 'there', given });
    });
    heading.current?.focus();
    return () => {
      isWanted = false;
    };
  }, [policy.id]);

  return (
    <div className={styles.scroller} role="region" tabIndex={0} aria-label={t('given.title')}>
      <div className={styles.page}>
        <p className={styles.kind}>
          <FileText size={16} strokeWidth={1.75} aria-hidden /> {t('given.title')}
        </p>
        <h1 ref={heading} tabIndex={-1} className={styles.title} lang="zh-CN">
          {policy.title}
        </h1>
        <p className={styles.lead}>{t('given.lead')}</p>
        {state.phase === 'loading' && <p role="status">{t('given.loading')}</p>}
        {state.phase === 'failed' && <p role="alert">{t('given.failed')}</p>}
        {state.phase === 'there' && state.given === null && <EmptyState icon={FileText} title={t('given.missing')} />}
        {state.phase === 'there' && state.given !== null && (
          <Shown policy={policy} given={state.given} onOpen={onOpen} />
        )}
      </div>
    </div>
  );
}

function Shown({ policy, given, onOpen }: { policy: Policy; given: Given; onOpen: GivenTextProps['onOpen'] }) {
  const t = useWords('reader');
  const lines = given.text.split('\n');
  const Mark = given.isIntact ? CircleCheck : TriangleAlert;
  return (
    <>
      <dl className={styles.meta}>
        <div>
          <dt>{t('given.file')}</dt>
          <dd>
            <code>{given.file}</code> {t('given.size', { bytes: given.bytes, lines: lines.length })}
          </dd>
        </div>
        <div>
          <dt>{t('given.sum')}</dt>
          <dd>
            <code className={styles.sum}>{given.sha256}</code>
            <span className={styles.proof} data-intact={given.isIntact || undefined}>
              <Mark size={16} strokeWidth={1.75} aria-hidden /> {t(given.isIntact ? 'given.intact' : 'given.altered')}
            </span>
          </dd>
        </div>
      </dl>
      {given.restored !== null && <RestoredTable policy={policy} pieces={given.restored} onOpen={onOpen} />}
      <div className={styles.heading}>
        <SectionHeading level={2}>{t('given.text')}</SectionHeading>
      </div>
      <ol className={styles.lines} lang="zh-CN">
        {lines.map((line, index) => (
          <li key={index} id={`given-line-${index + 1}`}>
            <code>{line}</code>
          </li>
        ))}
      </ol>
    </>
  );
}
