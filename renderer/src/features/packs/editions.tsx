import { CircleCheck, Package, RotateCcw, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { activatePack } from '#renderer/state/packs.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { localDay } from '#shared/calendar/civil-date.ts';
import { formatDay } from '#shared/i18n/format.ts';
import type { PackListing } from '#shared/packs/contract.ts';
import type { PackReference } from '#shared/packs/schema.ts';
import { Fingerprint } from './fingerprint.tsx';
import styles from './packs.module.css';

const shownOfEdition = 12;

/** Every edition that is here, the one in use marked, each of the others one press away. */
export function Editions({ listing, isBusy }: { readonly listing: PackListing; readonly isBusy: boolean }) {
  const t = useWords('packs');
  const language = useLanguage();
  const { active, packs, builtIn } = listing;
  const latest = listing.activations.at(-1);
  const isPrevious = (reference: PackReference | null): boolean =>
    latest !== undefined && isSame(latest.from, reference) && !isSame(active, reference);
  const use = (reference: PackReference | null): ReactNode => (
    <PlainButton
      {...(isPrevious(reference) ? { icon: RotateCcw } : {})}
      emphasis={isPrevious(reference) ? 'primary' : 'secondary'}
      isDisabled={isBusy}
      onClick={() => void activatePack(reference)}
    >
      {t(isPrevious(reference) ? 'editions.rollBack' : 'editions.use')}
    </PlainButton>
  );
  return (
    <section className={styles.section}>
      <SectionHeading>{t('editions.title')}</SectionHeading>
      <ul className={styles.panel}>
        {packs.toReversed().map((pack) => (
          <Edition
            key={`${pack.id}-${pack.version}`}
            title={t('named', { title: pick(pack.title, language), version: pack.version })}
            isActive={isSame(active, pack)}
            isDamaged={pack.isDamaged}
            action={use({ id: pack.id, version: pack.version })}
          >
            <dl className={styles.facts}>
              <dt>{t('editions.publisher')}</dt>
              <dd>
                {pack.publisher.name} <Fingerprint value={pack.publisher.fingerprint} />
              </dd>
              <dt>{t('editions.created')}</dt>
              <dd>{formatDay(pack.created, language)}</dd>
              <dt>{t('editions.installed')}</dt>
              <dd>{formatDay(localDay(new Date(pack.installed)), language)}</dd>
              <dt>{t('editions.edition')}</dt>
              <dd>
                <code>{pack.edition.slice(0, shownOfEdition)}</code>
              </dd>
            </dl>
          </Edition>
        ))}
        <Edition title={t('builtIn')} isActive={active === null} isDamaged={false} action={use(null)}>
          <p className={styles.soft}>
            {t('editions.builtInHint', { policies: builtIn.policies })}{' '}
            <code>{builtIn.edition.slice(0, shownOfEdition)}</code>
          </p>
        </Edition>
      </ul>
      <p className={styles.hint}>{t('editions.dropHint')}</p>
    </section>
  );
}

interface EditionProps {
  readonly title: string;
  readonly isActive: boolean;
  readonly isDamaged: boolean;
  readonly action: ReactNode;
  readonly children: ReactNode;
}

function Edition({ title, isActive, isDamaged, action, children }: EditionProps) {
  const t = useWords('packs');
  return (
    <li className={styles.row} data-current={isActive || undefined}>
      <Package aria-hidden className={styles.icon} size={20} strokeWidth={1.75} />
      <div className={styles.words}>
        <h3 className={styles.name}>
          {title}
          {isActive && (
            <span className={styles.mark} data-tone="good">
              <CircleCheck aria-hidden size={16} strokeWidth={1.75} /> {t('editions.inUse')}
            </span>
          )}
          {isDamaged && (
            <span className={styles.mark} data-tone="bad">
              <TriangleAlert aria-hidden size={16} strokeWidth={1.75} /> {t('editions.damaged')}
            </span>
          )}
        </h3>
        {children}
      </div>
      <div className={styles.action}>{!isActive && !isDamaged && action}</div>
    </li>
  );
}

function isSame(one: PackReference | null, other: PackReference | null): boolean {
  return one?.id === other?.id && one?.version === other?.version;
}
