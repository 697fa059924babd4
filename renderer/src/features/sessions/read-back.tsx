import { Spinner } from '@fluentui/react-components';
import { ArrowLeft } from 'lucide-react';
import { ChangesHere } from '#renderer/answering/changes-here.tsx';
import { useWords } from '#renderer/i18n/index.ts';
import { go } from '#renderer/state/place.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import { Page } from '#renderer/ui/page.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import type { ReportLine } from '#shared/reports/blocks.ts';
import type { SessionEntry } from '#shared/sessions/entry.ts';
import { sayHead, sayMinutes } from '#shared/sessions/say.ts';
import { EndForm } from './end-form.tsx';
import styles from './read-back.module.css';
import { timeOfDay, useMinutes, useMinutesWords } from './use-minutes.ts';

/** What was said, changed, found, put aside and agreed, in sentences to read aloud before the session ends. */
export function ReadBack({ session }: { readonly session: SessionEntry }) {
  const t = useWords('sessions');
  const words = useMinutesWords(useLanguage());
  const minutes = useMinutes(session.id);
  if (words === null || minutes === null) return <Spinner />;
  const parts = sayMinutes(minutes, words).filter(({ id }) => id !== 'late');
  const back = (
    <PlainButton icon={ArrowLeft} onClick={() => go({ name: 'sessions', session: session.id })}>
      {t('readBack.back')}
    </PlainButton>
  );
  return (
    <Page title={t('readBack.title')} lead={t('readBack.lead')} actions={back}>
      <div className={styles.aloud}>
        {sayHead(minutes, words, timeOfDay).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {parts.map(({ id, heading, none, lines }) => (
          <section key={id} className={styles.part} aria-labelledby={`read-${id}`}>
            <SectionHeading id={`read-${id}`}>{heading}</SectionHeading>
            {lines.length === 0 ? (
              <p className={styles.none}>{none}</p>
            ) : (
              <ul className={styles.list}>
                {lines.map((line, index) => (
                  <li key={index}>{spoken(line)}</li>
                ))}
              </ul>
            )}
          </section>
        ))}
      </div>
      <ChangesHere>
        <EndForm session={session} />
      </ChangesHere>
    </Page>
  );
}

/** The sentence without the numbers of its sources, which nobody reads aloud; they stand in the minutes. */
function spoken(line: ReportLine): string {
  return line.map((run) => (typeof run === 'string' ? run : 'soft' in run ? run.soft : '')).join('');
}
