import { TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import { AnswerControl, answerWith, unsureAnswer } from '#renderer/answering/answer-control.tsx';
import { useAnswering } from '#renderer/answering/pending.ts';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import { Select } from '#renderer/ui/select.tsx';
import type { Answer, Fact } from '#shared/rules/schema.ts';
import { questionId } from './focus-question.ts';
import styles from './profile.module.css';

interface ProfileQuestionProps {
  readonly fact: Fact;
  /** How many listed articles still rest on it. */
  readonly deciding: number;
}

/** One question of the profile: asked in plain words, answered in place, an ordinary answer of the client. */
export function ProfileQuestion({ fact, deciding }: ProfileQuestionProps) {
  const t = useWords('support');
  const language = useLanguage();
  const { answer, saving, set, retry } = useAnswering(fact.id);
  const id = useId();
  return (
    <li id={questionId(fact.id)} className={styles.question} data-answered={answer !== null || undefined}>
      <h3 id={id} className={styles.words} title={pick(fact.help, language)}>
        {pick(fact.question, language)}
      </h3>
      <div className={styles.answer} data-type={fact.type}>
        {fact.type === 'choice' ? (
          <ChoiceAnswer fact={fact} answer={answer} labelledBy={id} onAnswer={(next) => void set(next)} />
        ) : (
          <AnswerControl
            fact={fact}
            answer={answer}
            look="row"
            labelledBy={id}
            hasKeys={false}
            onAnswer={(next) => void set(next)}
          />
        )}
        <p className={styles.foot}>
          {saving === 'failed' ? (
            <span className={styles.failed} role="alert">
              <TriangleAlert aria-hidden size={16} strokeWidth={1.75} /> {t('profile.failed')}
              <button type="button" className={styles.link} onClick={() => void retry()}>
                {t('profile.retry')}
              </button>
            </span>
          ) : (
            answer === null && (
              <span>{deciding === 0 ? t('profile.idle') : t('profile.matters', { count: deciding })}</span>
            )
          )}
          {answer !== null && fact.type !== 'choice' && (
            <button
              type="button"
              className={styles.link}
              aria-label={t('profile.clearLabel', { fact: pick(fact.label, language) })}
              onClick={() => void set(null)}
            >
              {t('profile.clear')}
            </button>
          )}
        </p>
      </div>
    </li>
  );
}

const none = '';
const unsure = '?';

interface ChoiceAnswerProps {
  readonly fact: Fact;
  readonly answer: Answer | null;
  readonly labelledBy: string;
  readonly onAnswer: (answer: Answer | null) => void;
}

/** One of several as a list that opens, which keeps the profile short; no answer and "not sure" are among them. */
function ChoiceAnswer({ fact, answer, labelledBy, onAnswer }: ChoiceAnswerProps) {
  const t = useWords('support');
  const checklist = useWords('checklist');
  const language = useLanguage();
  const known = answer !== null && 'known' in answer && typeof answer.known === 'string' ? answer.known : unsure;
  return (
    <Select
      labelledBy={labelledBy}
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
