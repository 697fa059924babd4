import { useWords } from '#renderer/i18n/index.ts';
import { changeClient, undoClient } from '#renderer/state/record.ts';
import { showToast } from '#renderer/state/toast.ts';
import { binDays } from '#shared/record/bin.ts';
import type { ClientSummary } from '#shared/ipc/contract.ts';

/** Putting a client away and taking it back; each says what it did, with the way back. */
export interface PuttingAway {
  readonly archive: (archived: boolean) => Promise<void>;
  readonly remove: () => Promise<void>;
  readonly restore: () => Promise<void>;
}

/** What can be done to where a client is kept; `onProblem` hears a sentence where the disk refused. */
export function usePuttingAway(
  { id, name }: Pick<ClientSummary, 'id' | 'name'>,
  onProblem: (sentence: string) => void,
): PuttingAway {
  const t = useWords('clients');
  const common = useWords('common');
  const undo = () => undoClient(id);
  return {
    archive: async (archived) => {
      const isSaved = await changeClient(id, { kind: 'client.archive', payload: { archived } });
      if (isSaved) showToast(common(archived ? 'toast.clientArchived' : 'toast.clientUnarchived', { name }), undo);
      else onProblem(t('problems.archiveFailed'));
    },
    remove: async () => {
      const isSaved = await changeClient(id, { kind: 'client.delete', payload: { deleted: true } });
      if (isSaved) showToast(common('toast.clientDeleted', { name, days: binDays }), undo);
      else onProblem(t('problems.deleteFailed'));
    },
    restore: async () => {
      const isSaved = await changeClient(id, { kind: 'client.delete', payload: { deleted: false } });
      if (isSaved) showToast(common('toast.clientRestored', { name }), undo);
      else onProblem(t('problems.restoreFailed'));
    },
  };
}
