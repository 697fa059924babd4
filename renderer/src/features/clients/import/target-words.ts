import { useWords } from '#renderer/i18n/index.ts';
import { factById } from '#renderer/state/lookup.ts';
import { useAmount, useClientWords } from '#renderer/state/privacy.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import type { ImportTarget } from '#shared/clients/import/columns.ts';
import { isProfileField } from '#shared/clients/profile.ts';
import type { Value } from '#shared/rules/schema.ts';

/** How what an import sets is said: the field, and a value of it. */
export function useTargetWords(): {
  readonly nameOf: (target: ImportTarget) => string;
  readonly valueOf: (target: ImportTarget, value: Value) => string;
} {
  const t = useWords('clients');
  const history = useWords('history');
  const checklist = useWords('checklist');
  const language = useLanguage();
  const { bundle } = useReady();
  const amount = useAmount();
  const shown = useClientWords();
  return {
    nameOf: (target) => {
      if (target === 'name') return t('import.nameTarget');
      return isProfileField(target)
        ? history(`entry.${target}`)
        : (factById(bundle, target)?.label[language] ?? target);
    },
    valueOf: (target, value) => {
      if (typeof value === 'boolean') return checklist(value ? 'yes' : 'no');
      if (typeof value === 'object') return amount(value.minor, value.currency);
      if (isProfileField(target)) return shown(String(value).replaceAll('\n', history('entry.listSeparator')));
      const choice = factById(bundle, target)?.choices?.find((one) => one.value === value);
      return choice?.label[language] ?? String(value);
    },
  };
}
