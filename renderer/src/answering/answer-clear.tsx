import { pick, useWords } from '#renderer/i18n/index.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import type { Fact } from '#shared/rules/schema.ts';

/** Takes an answer back; a choice needs none, its field has an empty line. */
export function AnswerClear({ fact, onClear }: { fact: Fact; onClear: () => void }) {
  const t = useWords('support');
  const language = useLanguage();
  if (fact.type === 'choice') return null;
  return (
    <LinkButton label={t('profile.clearLabel', { fact: pick(fact.label, language) })} onPress={onClear}>
      {t('profile.clear')}
    </LinkButton>
  );
}
