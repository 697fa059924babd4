import { BadgeCheck, KeyRound, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { choosePublisher, dismissOffer, packs, removePublisher, trustPublisher } from '#renderer/state/packs.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import type { Publisher } from '#shared/packs/schema.ts';
import { Fingerprint } from './fingerprint.tsx';
import styles from './packs.module.css';

/** Whose packs are taken, and how another publisher comes to be trusted: never by one press alone. */
export function Publishers({ publishers }: { readonly publishers: readonly Publisher[] }) {
  const t = useWords('packs');
  const { offer } = useStore(packs);
  const heading = useRef<HTMLDivElement>(null);
  const settle = (work: () => Promise<void> | void): void => {
    void work();
    heading.current?.focus();
  };
  return (
    <section className={styles.section}>
      <div ref={heading} tabIndex={-1} className={styles.anchor}>
        <SectionHeading
          aside={
            <PlainButton icon={KeyRound} onClick={() => void choosePublisher()}>
              {t('publishers.add')}
            </PlainButton>
          }
        >
          {t('publishers.title')}
        </SectionHeading>
      </div>
      <p className={styles.hint}>{t('publishers.hint')}</p>
      {offer?.outcome === 'refused' && (
        <Banner tone="danger" announce dismiss={{ label: t('dismiss'), onDismiss: () => settle(dismissOffer) }}>
          {t(`publishers.problems.${offer.problem}`)}
        </Banner>
      )}
      {offer?.outcome === 'fit' && (
        <Banner
          tone="warning"
          announce
          title={t('publishers.confirmTitle', { name: offer.name })}
          actions={
            <>
              <PlainButton emphasis="primary" onClick={() => settle(trustPublisher)}>
                {t('publishers.confirm')}
              </PlainButton>
              <PlainButton onClick={() => settle(dismissOffer)}>{t('cancel')}</PlainButton>
            </>
          }
        >
          <p>{t('publishers.compare')}</p>
          <Fingerprint value={offer.fingerprint} />
        </Banner>
      )}
      {publishers.length === 0 ? (
        <p className={styles.none}>{t('publishers.none')}</p>
      ) : (
        <ul className={styles.panel}>
          {publishers.map((publisher) => (
            <PublisherRow
              key={publisher.fingerprint}
              publisher={publisher}
              onRemove={() => settle(() => removePublisher(publisher.fingerprint))}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function PublisherRow({ publisher, onRemove }: { readonly publisher: Publisher; readonly onRemove: () => void }) {
  const t = useWords('packs');
  const [isAsking, setAsking] = useState(false);
  const { name, fingerprint, trusted } = publisher;
  return (
    <li className={styles.row}>
      <BadgeCheck aria-hidden className={styles.icon} size={20} strokeWidth={1.75} />
      <div className={styles.words}>
        <h3 className={styles.name}>{name}</h3>
        <Fingerprint value={fingerprint} />
        {isAsking && <p className={styles.soft}>{t('publishers.removeHint')}</p>}
      </div>
      <div className={styles.action}>
        {trusted === 'built-in' ? (
          <span className={styles.soft}>{t('publishers.builtIn')}</span>
        ) : isAsking ? (
          <>
            <PlainButton emphasis="primary" onClick={onRemove}>
              {t('publishers.removeConfirm')}
            </PlainButton>
            <PlainButton onClick={() => setAsking(false)}>{t('cancel')}</PlainButton>
          </>
        ) : (
          <PlainButton icon={Trash2} onClick={() => setAsking(true)}>
            {t('publishers.remove')}
          </PlainButton>
        )}
      </div>
    </li>
  );
}
