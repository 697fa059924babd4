import { Field, Input } from '@fluentui/react-components';
import { useWords } from '#renderer/i18n/index.ts';
import { isComposing } from '#renderer/ui/is-composing.ts';
import { longestName, type NameProblem } from './client-name.ts';

/** Why a name was not taken: it cannot be used, or the disk did not take it. */
export type FieldProblem = NameProblem | 'createFailed' | 'renameFailed';

/** The field for a client's name inside a dialog; what an input method is composing is left to it. */
export function NameField({
  name,
  problem,
  hint,
  onName,
}: {
  readonly name: string;
  readonly problem: FieldProblem | null;
  readonly hint?: string;
  readonly onName: (name: string) => void;
}) {
  const t = useWords('clients');
  return (
    <Field
      label={t('nameLabel')}
      {...(hint === undefined ? {} : { hint })}
      validationMessage={problem === null ? null : t(`problems.${problem}`, { limit: longestName })}
      validationState={problem === null ? 'none' : 'error'}
    >
      <Input
        autoFocus
        value={name}
        onChange={(_, data) => onName(data.value)}
        onKeyDown={(event) => {
          if (!isComposing(event)) return;
          if (event.key === 'Enter') event.preventDefault();
          if (event.key === 'Escape') event.stopPropagation();
        }}
      />
    </Field>
  );
}
