import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { lookAtRecord } from './look-at-record.ts';
import { insist, type Claims, type Found, type Scenario } from '#test/faults/scenario.ts';
import { client, device, layDownRecord } from '#test/helpers/sample-operations.ts';
import { clientFolder } from '#main/record/client-folders.ts';
import { WorkspaceFile } from '#main/record/workspace-file.ts';
import { emptyBin } from '#main/workspace/bin.ts';
import { openWorkspace } from '#main/workspace/open.ts';
import { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import { binDays } from '#shared/record/bin.ts';

const checklist = 'vat-no-invoice';

/** Makes step `count` the place where the client was left, and claims it once that is said to be saved. */
async function goTo(file: WorkspaceFile, count: number, claims: Claims): Promise<void> {
  await file.update((current) => ({
    ...current,
    places: { ...current.places, [client]: { checklist, step: String(count) } },
  }));
  claims.add(String(count));
}

async function lookAtPlace(folder: string, claims: Claims): Promise<Found> {
  const file = await WorkspaceFile.open({ dataFolder: folder });
  const step = Number(file.workspace.places[client]?.step ?? 0);
  insist(step >= Math.max(0, ...[...claims].map(Number)), `the place is that of change ${step}`);
  await goTo(file, step + 1, claims);
  const again = await WorkspaceFile.open({ dataFolder: folder });
  insist(isDeepStrictEqual(again.workspace, file.workspace), 'the next opening differs');
  insist(again.notices.length === 0, 'the next opening had to repair again');
  return file.notices.length === 0 ? 'survived' : 'repaired';
}

/** Settings and places change. */
export const updateWorkspace: Scenario = {
  name: 'update workspace.json',
  lay: async (folder) => {
    const claims: Claims = new Set();
    await goTo(await WorkspaceFile.open({ dataFolder: folder }), 1, claims);
    return [...claims];
  },
  act: async (folder, fileSystem, claims) => {
    const file = await WorkspaceFile.open({ dataFolder: folder, fileSystem });
    for (const count of [2, 3, 4]) await goTo(file, count, claims);
    return () => goTo(file, 5, claims);
  },
  look: lookAtPlace,
};

/** A client's folder is there, and the list of clients is gone. */
export const findAgain: Scenario = {
  name: 'find clients without workspace.json',
  lay: async (folder) => {
    await layDownRecord(clientFolder(folder, client), 5, 3);
    return [1, 2, 3, 4, 5].map((counter) => `${device}-${counter}`);
  },
  act: async (folder, fileSystem, claims) => {
    const file = await WorkspaceFile.open({ dataFolder: folder, fileSystem });
    const places: Claims = new Set();
    await goTo(file, 1, places);
    return async () => {
      await goTo(file, 2, places);
      insist([...claims].length === 5 && isKnown(file), 'the client was dropped');
    };
  },
  look: async (folder, claims) => {
    const file = await WorkspaceFile.open({ dataFolder: folder });
    insist(isKnown(file), 'the client was dropped');
    await lookAtRecord(clientFolder(folder, client), claims);
    const again = await WorkspaceFile.open({ dataFolder: folder });
    insist(isDeepStrictEqual(again.workspace, file.workspace), 'the next opening differs');
    return file.notices.length === 0 ? 'survived' : 'repaired';
  },
};

function isKnown({ workspace, unopened }: WorkspaceFile): boolean {
  return workspace.clients.some(({ id }) => id === client) || unopened.includes(client);
}

const creation = { kind: 'client.create', payload: { name: '留', colour: 1, sample: null } } as const;

/** Of two clients one was deleted and its time in the bin is over. The claims are their ids: kept, then deleted. */
export const purge: Scenario = {
  name: 'purge the bin',
  lay: async (folder) => {
    const workspace = await openWorkspace(folder);
    const kept = await workspace.create(creation, []);
    const gone = await workspace.create(creation, []);
    const deletion = await gone.record.append({ kind: 'client.delete', payload: { deleted: true } });
    await workspace.follow(gone.summary.id, deletion);
    await workspace.settle();
    return [kept.summary.id, gone.summary.id];
  },
  act: async (folder, fileSystem) => {
    const file = await WorkspaceFile.open({ dataFolder: folder, fileSystem });
    const workspace = new OpenWorkspace(folder, file, file.notices);
    await emptyBin(workspace, afterBin(), fileSystem);
    return async () => void (await emptyBin(workspace, afterBin(), fileSystem));
  },
  look: async (folder, claims) => {
    const [kept = '', gone = ''] = claims;
    const workspace = await openWorkspace(folder);
    const listed = workspace.clients.map(({ id }) => id);
    insist(listed.includes(kept), 'the client beside it went');
    insist((await workspace.record(kept)).operations.length === 1, 'the client beside it lost something');
    if (listed.includes(gone)) {
      const { length } = (await workspace.record(gone)).operations;
      insist(length === 2, 'a client that is still listed lost something');
    } else insist(workspace.purged.includes(gone), 'a client went without being purged');
    const found = workspace.notices.length === 0 ? 'survived' : 'repaired';
    await emptyBin(workspace, afterBin());
    const left = await readdir(join(folder, 'clients'));
    insist(left.length === 1 && left[0] === kept, 'the purge cannot be finished');
    const again = await openWorkspace(folder);
    insist(again.notices.length === 0 && again.unopened.length === 0, 'the next opening had to repair again');
    return found;
  },
};

function afterBin(): number {
  return Date.now() + (binDays + 1) * 24 * 60 * 60 * 1000;
}
