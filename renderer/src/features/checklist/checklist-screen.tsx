import { ListChecks } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { checklistById } from '#renderer/state/lookup.ts';
import { go, place } from '#renderer/state/place.ts';
import { record } from '#renderer/state/record.ts';
import { useReady } from '#renderer/state/workspace.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { ChecklistWork } from './checklist-work.tsx';

/** The checklist that `place` names, walked for the client in focus. */
export function ChecklistScreen() {
  const t = useWords('checklist');
  const { bundle } = useReady();
  const { screen } = useStore(place);
  const { client } = useStore(record);
  const wanted = screen.name === 'checklist' ? screen : null;
  const checklist = wanted === null ? undefined : checklistById(bundle, wanted.checklist);
  if (checklist === undefined) {
    const action = <PlainButton onClick={() => go({ name: 'checklists' })}>{t('unknown.action')}</PlainButton>;
    return (
      <EmptyState icon={ListChecks} title={t('unknown.title')} action={action}>
        {t('unknown.body')}
      </EmptyState>
    );
  }
  return <ChecklistWork key={`${checklist.id}/${client}`} checklist={checklist} wantedStep={wanted?.step} />;
}
