import { pick, useWords } from '#renderer/i18n/index.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import { Select } from '#renderer/ui/select.tsx';
import type { Answer, Fact } from '#shared/rules/schema.ts';
import { answerWith, unsureAnswer } from './answer-control.tsx';

const none = '';
const unsure = '?';

interface ChoiceAnswerProps {
  readonly fact: Fact;
  readonly answer: Answer | null;
  readonly labelledBy: string;
  readonly describedBy?: string | undefined;
  readonly onAnswer: (answer: Answer | null) => void;
}

/** One of several as a list that opens, which keeps a profile short; no answer and "not sure" are among them. */
export function ChoiceAnswer({ fact, answer, labelledBy, describedBy, onAnswer }: ChoiceAnswerProps) {
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
