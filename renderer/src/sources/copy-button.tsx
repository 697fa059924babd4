import { Button } from '@fluentui/react-components';
import { Check, Copy, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { copyText } from '#renderer/ui/copy-text.ts';
import type { Article, Policy, Span } from '#shared/corpus/schema.ts';
import { useSourceWords } from './source-words.ts';
import { useQuotation } from './use-quotation.ts';

const shownFor = 2500;

/** Copies an article, or the quoted words of it, as plain text that says where it is from and how far it holds. */
export function CopyButton({ policy, article, span }: { policy: Policy; article: Article; span?: Span | undefined }) {
  const t = useWords('library');
  const { articleName } = useSourceWords();
  const quotation = useQuotation();
  const [outcome, setOutcome] = useState<'done' | 'failed' | null>(null);
  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), shownFor);
    return () => clearTimeout(timer);
  }, [outcome]);

  const name = articleName(article);
  const copy = () => setOutcome(copyText(quotation(policy, article, span)) ? 'done' : 'failed');

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
