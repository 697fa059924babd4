import { FileStack, ListChecks } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { moveWithin, place } from '#renderer/state/place.ts';
import { useReady } from '#renderer/state/workspace.ts';
import { ChoiceBar } from '#renderer/ui/choice-bar.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Catalogue } from './catalogue/catalogue.tsx';
import { PapersList } from './papers/papers-list.tsx';

/** Every checklist there is, or every paper they call for. */
export function ChecklistsScreen() {
  const t = useWords('checklist');
  const { bundle } = useReady();
  const { screen } = useStore(place);
  const part = (screen.name === 'checklists' ? screen.part : undefined) ?? 'all';
  const parts = (
    <ChoiceBar
      label={t('catalogue.part')}
      value={part}
      onChoose={(chosen) => moveWithin({ name: 'checklists', ...(chosen === 'papers' ? { part: chosen } : {}) })}
      options={[
        { value: 'all', label: t('catalogue.all'), icon: ListChecks },
        { value: 'papers', label: t('catalogue.papers'), icon: FileStack },
      ]}
    />
  );
  return (
    <Page title={t('title')} lead={t(part === 'papers' ? 'papers.lead' : 'intro')} actions={parts} width="wide">
      {bundle.checklists.length === 0 ? (
        <EmptyState icon={ListChecks} title={t('emptyList.title')}>
          {t('emptyList.body')}
        </EmptyState>
      ) : part === 'papers' ? (
        <PapersList />
      ) : (
        <Catalogue />
      )}
    </Page>
  );
}
