import { FolderSync } from 'lucide-react';
import { useRef, useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useReadOnly } from '#renderer/state/access.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { chooseExchangeFolder, exchange, type ExchangeTrouble } from '#renderer/state/exchange.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { Setting, SettingGroup } from '#renderer/ui/setting.tsx';
import type { FolderOffer } from '#shared/exchange/contract.ts';
import styles from './exchange.module.css';
import { FolderOfferForm } from './folder-offer.tsx';
import { PlacePanel } from './place-panel.tsx';
import { useTroubleWords } from './use-trouble-words.ts';

/** The shared folder: chosen, looked at, in use, or none. */
export function FolderExchange() {
  const t = useWords('exchange');
  const common = useWords('common');
  const isReadOnly = useReadOnly();
  const troubleWords = useTroubleWords('folder');
  const place = useStore(exchange)?.folder ?? null;
  const [offer, setOffer] = useState<FolderOffer | null>(null);
  const [trouble, setTrouble] = useState<ExchangeTrouble | null>(null);
  const group = useRef<HTMLDivElement>(null);
  const choose = (
    <PlainButton icon={FolderSync} isDisabled={isReadOnly} onClick={() => void chooseFolder()}>
      {t(place === null ? 'folder.choose' : 'folder.chooseAgain')}
    </PlainButton>
  );
  return (
    <div ref={group} tabIndex={-1} className={styles.anchor}>
      <SettingGroup title={t('folder.group')}>
        {place === null && (
          <Setting title={t('folder.offTitle')} hint={t('folder.offHint')}>
            {offer === null && choose}
          </Setting>
        )}
        {place !== null && offer === null && (
          <PlacePanel kind="folder" place={place} more={place.state === 'failed' && choose} onRemoved={settle} />
        )}
        {trouble !== null && (
          <Banner tone="danger" announce dismiss={{ label: common('toast.close'), onDismiss: () => setTrouble(null) }}>
            {troubleWords(trouble)}
          </Banner>
        )}
        {offer !== null && <FolderOfferForm key={offer.token} offer={offer} onEnd={end} />}
      </SettingGroup>
    </div>
  );

  async function chooseFolder(): Promise<void> {
    const answer = await chooseExchangeFolder();
    const isOffer = answer !== null && 'token' in answer;
    setOffer(isOffer ? answer : null);
    setTrouble(answer === null || isOffer ? null : answer);
  }

  function end(): void {
    setOffer(null);
    settle();
  }

  /** The button that was pressed is gone: the focus stays in the section. */
  function settle(): void {
    group.current?.focus();
  }
}
