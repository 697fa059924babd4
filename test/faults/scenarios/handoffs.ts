import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { insistSealed, sampleCipher } from './sealed.ts';
import { insist, type Claims, type Found, type Scenario } from '#test/faults/scenario.ts';
import { addClient } from '#test/helpers/backed-up.ts';
import { sampleChange } from '#test/helpers/sample-operations.ts';
import { checkHandoff, type CheckedHandoff } from '#main/handoff/check-handoff.ts';
import { packClient } from '#main/handoff/pack-client.ts';
import { takeIn } from '#main/handoff/take-in.ts';
import { Refused } from '#main/ipc/refused.ts';
import { clientFolder } from '#main/record/client-folders.ts';
import type { Cipher } from '#main/store/cipher.ts';
import { nodeFileSystem, type FileSystem } from '#main/store/file-system.ts';
import { openWorkspace } from '#main/workspace/open.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import { fold } from '#shared/record/fold.ts';

const ours = (folder: string): string => join(folder, 'ours');
const file = (folder: string): string => join(folder, 'client.portolanclient');

/** How many answers the client has here before, where it is here, and with all that is in the file. */
const [answersBefore, answersAfter] = [2, 5];

/** Work on one client at another computer, packed; before it went on there, what there was is taken to ours. */
async function lay(folder: string, isHere: boolean, cipher: Cipher | null): Promise<readonly string[]> {
  const theirs = await openWorkspace(join(folder, 'theirs'));
  const client = await addClient(theirs, answersBefore + 1);
  const record = await theirs.record(client);
  const workspace = await openWorkspace(ours(folder), { cipher });
  const own = await addClient(workspace, 2);
  if (isHere) await workspace.receive(client, await record.outgoing());
  await workspace.settle();
  for (let index = answersBefore + 1; index <= answersAfter; index += 1) await record.append(sampleChange(index));
  await theirs.settle();
  const place = {
    client,
    folder: clientFolder(join(folder, 'theirs'), client),
    fileSystem: nodeFileSystem,
    cipher: null,
  };
  const packed = await packClient(
    { ...place, name: '甲公司（虚构）', batches: await record.outgoing(), operations: record.operations },
    { app: '0.1.0', made: 0, onPart: () => undefined },
  );
  await writeFile(file(folder), packed.bytes);
  const kept = isHere ? [own, client] : [own];
  const records = await Promise.all(kept.map(async (id) => ({ id, record: await workspace.record(id) })));
  return records.flatMap(({ id, record: { operations } }) => operations.map((one) => `${id}/${one.id}`));
}

async function checked(folder: string, workspace: OpenWorkspace): Promise<CheckedHandoff> {
  return checkHandoff(await readFile(file(folder)), {
    held: async (client) =>
      workspace.clients.some(({ id }) => id === client) ? (await workspace.record(client)).outgoing() : [],
    isPurged: (client) => workspace.purged.includes(client),
    now: Date.now(),
    onPart: () => undefined,
  });
}

async function takeAllIn(folder: string, workspace: OpenWorkspace, claims: Claims): Promise<void> {
  const handoff = await checked(folder, workspace);
  const { id } = handoff.manifest.client;
  const taken = await takeIn(workspace, handoff, { name: 'client', leftOut: [], onPart: () => undefined });
  if (!taken.isSaved) return;
  claims.add('taken');
  for (const { id: operation } of handoff.operations) claims.add(`${id}/${operation}`);
}

async function lookAt(folder: string, claims: Claims, cipher: Cipher | null): Promise<Found> {
  if (cipher !== null) await insistSealed(ours(folder));
  const workspace = await openWorkspace(ours(folder), { cipher });
  let found: Found = workspace.notices.length === 0 ? 'survived' : 'repaired';
  for (const claim of claims) {
    const [client = '', operation] = claim.split('/');
    if (operation === undefined) continue;
    const record = await workspace.record(client);
    if (record.notices.length > 0) found = 'repaired';
    insist(
      record.operations.some(({ id }) => id === operation),
      `lost: ${claim}`,
    );
  }
  const { manifest } = await checked(folder, workspace);
  const isHere = workspace.clients.some(({ id }) => id === manifest.client.id);
  if (isHere) {
    const state = fold((await workspace.record(manifest.client.id)).operations);
    const answers = Object.keys(state?.answers ?? {}).length;
    // Whole or not at all: never some of the file.
    insist(answers === answersAfter || (answers === answersBefore && !claims.has('taken')), `${answers} answers count`);
  } else insist(!claims.has('taken'), 'what was taken in is gone');
  await takeAllIn(folder, workspace, new Set());
  const { operations } = await workspace.record(manifest.client.id);
  insist(Object.keys(fold(operations)?.answers ?? {}).length === answersAfter, 'it could not be taken in afterwards');
  await workspace.settle();
  return found;
}

function handoff(name: string, isHere: boolean, cipher: Cipher | null = null): Scenario {
  return {
    name,
    stride: 7,
    lay: (folder) => lay(folder, isHere, cipher),
    act: async (folder, fileSystem: FileSystem, claims) => {
      const workspace = await openWorkspace(ours(folder), { fileSystem, cipher });
      await takeAllIn(folder, workspace, claims).catch((error: unknown) => {
        if (!(error instanceof Refused)) throw error;
        // What the disk refused is told in a word; the planted error is its cause, where the record had not held it back.
        throw error.cause ?? new Error(`planted, and told as ${error.refusal}`);
      });
      return () => workspace.settle();
    },
    look: (folder, claims) => lookAt(folder, claims, cipher),
  };
}

/** A client that is not here comes in a handoff file. */
export const importNew = handoff('import a handoff of a new client', false);

/** A handoff file brings what was done elsewhere to a client that is here. */
export const importMore = handoff('import a handoff into a client', true);

/** The same under a passphrase. */
export const sealedHandoffs = [
  handoff('import a handoff of a new client, under a passphrase', false, sampleCipher),
  handoff('import a handoff into a client, under a passphrase', true, sampleCipher),
] as const;
