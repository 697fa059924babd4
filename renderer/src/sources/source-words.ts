import { useMemo } from 'react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import type { CitationSource } from '#renderer/state/lookup.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import type { Article, Policy, RuleRecord } from '#shared/corpus/schema.ts';

/** How documents, articles and rule records are called on the screen. */
export interface SourceWords {
  /** `上海 2023`: the region and year by which practitioners call a document. */
  readonly policyName: (policy: Policy) => string;
  /** `13. 优化…` as printed, or what stands for a lost title. */
  readonly articleName: (article: Article) => string;
  readonly recordName: (record: RuleRecord) => string;
  /** `上海 2023 · 13`, for links. */
  readonly label: (source: CitationSource) => string;
  /** The full title of the place, for tooltips. */
  readonly description: (source: CitationSource) => string;
}

/** `13.` as `13`, `一、` as `一`; brackets belong to the label and stay. */
export function bareLabel(label: string): string {
  return label.replace(/[.\u3001\uff0e\s]+$/u, '');
}

export function useSourceWords(): SourceWords {
  const t = useWords('library');
  const language = useLanguage();
  return useMemo(() => {
    const policyName = (policy: Policy) =>
      t('shortName', { region: t(`regions.${policy.region}`), year: policy.id.slice(3) });
    const partName = (article: Article) => (article.id.endsWith('#closing') ? t('part.closing') : t('part.preamble'));
    const articleName = (article: Article) => {
      if (article.title === null)
        return article.kind === 'part' ? partName(article) : article.label + t('titleMissing');
      return `${article.label}${/[.\uff0e]$/u.test(article.label) ? ' ' : ''}${article.title}`;
    };
    const recordName = (record: RuleRecord) => record.number ?? pick(record.title, language);
    return {
      policyName,
      articleName,
      recordName,
      label: (source) => {
        if (source.kind === 'rule') return recordName(source.record);
        const { policy, article } = source;
        const place = bareLabel(article.label) || (article.title ?? partName(article));
        return t('citationLabel', { source: policyName(policy), place });
      },
      description: (source) =>
        source.kind === 'rule'
          ? pick(source.statement.text, language)
          : `${source.policy.title} ${articleName(source.article)}`,
    };
  }, [t, language]);
}
