import { useId } from 'react';
import { AnswerClear } from '#renderer/answering/answer-clear.tsx';
import { AnswerControl } from '#renderer/answering/answer-control.tsx';
import { AnswerFailed } from '#renderer/answering/answer-failed.tsx';
import { ChoiceAnswer } from '#renderer/answering/choice-answer.tsx';
import { useAnswering } from '#renderer/answering/pending.ts';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import type { Fact } from '#shared/rules/schema.ts';
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
            <AnswerFailed onRetry={() => void retry()} />
          ) : (
            answer === null && (
              <span>{deciding === 0 ? t('profile.idle') : t('profile.matters', { count: deciding })}</span>
            )
          )}
          {answer !== null && <AnswerClear fact={fact} onClear={() => void set(null)} />}
        </p>
      </div>
    </li>
  );
}
