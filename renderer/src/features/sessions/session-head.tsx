import { BookOpenText, Pause, Play } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { dayAndTime } from '#renderer/i18n/moments.ts';
import { useReadOnly } from '#renderer/state/access.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { go } from '#renderer/state/place.ts';
import { change, record } from '#renderer/state/record.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { millisecondsOf } from '#shared/record/clock.ts';
import type { SessionEntry } from '#shared/sessions/entry.ts';
import { isRunning } from '#shared/sessions/sessions.ts';
import { clockText, elapsed } from '#shared/sessions/timer.ts';
import styles from './session-head.module.css';
import { useNow } from './use-now.ts';

/** So long may nothing be done in a session before it is asked whether it was interrupted. */
const longestSilence = 30 * 60_000;

/** The head of a session that goes on: its clock, pausing, who takes part, and the way to its end. */
export function SessionHead({ session }: { readonly session: SessionEntry }) {
  const t = useWords('sessions');
  const isReadOnly = useReadOnly();
  const runs = isRunning(session);
  return (
    <header className={styles.head}>
      <div className={styles.line}>
        <h1 className={styles.title}>{t('work.title')}</h1>
        <p className={styles.people}>{session.people.join(t('separator'))}</p>
        <Clock session={session} />
        <PlainButton
          icon={runs ? Pause : Play}
          isDisabled={isReadOnly}
          onClick={() =>
            void change(
              runs
                ? { kind: 'session.pause', payload: { session: session.id, since: null } }
                : { kind: 'session.resume', payload: { session: session.id } },
            )
          }
        >
          {t(runs ? 'work.pause' : 'work.resume')}
        </PlainButton>
        <PlainButton
          emphasis="primary"
          icon={BookOpenText}
          onClick={() => go({ name: 'sessions', session: session.id, part: 'read-back' })}
        >
          {t('work.readBack')}
        </PlainButton>
      </div>
      {runs && !isReadOnly && <Interrupted session={session} />}
    </header>
  );
}

function Clock({ session }: { readonly session: SessionEntry }) {
  const t = useWords('sessions');
  const runs = isRunning(session);
  const spent = elapsed(session, useNow(1000, runs));
  const isOver = session.minutes !== null && spent > session.minutes * 60_000;
  return (
    <p className={styles.clock} role="timer" aria-label={t('work.clock')} data-over={isOver || undefined}>
      <span className={styles.digits}>{clockText(spent)}</span>
      {session.minutes !== null && <span> / {t('minutes', { minutes: session.minutes })}</span>}
      {!runs && <span className={styles.state}>{t('work.isPaused')}</span>}
      {isOver && <span className={styles.state}>{t('work.isOver')}</span>}
    </p>
  );
}

/** After a crash, or a night, the clock has run on: what was no session can be taken off it. */
function Interrupted({ session }: { readonly session: SessionEntry }) {
  const t = useWords('sessions');
  const language = useLanguage();
  const { state } = useStore(record);
  const now = useNow(60_000, true);
  const from = session.spans.at(-1)?.from ?? now;
  const last = Math.max(from, millisecondsOf(state?.latest ?? '') ?? from);
  if (now - last < longestSilence) return null;
  const time = dayAndTime(last, language);
  return (
    <Banner
      tone="info"
      actions={
        <PlainButton
          onClick={() => void change({ kind: 'session.pause', payload: { session: session.id, since: last } })}
        >
          {t('work.pausedThen')}
        </PlainButton>
      }
    >
      {t('work.interrupted', { time })}
    </Banner>
  );
}
