import type { Corpus } from '#main/corpus/corpus.ts';
import type { ClientRecord } from '#main/record/client-record.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import type { Access } from '#shared/access/contract.ts';
import type { ClientSummary, Handlers, Notice, SaveStatus } from '#shared/ipc/contract.ts';

/** What the app knows of itself and of the computer. */
export interface About {
  readonly version: string;
  readonly preferredLanguages: readonly string[];
  /** True where the data stands beside the app. */
  readonly isPortable: boolean;
}

const nothingToSave: SaveStatus = { client: null, state: 'saved', unsaved: 0, savedAt: null, reason: null };

/** One answer with everything the first screen needs. */
export function startHandlers(
  workspace: OpenWorkspace,
  corpus: Pick<Corpus, 'overview'>,
  { version, preferredLanguages, isPortable }: About,
  access: () => Access,
  packNotices: readonly Notice[] = [],
): Pick<Handlers, 'app:start'> {
  return {
    'app:start': async () => {
      const focus = await openFocus(workspace);
      return {
        version,
        device: workspace.device,
        overview: corpus.overview,
        settings: workspace.settings,
        preferredLanguages: [...preferredLanguages],
        clients: [...workspace.clients],
        focus: focus === null ? null : { id: focus.id, operations: [...focus.record.operations] },
        places: workspace.places,
        searches: workspace.searches,
        reading: workspace.reading,
        reminders: workspace.reminders,
        status: focus?.record.status ?? nothingToSave,
        notices: [...packNotices, ...workspace.notices, ...(focus === null ? [] : workspace.takeNotices(focus.record))],
        dataFolder: workspace.folder,
        isPortable,
        access: access(),
        unopened: [...workspace.unopened],
      };
    },
  };
}

/** The client shown last; null where it cannot be opened: another in its place could be taken for it. */
async function openFocus(
  workspace: OpenWorkspace,
): Promise<{ readonly id: string; readonly record: ClientRecord } | null> {
  const id = workspace.focus ?? workspace.clients.find(isAtHand)?.id;
  if (id === undefined) return null;
  return workspace.record(id).then(
    (record) => ({ id, record }),
    () => null,
  );
}

/** Neither put away nor in the bin. */
function isAtHand({ isArchived, deletedAt }: ClientSummary): boolean {
  return !isArchived && deletedAt === null;
}
