import { hash } from 'node:crypto';
import { join } from 'node:path';
import { backUp, openBackedUp } from '#test/helpers/backed-up.ts';
import { creation, sampleChange } from '#test/helpers/sample-operations.ts';
import { lineOf } from '#main/record/batch.ts';
import { clientFolder } from '#main/record/client-folders.ts';
import { ClientRecord } from '#main/record/client-record.ts';
import { writeEvidence } from '#main/record/evidence-files.ts';
import { nodeFileSystem } from '#main/store/file-system.ts';
import { Vault } from '#main/vault/vault.ts';
import { openWorkspace } from '#main/workspace/open.ts';
import { defaultSettings } from '#shared/workspace/schema.ts';
import type { Operation } from '#shared/record/schema.ts';
import type { SealedGolden } from './schema.ts';

const notice =
  '虚构：甲公司与乙公司并不存在，口令只为测试而公开。Made up: neither company exists, the passphrase is public.';
const passphrase = '潮起潮落 海图在手 2026';
const paper = '虚构的出口报关单：甲公司 2026-03-12 出口毛毯一百条。\n';
const names = ['甲公司（虚构）', '乙公司（虚构）'] as const;
const ids = ['c-0000000000', 'c-1111111111'] as const;
/** So that each client has full files and one begun. */
const batchSize = 8;

/**
 * Lays a data folder with two clients, a paper and a backup, turns a passphrase on with what that costs a person, and
 * works on under it; resolves with what every later app must find.
 */
export async function laySealed(folder: string): Promise<SealedGolden> {
  const { device } = await openWorkspace(folder);
  for (const [index, client] of ids.entries()) {
    const options = { folder: clientFolder(folder, client), client, device, batchSize };
    const record = await ClientRecord.create(options, {
      kind: creation.kind,
      payload: { ...creation.payload, name: names[index] ?? '', colour: index },
    });
    for (let step = 1; step < 20 + index; step += 1) await record.append(sampleChange(step));
  }
  const sha256 = await addPaper(folder, device);
  const app = await openBackedUp(folder);
  for (const client of ids) await app.workspace.record(client);
  await app.workspace.save({ settings: { ...defaultSettings, theme: 'dark' } });
  await app.workspace.settle();
  await backUp(app);
  await app.keeper.stop();

  const vault = await Vault.open({ dataFolder: folder });
  const recoveryCode = await vault.turnOn(passphrase, { language: 'zh-CN', theme: 'dark', textSize: 100 });
  const sealed = await openWorkspace(folder, { cipher: vault.cipher });
  const clients: SealedGolden['clients'] = [];
  for (const [index, client] of ids.entries()) {
    const record = await sealed.record(client);
    await record.append(sampleChange(30));
    clients.push({ id: client, name: names[index] ?? '', ...summaryOf(record.operations) });
  }
  await sealed.settle();
  return { notice, passphrase, recoveryCode, device, clients, paper: { sha256, text: paper } };
}

/** How many operations there are, and one hash over all of them in their order. */
export function summaryOf(operations: readonly Operation[]): { readonly operations: number; readonly sha256: string } {
  return { operations: operations.length, sha256: hash('sha256', operations.map(lineOf).join('\n'), 'hex') };
}

async function addPaper(dataFolder: string, device: string): Promise<string> {
  const [client] = ids;
  const folder = clientFolder(dataFolder, client);
  const bytes = Buffer.from(paper);
  const sha256 = hash('sha256', bytes, 'hex');
  await writeEvidence({ client, folder, fileSystem: nodeFileSystem, cipher: null }, sha256, bytes);
  const record = await ClientRecord.open({ folder, client, device, batchSize });
  await record.append({
    kind: 'evidence.add',
    payload: {
      evidence: 'e-1',
      label: '出口报关单（虚构）',
      paper: null,
      file: { sha256, name: '报关单.txt', bytes: bytes.length, type: 'text/plain' },
      receivedOn: '2026-03-20',
      from: null,
      to: null,
      expiresOn: null,
      note: '',
      facts: [],
    },
  });
  return sha256;
}

/** Where the golden folders are, one a version, each with what is in it in a file beside it. */
export const sealedGoldens = join(import.meta.dirname, '..', 'fixtures', 'sealed');
