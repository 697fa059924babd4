import { Columns2 } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { go } from '#renderer/state/place.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import type { Article } from '#shared/corpus/schema.ts';
import { useSourceWords } from './source-words.ts';

/** Lays an article beside another one, which is chosen there. */
export function CompareButton({ article }: { article: Article }) {
  const t = useWords('compare');
  const { articleName } = useSourceWords();
  return (
    <PlainButton
      emphasis="quiet"
      icon={Columns2}
      label={t('compareWithLabel', { article: articleName(article) })}
      onClick={() => go({ name: 'compare', part: 'articles', left: article.id })}
    >
      {t('compareWith')}
    </PlainButton>
  );
}
