import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refused } from '#main/ipc/refused.ts';
import { saveFailureOf, type SaveFailure } from '#main/store/failures.ts';
import type { FileSystem } from '#main/store/file-system.ts';
import { makeFolder } from '#main/store/replace-file.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import type { BackupState, BackupSummary } from '#shared/backups/contract.ts';
import type { BackupReason } from '#shared/backups/schema.ts';
import { listBackups, tidyBackups, type Backup } from './backup-folder.ts';
import { firstName } from './names.ts';
import { secondName, SecondFolder, type CipherOf } from './second-folder.ts';
import { summaryOf, summaryOfNewer } from './summary.ts';
import { takeBackup } from './take-backup.ts';
import type { Step } from './work-in-hand.ts';

const hour = 60 * 60 * 1000;
/** Milliseconds after the start before the first backup is thought of, and between such thoughts. */
const [afterStart, between] = [60_000, 5 * 60_000];
/** Milliseconds after the start, or after a passphrase was turned on or off, before copies elsewhere follow. */
const beforeFollowing = 2000;
const longestPause = 250;

interface Options {
  /** Needed where a passphrase was turned off while copies were out of reach. */
  readonly cipherOf?: CipherOf;
  readonly fileSystem?: FileSystem;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  readonly onState?: (state: BackupState) => void;
  readonly log?: (event: string, details: Readonly<Record<string, string | number>>) => void;
}

/**
 * Takes backups while the app runs: one every hour in which something changed, and one whenever it is asked to. One is
 * taken at a time. A backup that fails is told, and stops nothing.
 */
export class BackupKeeper {
  readonly #workspace: OpenWorkspace;
  readonly #fileSystem: FileSystem;
  readonly #now: () => number;
  readonly #onState: (state: BackupState) => void;
  readonly #log: NonNullable<Options['log']>;
  #queue: Promise<unknown> = Promise.resolve();
  #working = 0;
  #failure: SaveFailure | null = null;
  #timer: NodeJS.Timeout | null = null;
  readonly #second: SecondFolder;

  constructor(workspace: OpenWorkspace, options: Options = {}) {
    this.#workspace = workspace;
    this.#fileSystem = options.fileSystem ?? workspace.fileSystem;
    this.#now = options.now ?? Date.now;
    this.#onState = options.onState ?? (() => undefined);
    this.#log = options.log ?? (() => undefined);
    this.#second = new SecondFolder({
      workspace,
      fileSystem: this.#fileSystem,
      first: this.first,
      now: this.#now,
      cipherOf: options.cipherOf ?? noCipher,
      giveWay: (spent) => this.#giveWay(spent),
      tell: () => void this.#tell(),
    });
  }

  /** The folder of the backups beside the data. */
  get first(): string {
    return join(this.#workspace.folder, firstName);
  }

  /** The folder of the second copies; null where the person chose none. */
  get second(): string | null {
    return this.#second.folder;
  }

  /** Begins to look, now and then, whether an hour has gone by; holds nothing open. */
  start(): void {
    const look = (): void => {
      void this.takeHourly().catch(() => undefined);
      this.#timer = setTimeout(look, between);
      this.#timer.unref();
    };
    this.#timer = setTimeout(look, afterStart);
    this.#timer.unref();
    if (this.#second.behind !== null) setTimeout(() => this.#second.catchUp(), beforeFollowing).unref();
  }

  /** Goes on with what is still to be done in the second folder: it may be there again. */
  followUp(): void {
    if (this.#timer !== null && this.#second.behind?.isWorking === false) this.#second.catchUp();
  }

  /** Begins nothing more, and resolves once nothing is under way. */
  async stop(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#queue;
    await this.#second.rest();
  }

  /** As `stop`, before the workspace is let go of. */
  async leave(): Promise<void> {
    await this.stop();
    await this.#second.rememberCount();
  }

  /** Resolves once the second folder has what it can have now. */
  async caughtUp(): Promise<void> {
    this.#second.catchUp();
    await this.#second.done();
  }

  /**
   * Takes a backup now; resolves with null where there is nothing to back up. Refuses with what a person can do
   * something about where the disk does: whoever was about to change much should not, then. `step` hears how far it
   * is, and ends it by throwing.
   */
  async backUp(reason: BackupReason, step: Step = () => undefined): Promise<Backup | null> {
    try {
      return await this.#take(reason, step);
    } catch (error) {
      throw error instanceof Refused ? error : new Refused(saveFailureOf(error), error);
    }
  }

  /** Takes one in the background where the latest is an hour old and something changed since. */
  async takeHourly(): Promise<void> {
    const [latest] = (await listBackups(this.#fileSystem, this.first)).backups;
    // A latest one that is dated ahead of the clock must not keep the next from being taken.
    const isRecent = latest !== undefined && Math.abs(this.#now() - latest.manifest.taken) < hour;
    if (isRecent) this.#second.catchUp();
    else await this.#take('hourly', null);
  }

  /** What the Data screen says. Never rejects: a folder that cannot be read has nothing in it, and says so. */
  async state(): Promise<BackupState> {
    const [first, second] = await Promise.all([this.#placeState('first', this.first), this.#secondState()]);
    return {
      isWorking: this.#working > 0 || this.#second.isCopying,
      first: { ...first, failure: this.#failure },
      second,
    };
  }

  /** Every backup that can be reached, latest first. */
  async list(): Promise<readonly BackupSummary[]> {
    const first = await this.#summaries('first', this.first);
    const second = this.second;
    const others =
      second !== null && (await this.#second.isReachable(second)) ? await this.#summaries('second', second) : [];
    return [...first, ...others].sort((left, right) => right.taken - left.taken);
  }

  /** Keeps second copies in a folder from now on, and begins to make them; with null, nowhere. */
  async useSecond(folder: string | null): Promise<void> {
    try {
      if (folder !== null) await makeFolder(this.#fileSystem, join(folder, secondName));
    } catch (error) {
      throw new Refused(saveFailureOf(error), error);
    }
    const { second, ...known } = this.#workspace.backupSettings;
    await this.#workspace.save({ backups: folder === second ? { ...known, second } : { second: folder } });
    this.#second.forget();
    this.#second.catchUp();
  }

  /** In the background where nobody hears how far it is. */
  #take(reason: BackupReason, step: Step | null): Promise<Backup | null> {
    const taken = this.#queue.then(() => this.#takeNow(reason, step));
    this.#queue = taken.catch(() => undefined);
    return taken;
  }

  async #takeNow(reason: BackupReason, step: Step | null): Promise<Backup | null> {
    this.#working += 1;
    void this.#tell();
    const device = this.#workspace.device;
    try {
      const backup = await takeBackup({
        fileSystem: this.#fileSystem,
        from: this.#workspace.folder,
        into: this.first,
        reason,
        device,
        taken: this.#now(),
        onlyIfChanged: step === null,
        pause: async (spent, done, total) => (step === null ? this.#giveWay(spent) : step(done, total)),
      });
      this.#failure = null;
      if (backup !== null) {
        this.#log('backup-taken', { reason, files: backup.manifest.files.length });
        await tidyBackups(this.#fileSystem, this.first, null, this.#now());
      }
      this.#second.catchUp();
      return backup;
    } catch (error) {
      if (error instanceof Refused) throw error;
      this.#failure = saveFailureOf(error);
      this.#log('backup-failed', { reason: this.#failure });
      throw error;
    } finally {
      this.#working -= 1;
      void this.#tell();
    }
  }

  /** As long as the copying took, and while anything is being saved: half of the disk's time is always free. */
  async #giveWay(spent: number): Promise<void> {
    await sleep(Math.min(spent, longestPause));
    for (let waits = 0; this.#workspace.isSaving && waits < 100; waits += 1) await sleep(10);
  }

  async #secondState(): Promise<BackupState['second']> {
    const { second } = this;
    if (second === null) return null;
    const { behind, othersInPlain, failure } = this.#second;
    const isReachable = await this.#second.isReachable(second);
    const place = isReachable ? await this.#placeState('second', second) : { folder: second, latest: null, count: 0 };
    return { ...place, isReachable, failure: isReachable ? failure : null, behind, othersInPlain };
  }

  async #placeState(place: BackupSummary['place'], folder: string) {
    const backups = await this.#summaries(place, folder).catch(() => []);
    return { folder, latest: backups.find(({ isNewer }) => !isNewer) ?? null, count: backups.length };
  }

  async #summaries(place: BackupSummary['place'], folder: string): Promise<readonly BackupSummary[]> {
    const { backups, newer } = await listBackups(this.#fileSystem, folder);
    return [...backups.map((backup) => summaryOf(place, backup)), ...newer.map((name) => summaryOfNewer(place, name))];
  }

  async #tell(): Promise<void> {
    this.#onState(await this.state());
  }
}

function noCipher(): never {
  throw new Error('Nothing here opens what is sealed.');
}
