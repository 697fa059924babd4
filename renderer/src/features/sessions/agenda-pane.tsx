import { FileCheck2, FileClock, GitCompareArrows } from 'lucide-react';
import type { ReactNode } from 'react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { Cites } from '#renderer/sources/cite.tsx';
import { checklistById, factById } from '#renderer/state/lookup.ts';
import { go } from '#renderer/state/place.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import { TaskList } from '#renderer/tasks/task-list.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import type { AgendaQuestion } from '#shared/sessions/agenda.ts';
import type { SessionEntry } from '#shared/sessions/entry.ts';
import styles from './agenda-pane.module.css';
import type { Agenda } from './use-agenda.ts';

/** What a session goes through: open questions by checklist, the most useful first, then what else waits. */
export function AgendaPane({
  agenda,
  session,
  current,
  onAsk,
}: {
  readonly agenda: Agenda;
  readonly session: SessionEntry;
  readonly current: string | null;
  readonly onAsk: (fact: string) => void;
}) {
  const t = useWords('sessions');
  const language = useLanguage();
  const { bundle } = useReady();
  const { groups, papers, stale, conflicts, tasks } = agenda;
  const count = groups.reduce((sum, { questions }) => sum + questions.length, 0);
  return (
    // A scrolled region must be reachable by keyboard to be scrolled by it.
    <nav className={styles.agenda} aria-label={t('agenda.title')}>
      <p className={styles.count}>{count === 0 ? t('agenda.none') : t('agenda.count', { count })}</p>
      {conflicts.length > 0 && (
        <PlainButton icon={GitCompareArrows} onClick={() => go({ name: 'conflicts' })}>
          {t('agenda.conflicts', { count: conflicts.length })}
        </PlainButton>
      )}
      {stale.length > 0 && (
        <PlainButton icon={FileClock} onClick={() => go({ name: 'reconfirm' })}>
          {t('agenda.stale', { count: stale.length })}
        </PlainButton>
      )}
      {groups.map(({ checklist, questions }) => (
        <Part key={checklist} title={titleOf(checklist)}>
          <ul>
            {questions.map((question) => (
              <li key={question.fact}>
                <Entry question={question} isCurrent={question.fact === current} onAsk={() => onAsk(question.fact)} />
              </li>
            ))}
          </ul>
        </Part>
      ))}
      {tasks.length > 0 && (
        <Part title={t('agenda.tasks')}>
          <TaskList
            label={t('agenda.tasks')}
            tasks={tasks
              .filter(({ session: of }) => of !== session.id)
              .concat(tasks.filter((task) => task.session === session.id))}
          />
        </Part>
      )}
      {papers.length > 0 && (
        <details className={styles.part}>
          <summary className={styles.heading}>{t('agenda.papers', { count: papers.length })}</summary>
          <ul className={styles.papers}>
            {papers.map(({ checklist, paper }) => (
              <li key={`${checklist}/${paper.id}`}>
                <FileCheck2 aria-hidden size={16} strokeWidth={1.75} />
                <span>{pick(paper.label, language)}</span>
                <Cites citations={paper.cite.slice(0, 1)} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </nav>
  );

  function titleOf(id: string): string {
    const checklist = checklistById(bundle, id);
    return checklist === undefined ? id : pick(checklist.title, language);
  }
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{title}</h2>
      {children}
    </section>
  );
}

function Entry({
  question,
  isCurrent,
  onAsk,
}: {
  readonly question: AgendaQuestion;
  readonly isCurrent: boolean;
  readonly onAsk: () => void;
}) {
  const t = useWords('sessions');
  const language = useLanguage();
  const { bundle } = useReady();
  const fact = factById(bundle, question.fact);
  return (
    <button type="button" className={styles.entry} aria-current={isCurrent ? 'step' : undefined} onClick={onAsk}>
      <span>{fact === undefined ? question.fact : pick(fact.label, language)}</span>
      <span className={styles.why}>
        {question.settles.length > 0
          ? t('agenda.settles', { count: question.settles.length })
          : t('agenda.helps', { count: question.helps.length })}
        {question.isAskedAgain && ` · ${t('agenda.again')}`}
      </span>
    </button>
  );
}
