import { SearchX } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { VirtualRows } from '#renderer/ui/virtual-rows.tsx';
import type { ClientSummary } from '#shared/ipc/contract.ts';
import styles from './client-list.module.css';
import { ClientRow } from './client-row.tsx';
import { ListFilters } from './list-filters.tsx';
import { useListed } from './use-listed.ts';

/** So many are simply all in the page: a short list then is as tall as it is, and needs no scrolling of its own. */
const fewEnough = 12;

/** The clients at hand: found by name, sound, city, platform or brand; only those in sight are in the page. */
export function ClientList({
  clients,
  onProblem,
}: {
  clients: readonly ClientSummary[];
  onProblem: (sentence: string) => void;
}) {
  const t = useWords('clients');
  const { listed, query, setQuery, clear } = useListed(clients);
  return (
    <>
      {clients.length > 1 && <ListFilters clients={clients} query={query} onQuery={setQuery} shown={listed.length} />}
      {listed.length === 0 ? (
        <div className={styles.panel}>
          <EmptyState
            icon={SearchX}
            title={t('find.none')}
            action={<PlainButton onClick={clear}>{t('find.clear')}</PlainButton>}
          >
            {t('find.noneBody')}
          </EmptyState>
        </div>
      ) : listed.length <= fewEnough ? (
        <ul className={styles.panel}>
          {listed.map((client) => (
            <li key={client.id} className={styles.few}>
              <ClientRow client={client} onProblem={onProblem} />
            </li>
          ))}
        </ul>
      ) : (
        <VirtualRows
          rows={listed}
          label={t('find.list')}
          keyOf={({ id }) => id}
          heightOf={() => 60}
          frame={styles.scroller}
          line={styles.line}
        >
          {(client) => <ClientRow client={client} onProblem={onProblem} />}
        </VirtualRows>
      )}
    </>
  );
}
