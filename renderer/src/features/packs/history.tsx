import { pick, useWords } from '#renderer/i18n/index.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { localDay } from '#shared/calendar/civil-date.ts';
import { formatDay } from '#shared/i18n/format.ts';
import type { PackListing } from '#shared/packs/contract.ts';
import type { PackReference } from '#shared/packs/schema.ts';
import styles from './packs.module.css';

/** When which edition came into use, latest first; nothing while only the built-in one ever was. */
export function History({ listing }: { readonly listing: PackListing }) {
  const t = useWords('packs');
  const language = useLanguage();
  const { activations, packs } = listing;
  if (activations.length === 0) return null;
  const nameOf = (reference: PackReference | null): string => {
    if (reference === null) return t('builtIn');
    const pack = packs.find(({ id, version }) => id === reference.id && version === reference.version);
    const title = pack === undefined ? reference.id : pick(pack.title, language);
    return t('named', { title, version: reference.version });
  };
  return (
    <section className={styles.section}>
      <SectionHeading>{t('history.title')}</SectionHeading>
      <ol className={styles.panel} reversed>
        {activations.toReversed().map(({ at, from, to, clauses }) => (
          <li key={at} className={styles.line}>
            <time dateTime={new Date(at).toISOString()} className={styles.day}>
              {formatDay(localDay(new Date(at)), language)}
            </time>
            <span className={styles.words}>{t('history.line', { from: nameOf(from), to: nameOf(to) })}</span>
            <span className={styles.soft}>{t('history.clauses', { count: clauses })}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
