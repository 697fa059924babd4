import { pick, useWords } from '#renderer/i18n/index.ts';
import { useSourceWords } from '#renderer/sources/source-words.ts';
import { checklistById } from '#renderer/state/lookup.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import type { Item } from './items.ts';

/** What an item is called, and where it belongs. */
export function useItemWords(): { readonly label: (item: Item) => string; readonly place: (item: Item) => string } {
  const t = useWords('deadlines');
  const language = useLanguage();
  const { bundle } = useReady();
  const { policyName } = useSourceWords();
  return {
    label: (item) =>
      item.kind === 'document' ? t('documentEnds', { name: policyName(item.policy) }) : pick(item.label, language),
    place: (item) => {
      if (item.kind === 'document') return t('document');
      const checklist = checklistById(bundle, item.checklist);
      return checklist === undefined ? item.checklist : pick(checklist.title, language);
    },
  };
}
