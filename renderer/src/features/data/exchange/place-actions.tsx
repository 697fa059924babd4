import { Power, PowerOff, RefreshCw, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { exchangeNow, forgetExchange, switchExchange, type ExchangeTrouble } from '#renderer/state/exchange.ts';
import { useReadOnly } from '#renderer/state/access.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import type { ExchangeKind, PlaceView } from '#shared/exchange/contract.ts';
import styles from './exchange.module.css';

/** What can be done with a place that is set up. Removing it asks once more. */
export function PlaceActions({
  kind,
  place,
  onTrouble,
  onRemoved,
}: {
  readonly kind: ExchangeKind;
  readonly place: PlaceView;
  readonly onTrouble: (trouble: ExchangeTrouble | null) => void;
  readonly onRemoved: () => void;
}) {
  const t = useWords('exchange');
  const isReadOnly = useReadOnly();
  const [isAsking, setAsking] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  const { isOn, state } = place;
  const canExchange = isOn && state !== 'locked' && state !== 'resting';
  if (isAsking) {
    return (
      <div ref={row} className={styles.asking}>
        <p>{t('actions.forgetQuestion')}</p>
        <div className={styles.actions}>
          <PlainButton emphasis="primary" icon={Trash2} onClick={() => void forget()}>
            {t('actions.forgetConfirm')}
          </PlainButton>
          <PlainButton onClick={() => setAsking(false)}>{t('actions.cancel')}</PlainButton>
        </div>
      </div>
    );
  }
  return (
    <div className={styles.actions}>
      {canExchange && (
        <PlainButton icon={RefreshCw} isDisabled={isReadOnly} onClick={() => void told(exchangeNow(kind))}>
          {t('actions.now')}
        </PlainButton>
      )}
      <PlainButton
        emphasis={isOn ? 'secondary' : 'primary'}
        icon={isOn ? PowerOff : Power}
        isDisabled={isReadOnly}
        onClick={() => void told(switchExchange(kind, !isOn))}
      >
        {t(isOn ? 'actions.off' : 'actions.on')}
      </PlainButton>
      <PlainButton isDisabled={isReadOnly} onClick={() => setAsking(true)}>
        {t('actions.forget')}
      </PlainButton>
    </div>
  );

  async function told(asking: Promise<ExchangeTrouble | null>): Promise<void> {
    onTrouble(await asking);
  }

  async function forget(): Promise<void> {
    const trouble = await forgetExchange(kind);
    onTrouble(trouble);
    if (trouble === null) onRemoved();
  }
}
