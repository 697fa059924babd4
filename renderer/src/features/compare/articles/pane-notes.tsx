import { Landmark } from 'lucide-react';
import type { ReactNode } from 'react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useAmountWords } from '#renderer/sources/amount-words.ts';
import { Cites } from '#renderer/sources/cite.tsx';
import { CopyButton } from '#renderer/sources/copy-button.tsx';
import { useStatusOf } from '#renderer/state/verdicts.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import { StatusBadge } from '#renderer/ui/status-badge.tsx';
import type { Article, Policy } from '#shared/corpus/schema.ts';
import styles from './pane-notes.module.css';

interface PaneNotesProps {
  readonly policy: Policy;
  readonly article: Article;
  /** Further ways from here. */
  readonly children: ReactNode;
}

/** Below an article's own words: our summary, who is responsible, the figures, and where its document stands. */
export function PaneNotes({ policy, article, children }: PaneNotesProps) {
  const t = useWords('compare');
  const support = useWords('support');
  const library = useWords('library');
  const checklist = useWords('checklist');
  const common = useWords('common');
  const language = useLanguage();
  const say = useAmountWords();
  const status = useStatusOf(policy);
  const measure = useReady().bundle.measures.find((one) => one.article === article.id);
  return (
    <div className={styles.notes}>
      <dl className={styles.list}>
        <dt>{t('articles.status')}</dt>
        <dd>
          <StatusBadge status={status} />{' '}
          {status.kind === 'periodEnded' && <span className={styles.soft}>{common('status.periodEndedAdvice')}</span>}
        </dd>
        {measure !== undefined && (
          <>
            <dt>{support('unofficial')}</dt>
            <dd>{pick(measure.summary, language)}</dd>
          </>
        )}
        {article.agencies.length > 0 && (
          <>
            <dt>{library('agencies')}</dt>
            <dd>
              <ul className={styles.agencies} lang="zh-CN">
                {article.agencies.map((agency) => (
                  <li key={agency}>
                    <Landmark aria-hidden size={16} strokeWidth={1.75} />
                    {agency}
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {measure !== undefined && measure.amounts.length > 0 && (
          <>
            <dt>{support('amounts')}</dt>
            <dd>
              <ul className={styles.amounts}>
                {measure.amounts.map((amount) => (
                  <li key={amount.id}>
                    {pick(amount.label, language)} <b>{say(amount)}</b>{' '}
                    {amount.per !== 'none' && support(`per.${amount.per}`)} <Cites citations={amount.cite} />
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {measure !== undefined && (
          <>
            <dt>{t('columns.topic')}</dt>
            <dd>{measure.topics.map((topic) => checklist(`topics.${topic}`)).join(library('listSeparator'))}</dd>
          </>
        )}
      </dl>
      <div className={styles.actions}>
        {children}
        <CopyButton policy={policy} article={article} />
        <span className={styles.soft}>{common('quotationNotice')}</span>
      </div>
    </div>
  );
}
