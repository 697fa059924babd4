import { useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useSourceWords } from '#renderer/sources/source-words.ts';
import { policyById, policyIdOf } from '#renderer/state/lookup.ts';
import { useAsOf, useReady } from '#renderer/state/workspace.ts';
import { Select } from '#renderer/ui/select.tsx';
import { StatusBadge } from '#renderer/ui/status-badge.tsx';
import type { Article } from '#shared/corpus/schema.ts';
import { statusOf } from '#shared/corpus/status.ts';
import styles from './article-picker.module.css';

interface ArticlePickerProps {
  readonly article: Article | undefined;
  readonly onChoose: (article: string) => void;
}

/** First the document, then its article. */
export function ArticlePicker({ article, onChoose }: ArticlePickerProps) {
  const t = useWords('compare');
  const { policies } = useReady().bundle;
  const { bundle } = useReady();
  const asOf = useAsOf();
  const { policyName, articleName } = useSourceWords();
  const own = article === undefined ? null : policyIdOf(article.id);
  const [looked, setLooked] = useState<string | null>(null);
  // The document looked into before one of its articles is chosen; another article makes it forgotten.
  const policy = policyById(bundle, looked ?? own ?? '');
  const isOther = policy !== undefined && policy.id !== own;
  return (
    <div className={styles.picker}>
      <span className={styles.document}>
        <Select
          label={t('articles.document')}
          value={policy?.id ?? ''}
          options={[
            ...(policy === undefined ? [{ value: '', label: t('articles.chooseDocument') }] : []),
            ...policies.map((one) => ({ value: one.id, label: policyName(one) })),
          ]}
          onChoose={(chosen) => setLooked(chosen === own ? null : chosen)}
        />
      </span>
      <span className={styles.article} data-wanted={isOther || undefined}>
        <Select
          label={t('articles.article')}
          value={isOther || article === undefined ? '' : article.id}
          options={[
            ...(isOther || article === undefined ? [{ value: '', label: t('articles.chooseArticle') }] : []),
            ...(policy?.articles ?? []).map((one) => ({ value: one.id, label: articleName(one) })),
          ]}
          onChoose={(chosen) => {
            if (chosen === '') return;
            setLooked(null);
            onChoose(chosen);
          }}
        />
      </span>
      {policy !== undefined && <StatusBadge status={statusOf(policy, asOf)} size="small" />}
    </div>
  );
}
