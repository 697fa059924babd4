import { useWords } from '#renderer/i18n/index.ts';
import { Page } from '#renderer/ui/page.tsx';
import { ExchangeSection } from './exchange/exchange-section.tsx';
import { BackupsSection } from './backups-section.tsx';
import { FolderSection } from './folder-section.tsx';
import { HandoffSection } from './handoff-section.tsx';
import { PassphraseSection } from './passphrase-section.tsx';

/** Where everything a person did is kept, and what can be done with it as a whole. */
export function DataScreen() {
  const t = useWords('data');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <FolderSection />
      <HandoffSection />
      <BackupsSection />
      <PassphraseSection />
      <ExchangeSection />
    </Page>
  );
}
