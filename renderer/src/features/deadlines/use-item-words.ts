import { pick, useWords } from '#renderer/i18n/index.ts';
import { useSourceWords } from '#renderer/sources/source-words.ts';
import { checklistById } from '#renderer/state/lookup.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import type { Item, Undated } from './items.ts';

/** What an item is called, and where it belongs. */
export function useItemWords(): {
  readonly label: (item: Item | Undated) => string;
  readonly place: (item: Item | Undated) => string;
} {
  const t = useWords('deadlines');
  const language = useLanguage();
  const { bundle } = useReady();
  const { policyName } = useSourceWords();
  return {
    label: (item) => {
      if (item.kind === 'document') return t('documentEnds', { name: policyName(item.policy) });
      return item.kind === 'rule' ? pick(item.label, language) : item.label;
    },
    place: (item) => {
      switch (item.kind) {
        case 'document':
          return t('document');
        case 'rule': {
          const checklist = checklistById(bundle, item.checklist);
          return checklist === undefined ? item.checklist : pick(checklist.title, language);
        }
        case 'paper':
          return t(`paper.${item.ends}`);
        case 'task':
          return item.owner === '' ? t('task.nobody') : t('task.owner', { owner: item.owner });
      }
    },
  };
}
