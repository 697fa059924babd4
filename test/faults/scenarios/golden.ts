import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { claimSaved, lookAtRecord, saveTheRest } from './look-at-record.ts';
import { insist, type Scenario } from '#test/faults/scenario.ts';
import { client, device, sampleChange } from '#test/helpers/sample-operations.ts';
import { clientFolder } from '#main/record/client-folders.ts';
import { ClientRecord } from '#main/record/client-record.ts';
import { WorkspaceFile } from '#main/record/workspace-file.ts';

const golden = join(import.meta.dirname, '..', '..', 'fixtures', 'migrations', 'v1');

/** A data folder as version 1 left it, opened and written by the app of today. */
export const openGolden: Scenario = {
  name: 'open the files of version 1',
  lay: async (folder) => {
    await cp(golden, folder, { recursive: true });
    return Array.from({ length: 32 }, (_, index) => `${device}-${index + 1}`);
  },
  act: async (folder, fileSystem, claims) => {
    const file = await WorkspaceFile.open({ dataFolder: folder, fileSystem });
    await file.update((current) => ({ ...current, focus: null }));
    const record = await ClientRecord.open({ folder: clientFolder(folder, client), client, device, fileSystem });
    await record.append(sampleChange(1));
    claimSaved(record, claims);
    return () => saveTheRest(record, claims);
  },
  look: async (folder, claims) => {
    const { workspace, notices, unopened } = await WorkspaceFile.open({ dataFolder: folder });
    const isWhole = workspace.device === device && workspace.clients.length === 1 && unopened.length === 0;
    insist(isWhole, 'the workspace lost its device or its client');
    const found = await lookAtRecord(clientFolder(folder, client), claims);
    return notices.length === 0 ? found : 'repaired';
  },
};
