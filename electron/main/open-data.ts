import { loadBundle } from '#main/corpus/load-bundle.ts';
import { openWorkspace } from '#main/workspace/open.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';

/** What the app stands on: what it carries, and what the person did. */
export interface Data {
  readonly bundle: Bundle;
  readonly workspace: OpenWorkspace;
}

/** Reads everything the first screen needs; runs while Electron gets ready and the window is made. */
export async function openData(folder: string): Promise<Data> {
  const [bundle, workspace] = await Promise.all([loadBundle(import.meta.dirname), openWorkspace(folder)]);
  // The client in focus is read ahead too; where that fails, asking for it says why.
  if (workspace.focus !== null) workspace.record(workspace.focus).catch(() => undefined);
  return { bundle, workspace };
}
