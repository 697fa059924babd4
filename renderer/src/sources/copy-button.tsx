import { Button } from '@fluentui/react-components';
import { Check, Copy, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useAsOf, useLanguage } from '#renderer/state/workspace.ts';
import { useStatusOf } from '#renderer/state/verdicts.ts';
import { copyText } from '#renderer/ui/copy-text.ts';
import type { Article, Policy, Span } from '#shared/corpus/schema.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { quotationText } from './quotation.ts';
import { useSourceWords } from './source-words.ts';

const shownFor = 2500;

/** Copies an article, or the quoted words of it, as plain text that says where it is from and how far it holds. */
export function CopyButton({ policy, article, span }: { policy: Policy; article: Article; span?: Span | undefined }) {
  const t = useWords('library');
  const common = useWords('common');
  const { articleName } = useSourceWords();
  const status = useStatusOf(policy);
  const asOf = useAsOf();
  const language = useLanguage();
  const [outcome, setOutcome] = useState<'done' | 'failed' | null>(null);
  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), shownFor);
    return () => clearTimeout(timer);
  }, [outcome]);

  const name = articleName(article);
  const copy = () => {
    const word = status.kind === 'periodEnded' ? common('status.periodEndedAdvice') : common(`status.${status.kind}`);
    const text = quotationText(policy, article, name, span, {
      line: (parts) => t('quotation.line', parts),
      number: (number) => t('quotation.number', { number }),
      quote: (quote) => t('quotation.quote', { quote }),
      status: t('quotation.status', { status: word, asOf: formatDay(asOf, language) }),
      prevails: common('quotationNotice'),
      gap: t('gap'),
      separator: t('listSeparator'),
    });
    setOutcome(copyText(text) ? 'done' : 'failed');
  };

  const Icon = outcome === 'done' ? Check : outcome === 'failed' ? TriangleAlert : Copy;
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={<Icon size={16} strokeWidth={1.75} aria-hidden />}
      aria-label={outcome === null ? t('copy.label', { article: name }) : undefined}
      onClick={copy}
    >
      <span aria-live="polite">{outcome === null ? t('copy.article') : t(`copy.${outcome}`)}</span>
    </Button>
  );
}
