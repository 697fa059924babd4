import { ArrowRight } from 'lucide-react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { packs } from '#renderer/state/packs.ts';
import { go } from '#renderer/state/place.ts';
import { useStale } from '#renderer/state/stale.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';

/** Which edition came into use just now, and what that leaves to do. */
export function Done() {
  const t = useWords('packs');
  const language = useLanguage();
  const { done, listing } = useStore(packs);
  const stale = useStale();
  const pack = listing?.packs.find(({ id, version }) => id === done?.id && version === done.version);
  const name =
    pack === undefined ? t('builtIn') : t('named', { title: pick(pack.title, language), version: pack.version });
  return (
    <Banner
      tone="success"
      announce
      title={t('done.title', { name })}
      actions={
        stale.length === 0 ? undefined : (
          <PlainButton iconAfter={ArrowRight} onClick={() => go({ name: 'reconfirm' })}>
            {t('stale.open')}
          </PlainButton>
        )
      }
    >
      {stale.length === 0 ? t('done.nothingStale') : t('done.stale', { count: stale.length })}
    </Banner>
  );
}
