import { useWords } from '#renderer/i18n/index.ts';
import { useConflictsAmong } from '#renderer/state/conflicts.ts';
import { go } from '#renderer/state/place.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';

/** Why an answer of this step counts as not known although it was given: devices gave different ones. */
export function DisputedHere({ facts }: { facts: readonly string[] }) {
  const t = useWords('history');
  const count = useConflictsAmong(facts);
  if (count === 0) return null;
  return (
    <Banner
      tone="warning"
      title={count === 1 ? t('conflicts.bannerOne') : t('conflicts.banner', { count })}
      actions={<PlainButton onClick={() => go({ name: 'conflicts' })}>{t('conflicts.open')}</PlainButton>}
    >
      {t('conflicts.here')}
    </Banner>
  );
}
