import { useId, type RefObject } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { SecretInput } from '#renderer/ui/secret-input.tsx';
import { Labelled } from './labelled.tsx';

/** A passphrase or password with its name, what it is for, and what is wrong with it. */
export function SecretField({
  label,
  hint,
  problem,
  value,
  field,
  onText,
}: {
  label: string;
  hint?: string | undefined;
  problem?: string | null;
  value: string;
  field?: RefObject<HTMLInputElement | null>;
  onText: (text: string) => void;
}) {
  const t = useWords('exchange');
  const id = useId();
  return (
    <Labelled id={id} label={label} hint={hint} problem={problem}>
      {(describedBy) => (
        <SecretInput
          id={id}
          value={value}
          {...(field === undefined ? {} : { field })}
          describedBy={describedBy}
          isInvalid={problem !== null && problem !== undefined}
          showLabel={t('secret.show')}
          hideLabel={t('secret.hide')}
          onText={onText}
        />
      )}
    </Labelled>
  );
}
