import { TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import { AnswerControl, answerWith, unsureAnswer } from '#renderer/answering/answer-control.tsx';
import { useAnswering } from '#renderer/answering/pending.ts';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import { Select } from '#renderer/ui/select.tsx';
import type { Answer, Fact } from '#shared/rules/schema.ts';
import styles from './profile-fact.module.css';

/** One fact of the profile: the very answer that the checklists read, given here in place. */
export function ProfileFact({ fact }: { fact: Fact }) {
  const t = useWords('support');
  const language = useLanguage();
  const { answer, saving, set, retry } = useAnswering(fact.id);
  const id = useId();
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <h3 id={id} className={styles.title}>
          {pick(fact.label, language)}
        </h3>
        <p id={`${id}-question`} className={styles.question} title={pick(fact.help, language)}>
          {pick(fact.question, language)}
        </p>
      </div>
      <div className={styles.answer} data-type={fact.type}>
        {fact.type === 'choice' ? (
          <Choice
            fact={fact}
            answer={answer}
            labelledBy={id}
            describedBy={`${id}-question`}
            onAnswer={(next) => void set(next)}
          />
        ) : (
          <AnswerControl
            fact={fact}
            answer={answer}
            look="row"
            labelledBy={id}
            describedBy={`${id}-question`}
            hasKeys={false}
            onAnswer={(next) => void set(next)}
          />
        )}
        {saving === 'failed' ? (
          <span className={styles.failed} role="alert">
            <TriangleAlert aria-hidden size={16} strokeWidth={1.75} /> {t('profile.failed')}
            <button type="button" className={styles.link} onClick={() => void retry()}>
              {t('profile.retry')}
            </button>
          </span>
        ) : (
          answer !== null &&
          fact.type !== 'choice' && (
            <button
              type="button"
              className={styles.link}
              aria-label={t('profile.clearLabel', { fact: pick(fact.label, language) })}
              onClick={() => void set(null)}
            >
              {t('profile.clear')}
            </button>
          )
        )}
      </div>
    </li>
  );
}

const none = '';
const unsure = '?';

function Choice({
  fact,
  answer,
  labelledBy,
  describedBy,
  onAnswer,
}: {
  fact: Fact;
  answer: Answer | null;
  labelledBy: string;
  describedBy: string;
  onAnswer: (answer: Answer | null) => void;
}) {
  const t = useWords('support');
  const checklist = useWords('checklist');
  const language = useLanguage();
  const known = answer !== null && 'known' in answer && typeof answer.known === 'string' ? answer.known : unsure;
  return (
    <Select
      labelledBy={labelledBy}
      describedBy={describedBy}
      value={answer === null ? none : known}
      options={[
        { value: none, label: t('profile.notAnswered') },
        ...(fact.choices ?? []).map(({ value, label }) => ({ value, label: pick(label, language) })),
        { value: unsure, label: checklist('unsure') },
      ]}
      onChoose={(value) => onAnswer(value === none ? null : value === unsure ? unsureAnswer : answerWith(value))}
    />
  );
}
