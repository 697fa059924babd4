import { Fragment, type ReactNode } from 'react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useStatusOf } from '#renderer/state/verdicts.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { StatusBadge } from '#renderer/ui/status-badge.tsx';
import type { Policy } from '#shared/corpus/schema.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { CitedGrades } from '#renderer/sources/cited-grades.tsx';
import { Cites } from '#renderer/sources/cite.tsx';
import styles from './title-block.module.css';

/** What a reader must know of a document before its words: who issued it, when, how long it speaks, what came after. */
export function TitleBlock({ policy, title }: { policy: Policy; title: string }) {
  const t = useWords('library');
  const common = useWords('common');
  const language = useLanguage();
  const status = useStatusOf(policy);
  const day = (date: string) => formatDay(date, language);
  const { from, to, basis } = policy.period;
  const rows: readonly (readonly [string, ReactNode])[] = [
    [
      t('meta.issuers'),
      <span key="issuers" lang="zh-CN">
        {policy.issuers.join('\u3001')}
      </span>,
    ],
    [t('meta.number'), policy.number ?? <Lost key="number" words={t('noNumber')} />],
    [t('meta.issued'), policy.issued === null ? <Lost key="issued" words={t('noIssued')} /> : day(policy.issued)],
    [
      t(`meta.${basis}`),
      <Fragment key="period">
        {from === null ? t('until', { to: day(to) }) : t('fromUntil', { from: day(from), to: day(to) })}{' '}
        <Cites citations={policy.period.cite} />
      </Fragment>,
    ],
    ...(policy.address === null
      ? []
      : [[t('meta.address'), <Address key="address" text={policy.address} note={t('addressNote')} />] as const]),
    [t('meta.prepared'), pick(policy.prepared, language)],
  ];
  return (
    <header className={styles.block}>
      <div className={styles.badges}>
        <span className={styles.region}>{t(`regions.${policy.region}`)}</span>
        <StatusBadge status={status} />
      </div>
      <h1 className={styles.title} lang="zh-CN">
        {title}
      </h1>
      <dl className={styles.meta}>
        {rows.map(([term, value]) => (
          <div key={term} className={styles.row}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.banners}>
        {status.kind === 'periodEnded' && <Banner tone="warning">{common('status.periodEndedAdvice')}</Banner>}
        {policy.banners.map((banner) => (
          <Banner key={banner.text['zh-CN']} tone="info">
            <span className={styles.bannerText}>{pick(banner.text, language)}</span> <Cites citations={banner.cite} />{' '}
            <CitedGrades citations={banner.cite} />
          </Banner>
        ))}
      </div>
    </header>
  );
}

function Address({ text, note }: { text: string; note: string }) {
  return (
    <>
      <span className={styles.address}>{text}</span> <small className={styles.note}>{note}</small>
    </>
  );
}

/** Says that the given text has no such thing, so that the gap is not taken for a mistake. */
function Lost({ words }: { words: string }) {
  return <i>{words}</i>;
}
