import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isToConvert } from '#main/record/convert-file.ts';
import { longestHeader, readEnvelope } from '#main/store/envelope.ts';
import { saveFailureOf, type SaveFailure } from '#main/store/failures.ts';
import { namesIn, type FileSystem } from '#main/store/file-system.ts';
import type { Cipher } from '#main/store/cipher.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import type { Behind } from '#shared/backups/contract.ts';
import { listBackups, tidyBackups, type Backup } from './backup-folder.ts';
import { readManifest } from './manifest.ts';
import { isPartialName, slotsName } from './names.ts';
import { recodeBackup, type Recoding } from './recode-backup.ts';
import { takeBackup } from './take-backup.ts';

/** The folder that is made in the one a person chose: where that is missing, the disk is not there. */
export const secondName = 'Portolan backups';

/** Milliseconds a second folder may take to say that it is there. */
const longestAnswer = 10_000;

/** What a key, base64, seals and opens with. */
export type CipherOf = (key: string) => Cipher;

interface Parts {
  readonly workspace: OpenWorkspace;
  readonly fileSystem: FileSystem;
  /** The folder of the backups beside the data. */
  readonly first: string;
  readonly now: () => number;
  readonly cipherOf: CipherOf;
  readonly giveWay: (spent: number) => Promise<void>;
  /** Called whenever what is to be said of the folder is another. */
  readonly tell: () => void;
}

/** Ends what is under way, to be gone on with another time. */
class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/**
 * The second folder: copies of the latest backup, and the form of the copies. A passphrase that is turned on or off
 * counts for the copies there as well, as soon as the folder can be reached; what is still to be done is told by the
 * form it is known to have, so that nothing is forgotten wherever it stops.
 */
export class SecondFolder {
  readonly #parts: Parts;
  #work: Promise<void> | null = null;
  #isAskedAgain = false;
  #isEnding = false;
  #isCopying = false;
  #isRecoding = false;
  #failure: SaveFailure | null = null;
  #formFailure: SaveFailure | null = null;
  /** Own copies not in the form of today, and own copies in all, when that was looked at; null before. */
  #left: number | null = null;
  #seen: number | null = null;
  #othersInPlain = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Null where the person chose none. */
  get folder(): string | null {
    const { second } = this.#parts.workspace.backupSettings;
    return second === null ? null : join(second, secondName);
  }

  /** True while a copy is being made. */
  get isCopying(): boolean {
    return this.#isCopying;
  }

  /** Why the last copy came to nothing; null where it did not. */
  get failure(): SaveFailure | null {
    return this.#failure;
  }

  /** Copies of other installations there that are not encrypted, while this one has a passphrase. */
  get othersInPlain(): number {
    return this.#parts.workspace.cipher === null ? 0 : this.#othersInPlain;
  }

  /** What is still to be brought into the form of today; null where nothing is. */
  get behind(): Behind | null {
    const { copies } = this.#parts.workspace.backupSettings;
    if (this.folder === null || !this.#isToDo || (this.#left ?? copies) === 0) return null;
    return {
      wanted: this.#form === 'plain' ? 'plain' : 'sealed',
      count: this.#left ?? copies ?? null,
      isWorking: this.#isRecoding,
      failure: this.#formFailure,
    };
  }

  /** Forgets what came of the folder before: another one was chosen, or none. */
  forget(): void {
    [this.#failure, this.#formFailure, this.#left, this.#seen, this.#othersInPlain] = [null, null, null, null, 0];
  }

  /** Copies the latest backup and brings copies into the form of today; one at a time, in the background. */
  catchUp(): void {
    if (this.folder === null) return;
    // A disk that hangs is not asked again until it has answered.
    this.#isAskedAgain = this.#work !== null;
    this.#work ??= this.#untilNobodyAsks().finally(() => {
      this.#work = null;
      this.#parts.tell();
    });
  }

  /** Resolves once nothing is under way: a copy is made to its end, converting is gone on with another time. */
  async rest(): Promise<void> {
    this.#isEnding = true;
    await this.#work;
    this.#isEnding = false;
  }

  /** Resolves once nothing is under way, and nothing is left to be done now. */
  async done(): Promise<void> {
    await this.#work;
  }

  /** Remembers how many copies there are: a passphrase may be turned on while the folder is away. */
  async rememberCount(): Promise<void> {
    const { copies } = this.#parts.workspace.backupSettings;
    // Not after every copy: that would itself be something new to back up.
    if (this.#seen !== null && this.#seen !== copies) await this.#keep({ copies: this.#seen }).catch(() => undefined);
  }

  /** Whether a folder is there now; one that does not answer for long is not. */
  async isReachable(folder: string): Promise<boolean> {
    const answer = this.#parts.fileSystem.status(folder).then(
      ({ kind }) => kind === 'folder',
      () => false,
    );
    const waiting = new AbortController();
    const late = sleep(longestAnswer, false, { signal: waiting.signal, ref: false }).catch(() => false);
    return Promise.race([answer, late]).finally(() => waiting.abort());
  }

  async #untilNobodyAsks(): Promise<void> {
    do {
      this.#isAskedAgain = false;
      const { folder } = this;
      if (folder !== null && (await this.isReachable(folder))) await this.#catchUp(folder);
    } while (this.#isAskedAgain);
  }

  async #catchUp(folder: string): Promise<void> {
    this.#failure = await this.#copyLatest(folder).then(noFailure, saveFailureOf);
    this.#formFailure = await this.#bringIntoForm(folder).then(noFailure, (error: unknown) =>
      error instanceof Interrupted ? null : saveFailureOf(error),
    );
  }

  /** The copy is made of the backup, not of the files in use: both copies then hold the same. */
  async #copyLatest(second: string): Promise<void> {
    const { fileSystem, first, giveWay, now } = this.#parts;
    const [latest] = (await listBackups(fileSystem, first)).backups;
    if (latest === undefined) return;
    const there = await listBackups(fileSystem, second);
    if (there.backups.some(({ manifest }) => manifest.taken === latest.manifest.taken)) return;
    const isNameFree = there.backups.every(({ name }) => name !== latest.name);
    this.#isCopying = true;
    this.#parts.tell();
    try {
      const { taken, reason, device } = latest.manifest;
      const copy = await takeBackup({
        fileSystem,
        from: latest.folder,
        into: second,
        reason,
        device,
        taken,
        // The same name, so that what a stopped copy left is found and cleared.
        ...(isNameFree ? { name: latest.name } : {}),
        onlyIfChanged: false,
        pause: giveWay,
      });
      // A backup that was taken before its files were converted may lack the slots, or have a file of the other form.
      if (copy !== null) await recodeBackup({ ...(await this.#recoding()), pause: giveWay }, copy);
      await tidyBackups(fileSystem, second, device, now());
      this.#seen = (await this.#own(second)).length;
    } finally {
      this.#isCopying = false;
    }
  }

  async #bringIntoForm(folder: string): Promise<void> {
    const form = this.#form;
    if (!this.#isToDo) return;
    const own = await this.#own(folder);
    [this.#left, this.#seen] = [own.length, own.length];
    this.#isRecoding = own.length > 0;
    this.#parts.tell();
    try {
      const recoding = await this.#recoding();
      await this.#removeOwnPartials(folder);
      for (const backup of own) {
        await recodeBackup(recoding, backup);
        this.#left -= 1;
        this.#parts.tell();
      }
      this.#othersInPlain = await this.#countOthersInPlain(folder);
      // Another folder may have been chosen meanwhile.
      if (this.folder === folder) await this.#keep({ inForm: form, formerKeys: undefined, copies: own.length });
    } finally {
      this.#isRecoding = false;
    }
  }

  async #recoding(): Promise<Recoding> {
    const { fileSystem, workspace, giveWay, cipherOf } = this.#parts;
    return {
      fileSystem,
      cipher: workspace.cipher,
      former: this.#keys.map((key) => cipherOf(key)),
      slots: await fileSystem.readFile(join(workspace.folder, slotsName)).catch(() => null),
      made: new Map(),
      pause: async (spent) => {
        if (this.#isEnding) throw new Interrupted();
        await giveWay(spent);
      },
    };
  }

  /** Where a passphrase was never turned on, copies have the form of today. */
  get #isToDo(): boolean {
    return (this.#parts.workspace.backupSettings.inForm ?? 'plain') !== this.#form || this.#keys.length > 0;
  }

  get #form(): string {
    return this.#parts.workspace.cipher?.id ?? 'plain';
  }

  get #keys(): readonly string[] {
    return this.#parts.workspace.backupSettings.formerKeys ?? [];
  }

  /** Only what this installation copied: another one has another key, or none, and would lose what it has there. */
  async #own(folder: string): Promise<readonly Backup[]> {
    const { backups } = await listBackups(this.#parts.fileSystem, folder);
    return backups.filter(({ manifest }) => manifest.device === this.#parts.workspace.device);
  }

  async #countOthersInPlain(folder: string): Promise<number> {
    const { fileSystem, workspace } = this.#parts;
    let count = 0;
    for (const backup of (await listBackups(fileSystem, folder)).backups) {
      if (backup.manifest.device === workspace.device) continue;
      const beginning = await fileSystem
        .readBeginning(join(backup.folder, 'workspace.json'), longestHeader)
        .catch(() => null);
      if (beginning !== null && isToConvert(beginning, 'sealed')) count += 1;
    }
    return count;
  }

  /** What a stopped copy left is no backup, and would stay in plain form. */
  async #removeOwnPartials(folder: string): Promise<void> {
    const { fileSystem, workspace } = this.#parts;
    for (const name of (await namesIn(fileSystem, folder)).filter(isPartialName)) {
      const partial = join(folder, name);
      const read = await readManifest(fileSystem, partial);
      const device = read.kind === 'whole' ? read.manifest.device : await deviceIn(fileSystem, partial);
      if (device === workspace.device) await fileSystem.removeFolder(partial);
    }
  }

  async #keep(change: Partial<OpenWorkspace['backupSettings']>): Promise<void> {
    const { workspace } = this.#parts;
    await workspace.save({ backups: { ...workspace.backupSettings, ...change } });
  }
}

const noFailure = (): null => null;

/** Whose copy this began to be; null where that cannot be read. */
async function deviceIn(fileSystem: FileSystem, partial: string): Promise<unknown> {
  try {
    const envelope = readEnvelope(await fileSystem.readFile(join(partial, 'workspace.json')));
    const stored: unknown = JSON.parse(envelope?.body.toString('utf8') ?? 'null');
    return typeof stored === 'object' && stored !== null && 'device' in stored ? stored.device : null;
  } catch {
    return null;
  }
}
