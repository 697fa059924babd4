import { ArrowRight } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { go } from '#renderer/state/place.ts';
import { useStale } from '#renderer/state/stale.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { useFactWords } from '#renderer/features/checklist/fact-words.ts';

/** That answers have to be given again, in one checklist or in any; nothing where none has. */
export function StaleHere({ checklist = null }: { readonly checklist?: string | null }) {
  const t = useWords('packs');
  const words = useFactWords();
  const stale = useStale().filter(({ checklists }) => checklist === null || checklists.includes(checklist));
  if (stale.length === 0) return null;
  const facts = stale.map(({ fact }) => words.label(fact)).join(t('listSeparator'));
  return (
    <Banner
      tone="warning"
      title={t('stale.title', { count: stale.length })}
      actions={
        <PlainButton iconAfter={ArrowRight} onClick={() => go({ name: 'reconfirm' })}>
          {t('stale.open')}
        </PlainButton>
      }
    >
      {t(checklist === null ? 'stale.anywhere' : 'stale.here', { facts })}
    </Banner>
  );
}
