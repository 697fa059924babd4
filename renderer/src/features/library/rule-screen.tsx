import { Scale } from 'lucide-react';
import { useLayoutEffect, type ReactNode } from 'react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { ruleRecordById } from '#renderer/state/lookup.ts';
import { place } from '#renderer/state/place.ts';
import { useWindowStatus } from '#renderer/state/as-of-status.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { WindowBadge } from '#renderer/ui/window-badge.tsx';
import type { RuleRecord } from '#shared/corpus/schema.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { LibraryFrame } from './library-frame.tsx';
import styles from './rule-screen.module.css';
import { RuleStatement } from '#renderer/sources/rule-statement.tsx';
import { RuleRecordList } from './source-list.tsx';

/** A rule record of the library, opened at one of its statements. */
export function RuleScreen() {
  const t = useWords('library');
  const { bundle } = useReady();
  const { screen } = useStore(place);
  const wanted = screen.name === 'rule' ? screen : null;
  const record = wanted === null ? undefined : ruleRecordById(bundle, wanted.rule);
  return (
    <LibraryFrame list={<RuleRecordList opened={record?.id ?? null} />}>
      {record === undefined ? (
        <div className={styles.scroller}>
          <EmptyState icon={Scale} title={t('unknownRule.title')}>
            {t('unknownRule.body')}
          </EmptyState>
        </div>
      ) : (
        <Record key={record.id} record={record} statement={wanted?.statement} />
      )}
    </LibraryFrame>
  );
}

function Record({ record, statement }: { record: RuleRecord; statement: string | undefined }) {
  const t = useWords('library');
  const language = useLanguage();
  useLayoutEffect(() => {
    if (statement !== undefined) {
      document.getElementById(`statement-${statement}`)?.scrollIntoView({ block: 'center' });
    }
  }, [statement]);
  const rows: readonly (readonly [string, ReactNode])[] = [
    [t('meta.issuer'), pick(record.issuer, language)],
    [t('meta.number'), record.number ?? t('notGiven')],
    [t('meta.issued'), record.issued === null ? t('notGiven') : formatDay(record.issued, language)],
    [t('meta.window'), <Window key="window" record={record} />],
    [t('meta.region'), t(`regions.${record.region}`)],
    ...(record.address === null
      ? []
      : [
          [
            t('meta.officialAddress'),
            <span key="address">
              <span className={styles.address}>{record.address}</span> <small>{t('addressNote')}</small>
            </span>,
          ] as const,
        ]),
  ];
  return (
    <section className={styles.scroller} tabIndex={0} aria-label={t('ruleRecords')}>
      <div className={styles.page}>
        <p className={styles.kind}>
          <Scale size={16} strokeWidth={1.75} aria-hidden /> {t('ruleRecords')}
        </p>
        <h1 className={styles.title}>{pick(record.title, language)}</h1>
        <dl className={styles.meta}>
          {rows.map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <Banner tone="info">{t('restated')}</Banner>
        <div className={styles.heading}>
          <SectionHeading level={2}>{t('statements')}</SectionHeading>
        </div>
        <ol className={styles.statements}>
          {record.statements.map((entry) => (
            <li key={entry.id}>
              <RuleStatement id={`statement-${entry.id}`} statement={entry} isLit={entry.id === statement} />
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

function Window({ record }: { record: RuleRecord }) {
  const t = useWords('library');
  const language = useLanguage();
  const status = useWindowStatus(record);
  const { validFrom, validTo, windowBasis } = record;
  const from = validFrom === null ? null : formatDay(validFrom, language);
  const to = validTo === null ? null : formatDay(validTo, language);
  const span =
    from !== null && to !== null
      ? t('fromUntil', { from, to })
      : from !== null
        ? t('fromOn', { from })
        : to !== null
          ? t('until', { to })
          : t('notGiven');
  return (
    <>
      <WindowBadge status={status} size="small" /> {span}{' '}
      {windowBasis !== 'none' && <small>{t(`windowBasis.${windowBasis}`)}</small>}
    </>
  );
}
