import { useState, type ReactNode } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import type { ExchangeTrouble } from '#renderer/state/exchange.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import type { ExchangeKind, PlaceView } from '#shared/exchange/contract.ts';
import styles from './exchange.module.css';
import { PlaceActions } from './place-actions.tsx';
import { PlaceStatus } from './place-status.tsx';
import { UnlockForm } from './unlock-form.tsx';
import { useTroubleWords } from './use-trouble-words.ts';

/** A place that is set up: how it stands, what it asks for, and what can be done with it. */
export function PlacePanel({
  kind,
  place,
  more,
  onRemoved,
}: {
  readonly kind: ExchangeKind;
  readonly place: PlaceView;
  /** A further button. */
  readonly more?: ReactNode;
  readonly onRemoved: () => void;
}) {
  const t = useWords('exchange');
  const common = useWords('common');
  const troubleWords = useTroubleWords(kind);
  const [trouble, setTrouble] = useState<ExchangeTrouble | null>(null);
  const isRefused = place.state === 'failed' && place.problem === 'refused-password';
  return (
    <div className={styles.panel}>
      <h3 className={styles.title}>{t(`${kind}.title`)}</h3>
      <PlaceStatus kind={kind} place={place} />
      {(place.state === 'locked' || isRefused) && <UnlockForm kind={kind} isRefused={isRefused} />}
      {/* What the state says already is not said twice. */}
      {trouble !== null && (trouble.kind === 'refusal' || place.state !== 'failed') && (
        <Banner tone="danger" announce dismiss={{ label: common('toast.close'), onDismiss: () => setTrouble(null) }}>
          {troubleWords(trouble)}
        </Banner>
      )}
      <PlaceActions kind={kind} place={place} onTrouble={setTrouble} onRemoved={onRemoved} />
      {more}
    </div>
  );
}
