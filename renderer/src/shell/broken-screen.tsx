import { TriangleAlert } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';

/** Stands in for a screen that failed: a plain sentence and the way out. */
export function BrokenScreen() {
  const t = useWords('common');
  return (
    <div role="alert">
      <EmptyState
        icon={TriangleAlert}
        title={t('broken.title')}
        action={
          <PlainButton emphasis="primary" onClick={() => window.location.reload()}>
            {t('broken.reload')}
          </PlainButton>
        }
      >
        {t('broken.advice')}
      </EmptyState>
    </div>
  );
}
