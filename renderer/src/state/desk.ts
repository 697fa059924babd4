import { useStore } from '#renderer/state/create-store.ts';
import { workspace, type WorkspaceState } from '#renderer/state/workspace.ts';
import type { ClientSummary } from '#shared/ipc/contract.ts';

/** A client that is nobody's example, in the bin or not. */
export function isReal({ sample }: Pick<ClientSummary, 'sample'>): boolean {
  return sample === null;
}

const known = new WeakMap<readonly ClientSummary[], boolean>();

/**
 * Whether a seller works here for itself alone: then nothing speaks of clients. It holds until there is a second
 * business that is no example; one in the bin does not count.
 */
export function isOwnDesk(state: WorkspaceState): boolean {
  if (state.phase !== 'ready') return true;
  const existing = known.get(state.clients);
  if (existing !== undefined) return existing;
  const isOwn = state.clients.filter((client) => isReal(client) && client.deletedAt === null).length <= 1;
  known.set(state.clients, isOwn);
  return isOwn;
}

/** The same for a component, which renders again when it becomes another. */
export function useOwnDesk(): boolean {
  return isOwnDesk(useStore(workspace));
}
