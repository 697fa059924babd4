import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { go, place } from '#renderer/state/place.ts';
import { useReady } from '#renderer/state/workspace.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';

/** Says on every screen that clients could not be opened, and leads to their repair. */
export function UnopenedBanner() {
  const t = useWords('backups');
  const { unopened, clients } = useReady();
  const { screen } = useStore(place);
  const [client] = unopened;
  // The screens that list them, or mend one, say it themselves.
  if (client === undefined || screen.name === 'clients' || screen.name === 'repair') return null;
  const name = clients.find(({ id }) => id === client)?.name ?? client;
  const isOne = unopened.length === 1;
  return (
    <Banner
      tone="danger"
      announce
      title={isOne ? t('unopened.one', { name }) : t('unopened.many', { count: unopened.length })}
      actions={
        <PlainButton onClick={() => go(isOne ? { name: 'repair', client } : { name: 'clients' })}>
          {t(isOne ? 'unopened.repair' : 'unopened.list')}
        </PlainButton>
      }
    >
      {t('unopened.safe')}
    </Banner>
  );
}
