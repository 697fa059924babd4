import { Globe, Server } from 'lucide-react';
import { useRef, useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useReadOnly } from '#renderer/state/access.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { exchange } from '#renderer/state/exchange.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { Setting, SettingGroup } from '#renderer/ui/setting.tsx';
import styles from './exchange.module.css';
import { PlacePanel } from './place-panel.tsx';
import { ServerForm } from './server-form.tsx';

/** The server: the one thing that uses a network, off until somebody sets it up. */
export function ServerExchange() {
  const t = useWords('exchange');
  const isReadOnly = useReadOnly();
  const place = useStore(exchange)?.server ?? null;
  const [isSettingUp, setSettingUp] = useState(false);
  const group = useRef<HTMLDivElement>(null);
  return (
    <div ref={group} tabIndex={-1} className={styles.anchor}>
      <SettingGroup title={t('server.group')}>
        <p className={styles.only}>
          <Globe aria-hidden size={18} strokeWidth={1.75} />
          {t('server.only')}
        </p>
        {place === null && (
          <Setting title={t('server.offTitle')} hint={t('server.offHint')}>
            {!isSettingUp && (
              <PlainButton icon={Server} isDisabled={isReadOnly} onClick={() => setSettingUp(true)}>
                {t('server.setUp')}
              </PlainButton>
            )}
          </Setting>
        )}
        {place !== null && <PlacePanel kind="server" place={place} onRemoved={settle} />}
        {place === null && isSettingUp && <ServerForm onEnd={end} />}
      </SettingGroup>
    </div>
  );

  function end(): void {
    setSettingUp(false);
    settle();
  }

  /** The button that was pressed is gone: the focus stays in the section. */
  function settle(): void {
    group.current?.focus();
  }
}
