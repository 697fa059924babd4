import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { ChooseToOpen } from '#main/files/choose-to-open.ts';
import type { ChooseToSave } from '#main/files/choose-to-save.ts';
import { readChosen } from '#main/files/read-chosen.ts';
import { saveFile } from '#main/files/save-file.ts';
import { Refused } from '#main/ipc/refused.ts';
import { clientFolder } from '#main/record/client-folders.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import { localDay } from '#shared/calendar/civil-date.ts';
import type { HandoffCheck, HandoffProgress } from '#shared/handoff/contract.ts';
import { handoffLimits } from '#shared/handoff/limits.ts';
import { weaknessOf } from '#shared/handoff/passphrase.ts';
import type { Handlers } from '#shared/ipc/contract.ts';
import { headlineOf } from '#shared/record/headline.ts';
import type { CheckedHandoff } from './check-handoff.ts';
import { HandoffRefused } from './refusal.ts';

type HandoffChannel = Extract<keyof Handlers, `handoff:${string}`>;

/** What handing over needs beside the workspace. */
export interface HandoffParts {
  readonly version: string;
  readonly chooseToOpen: ChooseToOpen;
  readonly chooseToSave: ChooseToSave;
  readonly onProgress: (progress: HandoffProgress) => void;
  /** Resolves once everything that is here is backed up; rejects where that cannot be done. */
  readonly beforeImport: () => Promise<void>;
}

/** A file that was looked at: still encrypted, or checked. */
type Held = { readonly token: string; readonly name: string } & (
  { readonly locked: Buffer } | { readonly checked: CheckedHandoff }
);

/** Clients as files. A file that is not taken is an answer, with its reason, and not a refusal of the door. */
export function handoffHandlers(workspace: OpenWorkspace, parts: HandoffParts): Pick<Handlers, HandoffChannel> {
  const { version, chooseToOpen, chooseToSave, onProgress, beforeImport } = parts;
  let held: Held | null = null;
  let work = new AbortController();

  /** Begins work that the person may cancel; what was under way before ends. */
  const begin = (): ((stage: HandoffProgress['stage'], done?: number, total?: number) => void) => {
    work.abort();
    work = new AbortController();
    const { signal } = work;
    return (stage, done = 0, total = 0) => {
      if (signal.aborted) throw new Refused('cancelled');
      onProgress({ stage, done, total });
    };
  };
  const holdOf = (token: string): Held => {
    if (held?.token !== token) throw new Refused('bad-request');
    return held;
  };

  async function look(name: string, bytes: Buffer): Promise<HandoffCheck> {
    held = null;
    const step = begin();
    step('checking');
    // Neither the reader of zips nor the encryption is needed until somebody brings a file.
    const { isEncrypted } = await import('./encryption.ts');
    if (!isEncrypted(bytes)) return check(name, bytes, step);
    if (bytes.length > handoffLimits.archive) {
      return { outcome: 'refused', problem: { kind: 'too-large', megabytes: handoffLimits.archive / 1024 / 1024 } };
    }
    held = { token: randomUUID(), name, locked: bytes };
    return { outcome: 'locked', token: held.token, file: name };
  }

  async function check(name: string, bytes: Buffer, step: ReturnType<typeof begin>): Promise<HandoffCheck> {
    const { checkHandoff } = await import('./check-handoff.ts');
    const recordOf = async (client: string) =>
      workspace.clients.some(({ id }) => id === client) || workspace.unopened.includes(client)
        ? workspace.record(client)
        : null;
    try {
      const checked = await checkHandoff(bytes, {
        held: async (client) => (await recordOf(client))?.outgoing() ?? [],
        isPurged: (client) => workspace.purged.includes(client),
        now: Date.now(),
        onPart: (done, total) => step('checking', done, total),
      });
      step('checking');
      const { client, made, missing } = checked.manifest;
      const record = await recordOf(client.id);
      held = { token: randomUUID(), name, checked };
      return {
        outcome: 'fit',
        token: held.token,
        file: name,
        client: { id: client.id, name: headlineOf(checked.operations).name },
        isBinned: workspace.clients.some(({ id, deletedAt }) => id === client.id && deletedAt !== null),
        made,
        here: [...(record?.operations ?? [])],
        inFile: [...checked.operations],
        evidence: checked.evidence.length,
        missing: missing.length,
      };
    } catch (error) {
      if (error instanceof HandoffRefused) return { outcome: 'refused', problem: error.problem };
      throw error;
    }
  }

  return {
    'handoff:export': async ({ client, passphrase }) => {
      const record = await workspace.record(client);
      const { name } = headlineOf(record.operations);
      const weakness = passphrase === null ? null : weaknessOf(passphrase, name);
      if (weakness !== null) return { outcome: 'weak', weakness };
      const path = await chooseToSave({
        purpose: 'handoff',
        kind: 'portolanclient',
        values: { client: name, day: localDay(new Date()) },
      });
      if (path === null) throw new Refused('cancelled');
      const step = begin();
      step('packing');
      const { packClient } = await import('./pack-client.ts');
      if (record.status.unsaved > 0) await record.retry();
      const { bytes, manifest } = await packClient(
        {
          client,
          name,
          folder: clientFolder(workspace.folder, client),
          fileSystem: workspace.fileSystem,
          cipher: workspace.cipher,
          batches: await record.outgoing(),
          operations: record.operations,
        },
        { app: version, made: Date.now(), onPart: (done, total) => step('packing', done, total) },
      );
      if (bytes.length > handoffLimits.archive - 1024 * 1024) {
        return { outcome: 'too-large', megabytes: handoffLimits.archive / 1024 / 1024 };
      }
      step('encrypting');
      const sealed = passphrase === null ? bytes : await (await import('./encryption.ts')).encrypt(bytes, passphrase);
      step('writing');
      const saved = await saveFile(path, sealed);
      const { operations, evidence } = manifest.counts;
      const { unsaved } = record.status;
      return { outcome: 'written', ...saved, operations, evidence, missing: manifest.missing.length, unsaved };
    },
    'handoff:choose': async () => {
      const path = await chooseToOpen('handoff');
      return look(basename(path ?? ''), await readChosen(path, handoffLimits.archive));
    },
    'handoff:receive': ({ name, bytes }) =>
      look(name.slice(0, 200), Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
    'handoff:unlock': async ({ token, passphrase }) => {
      const asked = holdOf(token);
      if (!('locked' in asked)) throw new Refused('bad-request');
      const step = begin();
      step('decrypting');
      const { decrypt } = await import('./encryption.ts');
      try {
        const bytes = await decrypt(asked.locked, passphrase);
        if (bytes === null) return { outcome: 'wrong-passphrase', token, file: asked.name };
        return await check(asked.name, bytes, step);
      } catch (error) {
        if (error instanceof HandoffRefused) return { outcome: 'refused', problem: error.problem };
        throw error;
      }
    },
    'handoff:take': async ({ token, leftOut }) => {
      const asked = holdOf(token);
      if (!('checked' in asked)) throw new Refused('bad-request');
      const step = begin();
      const { brings, takeIn } = await import('./take-in.ts');
      if (!(await brings(workspace, asked.checked))) throw new Refused('bad-request');
      step('backing-up');
      await beforeImport();
      step('writing');
      held = null;
      const { id } = asked.checked.manifest.client;
      // From here on nothing is cancelled: it is taken in whole.
      const onPart = (done: number, total: number): void => onProgress({ stage: 'writing', done, total });
      const { taking, isNew, operations, isSaved } = await takeIn(workspace, asked.checked, {
        name: asked.name,
        leftOut,
        onPart,
      }).catch((error: unknown) => {
        // Nothing was taken in: the same may be tried again.
        held ??= asked;
        throw error;
      });
      const evidence = asked.checked.evidence.length;
      return { client: id, isNew, taking: taking.id, operations, evidence, isSaved };
    },
    'handoff:cancel': async ({ token }) => {
      work.abort();
      if (held?.token === token) held = null;
      return {};
    },
    'handoff:undo': async ({ client, taking }) => {
      const record = await workspace.record(client);
      const { takeBack } = await import('./take-back.ts');
      const { operation, kept } = await takeBack(record, taking);
      await workspace.announce(client, [operation]);
      const isSaved = record.status.state === 'saved';
      return { isSaved, isBinned: operation.kind === 'client.delete', kept };
    },
  };
}
