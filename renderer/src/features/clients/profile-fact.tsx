import { useId } from 'react';
import { AnswerClear } from '#renderer/answering/answer-clear.tsx';
import { AnswerControl } from '#renderer/answering/answer-control.tsx';
import { AnswerFailed } from '#renderer/answering/answer-failed.tsx';
import { ChoiceAnswer } from '#renderer/answering/choice-answer.tsx';
import { useAnswering } from '#renderer/answering/pending.ts';
import { pick } from '#renderer/i18n/index.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import type { Fact } from '#shared/rules/schema.ts';
import styles from './profile-fact.module.css';

/** One fact of the profile: the very answer that the checklists read, given here in place. */
export function ProfileFact({ fact }: { fact: Fact }) {
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
          <ChoiceAnswer
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
          <AnswerFailed onRetry={() => void retry()} />
        ) : (
          answer !== null && <AnswerClear fact={fact} onClear={() => void set(null)} />
        )}
      </div>
    </li>
  );
}
