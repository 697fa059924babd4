import { join } from 'node:path';
import { Refused } from '#main/ipc/refused.ts';
import { evidenceNamed } from '#main/record/evidence-files.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import { binDays } from '#shared/record/bin.ts';
import type { Operation } from '#shared/record/schema.ts';
import { evidenceFolder, storedEvidence, type EvidencePlace } from './evidence-files.ts';

/** A kept file that nothing speaks of. */
export interface UnusedFile {
  readonly client: string;
  readonly sha256: string;
  readonly bytes: number;
}

const day = 24 * 60 * 60 * 1000;

/**
 * Files that no operation of their client speaks of, withdrawn papers and what undo brings back included, and that have
 * stood for as long as the bin keeps clients. None while anything is exchanged, since another computer may still bring
 * the operation; none of a client that has not opened whole, since what is missing may speak of them.
 */
export async function unusedFiles(
  workspace: OpenWorkspace,
  place: EvidencePlace,
  now: number,
): Promise<readonly UnusedFile[]> {
  if (isExchanging(workspace)) return [];
  const found: UnusedFile[] = [];
  for (const { id } of workspace.clients) {
    const stored = workspace.unopened.includes(id) ? [] : await storedEvidence(place, id);
    if (stored.length === 0) continue;
    const unnamed = await workspace.look(id, (operations) => unnamedIn(operations, stored)).catch(noneIfClosed);
    if (unnamed.length === 0 || (await workspace.record(id)).notices.length > 0) continue;
    for (const sha256 of unnamed) {
      const { kind, size, modified } = await place.fileSystem.status(join(evidenceFolder(place, id), sha256));
      if (kind === 'file' && now - modified >= binDays * day) found.push({ client: id, sha256, bytes: size });
    }
  }
  return found;
}

function unnamedIn(operations: readonly Operation[], stored: readonly string[]): readonly string[] {
  const named = new Set(evidenceNamed(operations));
  const candidates = stored.filter((sha256) => !named.has(sha256));
  // An operation that only a newer version understands may speak of a file as well.
  const texts = candidates.length === 0 ? '' : JSON.stringify(operations);
  return candidates.filter((sha256) => !texts.includes(sha256));
}

/** Of a client that cannot be opened nothing is known. */
function noneIfClosed(error: unknown): readonly string[] {
  if (error instanceof Refused) return [];
  throw error;
}

/** True where a folder or a server was named that other computers exchange through, on or off. */
export function isExchanging({ exchange }: OpenWorkspace): boolean {
  return exchange.folder !== undefined || exchange.server !== undefined;
}

/** Removes what is unused at `now`; resolves with what went. One that the disk keeps stays for another time. */
export async function clearUnusedFiles(
  workspace: OpenWorkspace,
  place: EvidencePlace,
  now: number,
): Promise<readonly UnusedFile[]> {
  const gone: UnusedFile[] = [];
  for (const file of await unusedFiles(workspace, place, now)) {
    const path = join(evidenceFolder(place, file.client), file.sha256);
    const isGone = await place.fileSystem.unlink(path).then(
      () => true,
      () => false,
    );
    if (isGone) gone.push(file);
  }
  return gone;
}
