import { TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import { AnswerControl } from '#renderer/answering/answer-control.tsx';
import { ChoiceAnswer } from '#renderer/answering/choice-answer.tsx';
import { useAnswering } from '#renderer/answering/pending.ts';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import type { Fact } from '#shared/rules/schema.ts';
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
