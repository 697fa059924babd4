import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { ChooseSeveral } from '#main/files/choose-to-open.ts';
import type { ChooseToSave } from '#main/files/choose-to-save.ts';
import { saveFile } from '#main/files/save-file.ts';
import { Refused } from '#main/ipc/refused.ts';
import { namesIn } from '#main/store/file-system.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import { refusalOf } from '#main/workspace/refusal-of.ts';
import type { EvidenceProblem, evidenceContract, Unused } from '#shared/evidence/contract.ts';
import type { Handlers } from '#shared/ipc/contract.ts';
import { ChosenFile } from './chosen-file.ts';
import { evidenceFolder, isLeftOver, readEvidence, storedEvidence, type EvidencePlace } from './evidence-files.ts';
import { Intake, NotKept } from './intake.ts';
import { clearUnusedFiles, isExchanging, unusedFiles, type UnusedFile } from './unused-files.ts';

interface UnderWay {
  readonly intake: Intake;
  /** Null for a file that was dropped, whose bytes the window sends. */
  readonly chosen: ChosenFile | null;
}

/** More than a person has under way at once; a window that asks for more is not ours to trust. */
const mostAtOnce = 200;

/** Papers: copied in part by part, listed by name, read back for their preview, saved as a copy. */
export function evidenceHandlers(
  workspace: OpenWorkspace,
  place: EvidencePlace,
  chooseSeveral: ChooseSeveral,
  chooseToSave: ChooseToSave,
  backUp: () => Promise<unknown>,
): Pick<Handlers, keyof typeof evidenceContract> {
  const chosen = new Map<string, string>();
  const underWay = new Map<string, UnderWay>();
  const cleared = new Set<string>();

  /** What an earlier run left of files that were not kept: looked for once a client, when nothing of it is under way. */
  async function clearLeftOvers(client: string): Promise<void> {
    if (cleared.has(client)) return;
    cleared.add(client);
    const folder = evidenceFolder(place, client);
    for (const name of await namesIn(place.fileSystem, folder).catch(() => [])) {
      if (isLeftOver(name)) await place.fileSystem.unlink(join(folder, name)).catch(() => undefined);
    }
  }

  async function begin(client: string, from: { token: string } | { name: string; bytes: number }): Promise<UnderWay> {
    if ('name' in from) {
      return { intake: new Intake(place, client, plainName(from.name), from.bytes), chosen: null };
    }
    const path = chosen.get(from.token);
    if (path === undefined) throw new Refused('bad-request');
    chosen.delete(from.token);
    const file = await ChosenFile.open(path);
    try {
      return { intake: new Intake(place, client, plainName(file.name), file.bytes), chosen: file };
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  async function letGo(token: string): Promise<void> {
    const one = underWay.get(token);
    underWay.delete(token);
    chosen.delete(token);
    await one?.chosen?.close();
    await one?.intake.abandon();
  }

  function known(token: string): UnderWay {
    const one = underWay.get(token);
    if (one === undefined) throw new Refused('bad-request');
    return one;
  }

  const summed = (files: readonly UnusedFile[]): Unused => ({
    isExchanging: isExchanging(workspace),
    files: files.length,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
  });

  return {
    'evidence:unused': async () => summed(await unusedFiles(workspace, place, Date.now()).catch(refuse)),
    'evidence:clear-unused': async () => {
      // What was cleared by mistake can be put back from there.
      await backUp();
      return summed(await clearUnusedFiles(workspace, place, Date.now()).catch(refuse));
    },
    'evidence:choose': async () => {
      const paths = (await chooseSeveral('evidence')).slice(0, mostAtOnce);
      if (paths.length === 0) throw new Refused('cancelled');
      chosen.clear();
      const files = paths.map(async (path) => {
        const token = randomBytes(12).toString('hex');
        chosen.set(token, path);
        // One that is gone by now is told so when its turn comes.
        const bytes = await stat(path).then(
          ({ size }) => size,
          () => 0,
        );
        return { token, name: plainName(basename(path)), bytes };
      });
      return { files: await Promise.all(files) };
    },
    'evidence:begin': async ({ client, from }) => {
      await workspace.record(client);
      if (underWay.size >= mostAtOnce) throw new Refused('bad-request');
      await clearLeftOvers(client);
      try {
        const one = await begin(client, from);
        const token = randomBytes(12).toString('hex');
        underWay.set(token, one);
        return { outcome: 'begun', token };
      } catch (error) {
        return refused(error);
      }
    },
    'evidence:part': async ({ token, bytes }) => {
      const { intake, chosen: file } = known(token);
      try {
        const part = file === null ? bytes : await file.read(intake.done);
        // A chosen file that ends before its size was cut short meanwhile; a dropped one must bring its bytes.
        if (part === null || part.length === 0) throw new NotKept('vanished');
        await intake.add(part);
        return { outcome: 'going', done: intake.done, total: intake.total };
      } catch (error) {
        await letGo(token);
        return refused(error);
      }
    },
    'evidence:end': async ({ token }) => {
      const { intake } = known(token);
      try {
        return await intake.finish();
      } catch (error) {
        return refused(error);
      } finally {
        await letGo(token);
      }
    },
    'evidence:cancel': async ({ token }) => {
      await letGo(token);
      return {};
    },
    'evidence:stored': async ({ client }) => {
      await workspace.record(client);
      return { files: [...(await storedEvidence(place, client).catch(refuse))] };
    },
    'evidence:read': async ({ client, sha256 }) => {
      await workspace.record(client);
      const stored = await readEvidence(place, client, sha256).catch(refuse);
      return stored.outcome === 'whole' ? { outcome: 'whole', bytes: new Uint8Array(stored.bytes) } : stored;
    },
    'evidence:copy': async ({ client, sha256, name }) => {
      await workspace.record(client);
      const stored = await readEvidence(place, client, sha256).catch(refuse);
      if (stored.outcome !== 'whole') return { outcome: stored.outcome, file: '' };
      const ending = extname(plainName(name));
      const path = await chooseToSave({
        purpose: 'evidence',
        kind: ending.slice(1) || 'bin',
        values: { name: basename(plainName(name), ending) },
      });
      if (path === null) throw new Refused('cancelled');
      return { outcome: 'saved', file: (await saveFile(path, stored.bytes)).file };
    },
  };
}

function refused(error: unknown): { outcome: 'refused'; problem: EvidenceProblem } {
  if (error instanceof NotKept) return { outcome: 'refused', problem: error.problem };
  throw error;
}

function refuse(error: unknown): never {
  throw refusalOf(error);
}

/** A file's name without folders and control characters, short enough to be kept; never empty. */
function plainName(name: string): string {
  const plain = name
    .replace(/^.*[/\\]/, '')
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
  const ending = extname(plain).slice(0, 20);
  return `${plain.slice(0, plain.length - ending.length).slice(0, 200)}${ending}` || 'file';
}
