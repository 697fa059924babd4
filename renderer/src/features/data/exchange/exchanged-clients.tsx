import { useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useReadOnly } from '#renderer/state/access.ts';
import { chooseExchangeClients, type ExchangeTrouble } from '#renderer/state/exchange.ts';
import { useReady } from '#renderer/state/workspace.ts';
import { ChoiceBar } from '#renderer/ui/choice-bar.tsx';
import { ClientName } from '#renderer/ui/client-name.tsx';
import { Setting } from '#renderer/ui/setting.tsx';
import styles from './exchange.module.css';
import { useTroubleWords } from './use-trouble-words.ts';

/** Which clients take part, at both places alike. */
export function ExchangedClients({ chosen }: { readonly chosen: readonly string[] | null }) {
  const t = useWords('exchange');
  const isReadOnly = useReadOnly();
  const troubleWords = useTroubleWords('folder');
  const [trouble, setTrouble] = useState<ExchangeTrouble | null>(null);
  const clients = useReady().clients.filter(({ sample, deletedAt }) => sample === null && deletedAt === null);
  return (
    <>
      <Setting title={t('clients.title')} hint={t('clients.hint')}>
        {!isReadOnly && (
          <ChoiceBar
            label={t('clients.title')}
            value={chosen === null ? 'all' : 'some'}
            options={[
              { value: 'all', label: t('clients.all') },
              { value: 'some', label: t('clients.some') },
            ]}
            onChoose={(choice) => void choose(choice === 'all' ? null : clients.map(({ id }) => id))}
          />
        )}
      </Setting>
      {trouble !== null && (
        <p className={styles.problem} role="alert">
          {troubleWords(trouble)}
        </p>
      )}
      {chosen !== null && (
        <fieldset className={styles.clients} disabled={isReadOnly}>
          <legend className={styles.soft}>{t('clients.someHint')}</legend>
          {clients.length === 0 && <p>{t('clients.none')}</p>}
          {clients.map(({ id, name, colour }) => (
            <label key={id} className={styles.client}>
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={(event) =>
                  void choose(event.currentTarget.checked ? [...chosen, id] : chosen.filter((client) => client !== id))
                }
              />
              <ClientName name={name} colour={colour} sampleMark={null} />
            </label>
          ))}
          {clients.length > 0 && !clients.some(({ id }) => chosen.includes(id)) && (
            <p role="status" className={styles.soft}>
              {t('clients.noneChosen')}
            </p>
          )}
        </fieldset>
      )}
    </>
  );

  async function choose(next: readonly string[] | null): Promise<void> {
    setTrouble(await chooseExchangeClients(next));
  }
}
