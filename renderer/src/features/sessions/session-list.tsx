import { CalendarDays, CircleDot, PenLine, Signature } from 'lucide-react';
import { dayAndTime } from '#renderer/i18n/moments.ts';
import { useWords } from '#renderer/i18n/index.ts';
import { go } from '#renderer/state/place.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { ChangesHere } from '#renderer/answering/changes-here.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { millisecondsOf } from '#shared/record/clock.ts';
import type { SessionEntry, TaskEntry } from '#shared/sessions/entry.ts';
import { isRunning } from '#shared/sessions/sessions.ts';
import { elapsed, minutesOf } from '#shared/sessions/timer.ts';
import { AllTasks } from './all-tasks.tsx';
import styles from './session-list.module.css';
import { StartForm } from './start-form.tsx';

/** Where sessions begin: one that goes on, a new one, and those that are over. */
export function SessionList({
  sessions,
  tasks,
}: {
  readonly sessions: readonly SessionEntry[];
  readonly tasks: readonly TaskEntry[];
}) {
  const t = useWords('sessions');
  const open = sessions.filter(({ closed }) => closed === null);
  const over = sessions.filter(({ closed }) => closed !== null);
  return (
    <Page title={t('title')} lead={t('lead')}>
      {open.map((session) => (
        <section key={session.id} className={styles.open} aria-label={t('list.open')}>
          <CircleDot aria-hidden size={20} strokeWidth={1.75} />
          <div className={styles.words}>
            <strong>{isRunning(session) ? t('list.running') : t('list.paused')}</strong>
            <Facts session={session} />
          </div>
          <PlainButton emphasis="primary" onClick={() => go({ name: 'sessions', session: session.id })}>
            {t('list.goOn')}
          </PlainButton>
        </section>
      ))}
      {open.length === 0 && (
        <ChangesHere>
          <StartForm />
        </ChangesHere>
      )}
      <AllTasks tasks={tasks} people={[...new Set(sessions.flatMap(({ people }) => people))]} />
      <section className={styles.past} aria-labelledby="past-sessions">
        <SectionHeading id="past-sessions">{t('list.past')}</SectionHeading>
        {over.length === 0 ? (
          <p className={styles.none}>{t('list.none')}</p>
        ) : (
          <ul className={styles.list}>
            {over.map((session) => (
              <li key={session.id}>
                <button
                  type="button"
                  className={styles.session}
                  onClick={() => go({ name: 'sessions', session: session.id })}
                >
                  <CalendarDays aria-hidden size={18} strokeWidth={1.75} />
                  <span className={styles.words}>
                    <Facts session={session} />
                  </span>
                  {session.signatures.length > 0 ? (
                    <Badge tone="likely" icon={Signature} word={t('list.signed')} size="small" />
                  ) : (
                    <Badge tone="notInvolved" icon={PenLine} word={t('list.notSigned')} size="small" />
                  )}
                </button>
              </li>
            ))}
          </ul>
        )}
      </section>
    </Page>
  );
}

function Facts({ session }: { readonly session: SessionEntry }) {
  const t = useWords('sessions');
  const language = useLanguage();
  const started = dayAndTime(millisecondsOf(session.opened.at) ?? 0, language);
  const minutes = minutesOf(elapsed(session, Date.now()));
  return (
    <>
      <span className={styles.when}>
        {started} · {t('minutes', { minutes })}
      </span>
      <span className={styles.people}>
        {session.people.length === 0 ? t('list.nobody') : session.people.join(t('separator'))}
      </span>
    </>
  );
}
