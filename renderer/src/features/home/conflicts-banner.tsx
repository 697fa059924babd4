import { useWords } from '#renderer/i18n/index.ts';
import { useConflicts } from '#renderer/state/conflicts.ts';
import { go } from '#renderer/state/place.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';

/** How much waits to be settled because devices said different things; nothing where they agree. */
export function ConflictsBanner() {
  const t = useWords('history');
  const { length } = useConflicts();
  if (length === 0) return null;
  return (
    <Banner
      tone="warning"
      title={length === 1 ? t('conflicts.bannerOne') : t('conflicts.banner', { count: length })}
      actions={<PlainButton onClick={() => go({ name: 'conflicts' })}>{t('conflicts.open')}</PlainButton>}
    >
      {t('conflicts.bannerBody')}
    </Banner>
  );
}
