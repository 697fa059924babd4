import { lazy, Suspense } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { go } from '#renderer/state/place.ts';
import { useReady } from '#renderer/state/workspace.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { Card } from './card.tsx';

const most = 4;
/** Its citations are not on the first paint, which has no documents yet. */
const Recommended = lazy(async () => ({
  default: (await import('#renderer/sources/recommended.tsx')).Recommended,
}));

/** The checklists that concern whoever is in focus, each with the words that make them. */
export function RecommendedCard() {
  const t = useWords('clients');
  const { isWhole } = useReady();
  return (
    <Card
      title={t('recommended.title')}
      aside={
        <PlainButton emphasis="quiet" onClick={() => go({ name: 'profile' })}>
          {t('recommended.all')}
        </PlainButton>
      }
    >
      {isWhole && (
        <Suspense fallback={null}>
          <Recommended limit={most} />
        </Suspense>
      )}
    </Card>
  );
}
