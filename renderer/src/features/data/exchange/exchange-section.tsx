import { useEffect } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { exchange, lookAtExchange } from '#renderer/state/exchange.ts';
import { SettingGroup } from '#renderer/ui/setting.tsx';
import { ExchangedClients } from './exchanged-clients.tsx';
import { FolderExchange } from './folder-exchange.tsx';
import { ServerExchange } from './server-exchange.tsx';

/** Exchanging with other computers: through a folder, through a server, and which clients. */
export function ExchangeSection() {
  const t = useWords('exchange');
  const view = useStore(exchange);
  useEffect(() => void lookAtExchange(), []);
  if (view === null) return null;
  return (
    <>
      <FolderExchange />
      <ServerExchange />
      {(view.folder !== null || view.server !== null) && (
        <SettingGroup title={t('clients.group')}>
          <ExchangedClients chosen={view.clients} />
        </SettingGroup>
      )}
    </>
  );
}
