import { ArrowLeftRight, CircleCheck, CirclePause, Eye, KeyRound, TriangleAlert, type LucideIcon } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { recentTime } from '#renderer/i18n/moments.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import type { ExchangeKind, PlaceView } from '#shared/exchange/contract.ts';
import styles from './exchange.module.css';
import { useProblemWords } from './use-trouble-words.ts';

const icons: Readonly<Record<PlaceView['state'], LucideIcon>> = {
  off: CirclePause,
  locked: KeyRound,
  resting: Eye,
  waiting: ArrowLeftRight,
  working: ArrowLeftRight,
  current: CircleCheck,
  failed: TriangleAlert,
};

/** How a place stands, in plain words: its state, when it last worked, what came and went, what was not taken in. */
export function PlaceStatus({ kind, place }: { readonly kind: ExchangeKind; readonly place: PlaceView }) {
  const t = useWords('exchange');
  const language = useLanguage();
  const problemWords = useProblemWords(kind);
  const { where, lastAt, failingSince, problem, came, went, waiting, ignored, isSealed } = place;
  // What goes on each minute is no news: an exchange that ran well before is shown as it stood.
  const state = place.state === 'working' && lastAt !== null && failingSince === null ? 'current' : place.state;
  const Icon = icons[state];
  return (
    <div className={styles.status}>
      <div className={styles.state} data-state={state} role="status">
        <Icon aria-hidden size={20} strokeWidth={1.75} />
        <div>
          <p className={styles.stateTitle}>{title()}</p>
          {detail() !== null && <p className={styles.soft}>{detail()}</p>}
        </div>
      </div>
      <dl className={styles.facts}>
        <dt>{t('state.where')}</dt>
        <dd>
          <code className={styles.path}>{where}</code>
        </dd>
        <dt>{t('state.protection')}</dt>
        <dd>{t(isSealed ? 'state.sealed' : 'state.readable')}</dd>
        {state !== 'current' && (
          <>
            <dt>{t('state.last')}</dt>
            <dd>{lastAt === null ? t('state.never') : recentTime(lastAt, language)}</dd>
          </>
        )}
        <dt>{t('state.moved')}</dt>
        <dd>{t('state.counts', { came, went })}</dd>
        {waiting > 0 && (
          <>
            <dt>{t('state.waitingLabel')}</dt>
            <dd>{t('state.waitingCount', { count: waiting })}</dd>
          </>
        )}
      </dl>
      {ignored.count > 0 && (
        <details className={styles.ignored}>
          <summary className={styles.summary}>{t('ignored.title', { count: ignored.count })}</summary>
          <ul className={styles.files}>
            {ignored.some.map(({ name, reason }) => (
              <li key={name}>
                <code className={styles.path}>{name}</code>
                <span className={styles.soft}>{t(`ignored.reasons.${reason}`)}</span>
              </li>
            ))}
          </ul>
          {ignored.count > ignored.some.length && (
            <p className={styles.soft}>{t('ignored.more', { count: ignored.count - ignored.some.length })}</p>
          )}
        </details>
      )}
    </div>
  );

  function title(): string {
    if (state === 'current') return t('state.current', { time: recentTime(lastAt ?? 0, language) });
    if (state === 'working') return t(lastAt === null ? 'state.connecting' : 'state.working');
    return t(`state.${state}`);
  }

  function detail(): string | null {
    if (state === 'off' || state === 'locked' || state === 'resting') return t(`state.${state}Detail`);
    if (state !== 'failed' || problem === null) return null;
    const since = failingSince === null ? '' : t('state.since', { time: recentTime(failingSince, language) });
    return [problemWords(problem), since, t('state.kept')]
      .filter((part) => part !== '')
      .join(language === 'en' ? ' ' : '');
  }
}
