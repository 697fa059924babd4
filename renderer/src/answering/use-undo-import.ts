import { useWords } from '#renderer/i18n/index.ts';
import { undoHandoff } from '#renderer/state/handoff.ts';

/** Which import is taken back; `file` is the name of its file, `name` that of the client. */
interface Import {
  readonly client: string;
  readonly taking: string;
  readonly name: string;
  readonly file: string;
}

/** Takes a whole import back, and says in a sentence what became of it; false where it did not reach the disk. */
export function useUndoImport(): (asked: Import) => Promise<string | false> {
  const t = useWords('history');
  return async ({ client, taking, name, file }) => {
    const undone = await undoHandoff(client, taking);
    if (undone === null) return false;
    if (undone.isBinned) return t('handoff.undoneNew', { name });
    if (undone.kept > 0) return t('handoff.undoneKept', { name: file, count: undone.kept });
    return t('handoff.undone', { name: file });
  };
}
