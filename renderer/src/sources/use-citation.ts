import { useMemo } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useAsOf, useLanguage } from '#renderer/state/workspace.ts';
import type { Article, Policy, Span } from '#shared/corpus/schema.ts';
import { statusOf } from '#shared/corpus/status.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { quotationText, type QuotationForm } from './quotation.ts';
import { useSourceWords } from './source-words.ts';

/** Writes the citation of an article, or of some words of it, with the document's status at the as-of date. */
export type WriteCitation = (policy: Policy, article: Article, span: Span | undefined, form: QuotationForm) => string;

export function useCitation(): WriteCitation {
  const t = useWords('library');
  const common = useWords('common');
  const { articleName } = useSourceWords();
  const asOf = useAsOf();
  const language = useLanguage();
  return useMemo(
    () => (policy, article, span, form) => {
      const { kind } = statusOf(policy, asOf);
      const word = kind === 'periodEnded' ? common('status.periodEndedAdvice') : common(`status.${kind}`);
      const words = {
        line: (parts: { issuers: string; title: string; number: string; article: string }) =>
          t('quotation.line', parts),
        number: (number: string) => t('quotation.number', { number }),
        quote: (quote: string) => t('quotation.quote', { quote }),
        status: t('quotation.status', { status: word, asOf: formatDay(asOf, language) }),
        prevails: common('quotationNotice'),
        gap: t('gap'),
        separator: t('listSeparator'),
      };
      return quotationText(policy, article, articleName(article), span, words, form);
    },
    [t, common, articleName, asOf, language],
  );
}
