import { Button, Spinner } from '@fluentui/react-components';
import { ArrowLeft, LockKeyhole, RotateCcw } from 'lucide-react';
import { useEffect } from 'react';
import { ChangesHere } from '#renderer/answering/changes-here.tsx';
import { OutcomeLine } from '#renderer/features/report/outcome-line.tsx';
import { PageButtons } from '#renderer/features/report/page-buttons.tsx';
import { ReportPreview } from '#renderer/features/report/report-preview.tsx';
import { useReportWords } from '#renderer/features/report/report-words.ts';
import { useWords } from '#renderer/i18n/index.ts';
import { useReadOnly } from '#renderer/state/access.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { go } from '#renderer/state/place.ts';
import { change, record } from '#renderer/state/record.ts';
import { exportMinutes, forgetReportOutcome } from '#renderer/state/report.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import type { SessionEntry } from '#shared/sessions/entry.ts';
import { layOutMinutes } from '#shared/sessions/lay-out-minutes.ts';
import { EndForm } from './end-form.tsx';
import { DrawnSignature } from './signature-pad.tsx';
import styles from './session-over.module.css';
import { timeOfDay, useMinutes, useMinutesWords } from './use-minutes.ts';

/** A session that is over: its minutes as they will be printed, the names under them, and the way to a file. */
export function SessionOver({ session }: { readonly session: SessionEntry }) {
  const t = useWords('sessions');
  const language = useLanguage();
  const words = useMinutesWords(language);
  const report = useReportWords(language);
  const minutes = useMinutes(session.id);
  const isReadOnly = useReadOnly();
  if (words === null || report === null || minutes === null) return <Spinner />;
  const isSigned = session.signatures.length > 0;
  return (
    <div className={styles.screen}>
      <header className={styles.bar}>
        <Button
          appearance="subtle"
          icon={<ArrowLeft size={18} strokeWidth={1.75} aria-hidden />}
          onClick={() => go({ name: 'sessions' })}
        >
          {t('over.back')}
        </Button>
        <h1 className={styles.title}>{words.title}</h1>
        {!isSigned && !isReadOnly && (
          <Button
            icon={<RotateCcw size={18} strokeWidth={1.75} aria-hidden />}
            onClick={() => void change({ kind: 'session.reopen', payload: { session: session.id } })}
          >
            {t('over.reopen')}
          </Button>
        )}
        <Exports session={session.id} />
      </header>
      {/* A scrolled region must be reachable by keyboard to be scrolled by it. */}
      <div className={styles.desk} role="region" aria-label={t('over.preview')} tabIndex={0}>
        {isSigned && (
          <p className={styles.signed}>
            <LockKeyhole aria-hidden size={16} strokeWidth={1.75} /> {t('over.signed')}
          </p>
        )}
        <ReportPreview
          blocks={layOutMinutes(minutes, { words, report, time: timeOfDay })}
          label={words.title}
          language={language}
          look="case"
        />
        {session.signatures.some(({ strokes }) => strokes !== null) && (
          <ul className={styles.signatures} aria-label={words.signatures}>
            {session.signatures.map(
              ({ id, name, strokes }) =>
                strokes !== null && (
                  <li key={id}>
                    <DrawnSignature strokes={strokes} label={t('over.drawnBy', { name })} />
                    <span>{name}</span>
                  </li>
                ),
            )}
          </ul>
        )}
        <div className={styles.end}>
          <ChangesHere>
            <EndForm key={session.signatures.length} session={session} />
          </ChangesHere>
        </div>
      </div>
    </div>
  );
}

/** The kinds of files minutes can be, and how an export goes. */
function Exports({ session }: { readonly session: string }) {
  const language = useLanguage();
  const { client } = useStore(record);
  useEffect(forgetReportOutcome, [session]);
  if (client === null) return null;
  return (
    <>
      <OutcomeLine />
      <PageButtons onExport={(format) => void exportMinutes({ client, session, format, language })} />
    </>
  );
}
