import { useCallback } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useAsOf, useLanguage } from '#renderer/state/workspace.ts';
import type { Article, Policy, Span } from '#shared/corpus/schema.ts';
import { statusOf } from '#shared/corpus/status.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { quotationText } from './quotation.ts';
import { useSourceWords } from './source-words.ts';

/** Makes the citation of an article, or of the quoted words of it, as plain text in the reader's language. */
export function useQuotation(): (policy: Policy, article: Article, span: Span | undefined) => string {
  const t = useWords('library');
  const common = useWords('common');
  const { articleName } = useSourceWords();
  const asOf = useAsOf();
  const language = useLanguage();
  return useCallback(
    (policy, article, span) => {
      const { kind } = statusOf(policy, asOf);
      const word = kind === 'periodEnded' ? common('status.periodEndedAdvice') : common(`status.${kind}`);
      return quotationText(policy, article, articleName(article), span, {
        line: (parts) => t('quotation.line', parts),
        number: (number) => t('quotation.number', { number }),
        quote: (quote) => t('quotation.quote', { quote }),
        status: t('quotation.status', { status: word, asOf: formatDay(asOf, language) }),
        prevails: common('quotationNotice'),
        gap: t('gap'),
        separator: t('listSeparator'),
      });
    },
    [t, common, articleName, asOf, language],
  );
}
