import { FileText } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { go } from '#renderer/state/place.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';

/** What stands here where another edition, without this checklist, came into use since the screen was opened. */
export function UnknownChecklist() {
  const t = useWords('checklist');
  const action = <PlainButton onClick={() => go({ name: 'checklists' })}>{t('unknown.action')}</PlainButton>;
  return (
    <EmptyState icon={FileText} title={t('unknown.title')} action={action}>
      {t('unknown.body')}
    </EmptyState>
  );
}
