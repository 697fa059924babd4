import { ArrowRight, CircleCheckBig, UserRound } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { AnswerControl } from '#renderer/answering/answer-control.tsx';
import { AnswerExtras } from '#renderer/answering/answer-extras.tsx';
import { useAnswering } from '#renderer/answering/pending.ts';
import { PassageSource } from '#renderer/features/checklist/passage-source.tsx';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { Cites } from '#renderer/sources/cite.tsx';
import { groupCitations, type CitationGroup } from '#renderer/sources/citation-groups.ts';
import { checklistById, factById } from '#renderer/state/lookup.ts';
import { go } from '#renderer/state/place.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import type { Fact } from '#shared/rules/schema.ts';
import type { AgendaQuestion } from '#shared/sessions/agenda.ts';
import styles from './asked-now.module.css';

/** The question being asked, why it is asked, and the words it rests on; the answer stays until the next is asked. */
export function AskedNow({
  fact: id,
  question,
  onNext,
}: {
  readonly fact: string | null;
  /** Undefined once it is answered: it is on the agenda no more. */
  readonly question: AgendaQuestion | undefined;
  readonly onNext: (() => void) | null;
}) {
  const t = useWords('sessions');
  const { bundle } = useReady();
  // Kept from when it was asked: an answered question has left the agenda, its passage has not left the table.
  const [kept, setKept] = useState(question);
  if (question !== undefined && kept === undefined) setKept(question);
  const fact = id === null ? undefined : factById(bundle, id);
  if (fact === undefined) {
    return (
      <EmptyState icon={CircleCheckBig} title={t('asked.noneTitle')}>
        {t('asked.noneBody')}
      </EmptyState>
    );
  }
  return <Asked fact={fact} question={question ?? kept} onNext={onNext} />;
}

interface AskedProps {
  readonly fact: Fact;
  readonly question: AgendaQuestion | undefined;
  readonly onNext: (() => void) | null;
}

function Asked({ fact, question, onNext }: AskedProps) {
  const t = useWords('sessions');
  const checklist = useWords('checklist');
  const language = useLanguage();
  const answering = useAnswering(fact.id);
  const headingId = useId();
  const groups = useMemo(() => groupCitations(question?.cite ?? []), [question]);
  const [opened, setOpened] = useState<CitationGroup | null>(null);
  const shown = groups.find(({ source }) => source === opened?.source) ?? groups[0];
  return (
    <div className={styles.asked}>
      <section className={styles.question} aria-labelledby={headingId}>
        <h2 id={headingId} className={styles.words}>
          {pick(fact.question, language)}
        </h2>
        <p id={`${headingId}-help`} className={styles.help}>
          {pick(fact.help, language)}
        </p>
        <p className={styles.soft}>
          <UserRound aria-hidden size={16} strokeWidth={1.75} />{' '}
          {checklist('holder', { holder: pick(fact.holder, language) })}
        </p>
        <AnswerControl
          fact={fact}
          answer={answering.answer}
          look="large"
          labelledBy={headingId}
          describedBy={`${headingId}-help`}
          hasKeys={false}
          onAnswer={(answer) => void answering.set(answer)}
        />
        <AnswerExtras answering={answering} about={pick(fact.label, language)} />
        <div className={styles.ways}>
          <PlainButton
            emphasis={answering.answer === null ? 'secondary' : 'primary'}
            iconAfter={ArrowRight}
            isDisabled={onNext === null}
            onClick={() => onNext?.()}
          >
            {t('asked.next')}
          </PlainButton>
          {question !== undefined && (
            <PlainButton
              emphasis="quiet"
              onClick={() => go({ name: 'checklist', checklist: question.checklist, step: question.step })}
            >
              {t('asked.inChecklist')}
            </PlainButton>
          )}
        </div>
      </section>
      {question !== undefined && <Why question={question} />}
      {shown !== undefined && (
        <section className={styles.passage} aria-label={t('asked.passage')}>
          {groups.length > 1 && (
            <p className={styles.sources}>
              <Cites citations={question?.cite ?? []} shown={shown} onOpen={setOpened} />
            </p>
          )}
          <PassageSource group={shown} textId={`${headingId}-passage`} />
        </section>
      )}
    </div>
  );
}

/** What the answer would settle, by the names of the rules. */
function Why({ question: { settles, helps } }: { readonly question: AgendaQuestion }) {
  const t = useWords('sessions');
  const language = useLanguage();
  const { bundle } = useReady();
  const names = (rules: readonly string[]): string =>
    rules
      .map((name) => {
        const [checklist = '', rule] = name.split('/');
        const found = checklistById(bundle, checklist)?.rules.find(({ id }) => id === rule);
        return found === undefined ? name : pick(found.title, language);
      })
      .join(t('separator'));
  return (
    <section className={styles.why} aria-label={t('asked.why')}>
      <h3>{t('asked.why')}</h3>
      {settles.length > 0 && <p>{t('asked.settles', { rules: names(settles) })}</p>}
      {helps.length > 0 && <p>{t('asked.helps', { rules: names(helps) })}</p>}
    </section>
  );
}
