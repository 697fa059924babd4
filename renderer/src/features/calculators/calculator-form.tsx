import { RotateCcw } from 'lucide-react';
import { useId } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import type { CalculatorId } from '#shared/calculators/schema.ts';
import type { Answers } from '#shared/rules/schema.ts';
import styles from './calculator-form.module.css';
import { useCalculatorWords } from './calculator-words.ts';
import { emptyDraft, textIn, type Draft } from './draft.ts';
import { setDraft } from './drafts.ts';
import { FormField } from './form-field.tsx';
import { groupsOf, isAsked } from './layout.ts';
import type { FieldProblem } from './read-draft.ts';

interface CalculatorFormProps {
  readonly calculator: CalculatorId;
  readonly draft: Draft;
  readonly answers: Answers;
  readonly problems: readonly FieldProblem[];
}

/** Everything a calculator asks, in groups; a field that hangs on another appears with it. */
export function CalculatorForm({ calculator, draft, answers, problems }: CalculatorFormProps) {
  const t = useWords('calculators');
  const words = useCalculatorWords(calculator);
  const id = useId();
  const groups = groupsOf(calculator);
  const fields = groups.flatMap((group) => group.fields);
  const textOf = (name: string) => {
    const field = fields.find((candidate) => candidate.id === name);
    return field === undefined ? '' : textIn(field, draft, answers);
  };
  return (
    <section className={styles.form} aria-labelledby={id}>
      <SectionHeading
        id={id}
        aside={
          draft !== emptyDraft && (
            <PlainButton emphasis="quiet" icon={RotateCcw} onClick={() => setDraft(calculator, () => emptyDraft)}>
              {t('screen.startOver')}
            </PlainButton>
          )
        }
      >
        {t('screen.form')}
      </SectionHeading>
      {groups.map((group) => (
        <div key={group.kind} role="group" aria-labelledby={`${id}-${group.kind}`} className={styles.group}>
          <h3 id={`${id}-${group.kind}`} className={styles.heading}>
            {group.kind === 'required' || group.kind === 'optional'
              ? t(`screen.${group.kind}`)
              : words.block(group.kind)}
          </h3>
          {group.fields
            .filter((field) => isAsked(field.id, textOf))
            .map((field) => (
              <FormField
                key={field.id}
                calculator={calculator}
                field={field}
                draft={draft}
                answers={answers}
                problems={problems.filter((problem) => problem.field === field.id)}
              />
            ))}
        </div>
      ))}
    </section>
  );
}
