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
import { summaryOf, summaryOfNewer } from './summary.ts';
import { takeBackup } from './take-backup.ts';
import type { Step } from './work-in-hand.ts';

/** The folder that is made in the one a person chose: where that is missing, the disk is not there. */
const secondName = 'Portolan backups';

const hour = 60 * 60 * 1000;
/** Milliseconds after the start before the first backup is thought of, and between such thoughts. */
const [afterStart, between] = [60_000, 5 * 60_000];
/** Milliseconds a second folder may take to say that it is there. */
const longestAnswer = 10_000;
const longestPause = 250;

interface Options {
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
  #secondQueue: Promise<void> | null = null;
  #working = 0;
  #failure: SaveFailure | null = null;
  #secondFailure: SaveFailure | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(workspace: OpenWorkspace, options: Options = {}) {
    this.#workspace = workspace;
    this.#fileSystem = options.fileSystem ?? workspace.fileSystem;
    this.#now = options.now ?? Date.now;
    this.#onState = options.onState ?? (() => undefined);
    this.#log = options.log ?? (() => undefined);
  }

  /** The folder of the backups beside the data. */
  get first(): string {
    return join(this.#workspace.folder, firstName);
  }

  /** The folder of the second copies; null where the person chose none. */
  get second(): string | null {
    const { second } = this.#workspace.backupSettings;
    return second === null ? null : join(second, secondName);
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
  }

  /** Begins nothing more, and resolves once nothing is under way. */
  async stop(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#queue;
    await this.#secondQueue;
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
    if (isRecent) this.#copyToSecond();
    else await this.#take('hourly', null);
  }

  /** What the Data screen says. Never rejects: a folder that cannot be read has nothing in it, and says so. */
  async state(): Promise<BackupState> {
    const [first, second] = await Promise.all([this.#placeState('first', this.first), this.#secondState()]);
    return { isWorking: this.#working > 0, first: { ...first, failure: this.#failure }, second };
  }

  /** Every backup that can be reached, latest first. */
  async list(): Promise<readonly BackupSummary[]> {
    const first = await this.#summaries('first', this.first);
    const second = this.second;
    const others = second !== null && (await this.#isReachable(second)) ? await this.#summaries('second', second) : [];
    return [...first, ...others].sort((left, right) => right.taken - left.taken);
  }

  /** Keeps second copies in a folder from now on, and begins to make them; with null, nowhere. */
  async useSecond(folder: string | null): Promise<void> {
    try {
      if (folder !== null) await makeFolder(this.#fileSystem, join(folder, secondName));
    } catch (error) {
      throw new Refused(saveFailureOf(error), error);
    }
    await this.#workspace.save({ backups: { ...this.#workspace.backupSettings, second: folder } });
    this.#secondFailure = null;
    this.#copyToSecond();
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
      this.#copyToSecond();
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

  /** One at a time; a disk that hangs is not asked again until it has answered. */
  #copyToSecond(): void {
    const second = this.second;
    if (second === null || this.#secondQueue !== null) return;
    this.#secondQueue = this.#copyLatest(second)
      .catch((error: unknown) => {
        this.#secondFailure = saveFailureOf(error);
      })
      .finally(() => {
        this.#secondQueue = null;
        void this.#tell();
      });
  }

  /** The copy is made of the backup, not of the files in use: both copies then hold the same. */
  async #copyLatest(second: string): Promise<void> {
    const [latest] = (await listBackups(this.#fileSystem, this.first)).backups;
    if (latest === undefined || !(await this.#isReachable(second))) return;
    const there = await listBackups(this.#fileSystem, second);
    const isThere = there.backups.some(({ manifest }) => manifest.taken === latest.manifest.taken);
    const isNameFree = there.backups.every(({ name }) => name !== latest.name);
    if (!isThere) {
      this.#working += 1;
      try {
        const { taken, reason, device } = latest.manifest;
        await takeBackup({
          fileSystem: this.#fileSystem,
          from: latest.folder,
          into: second,
          reason,
          device,
          taken,
          // The same name, so that what a stopped copy left is found and cleared.
          ...(isNameFree ? { name: latest.name } : {}),
          onlyIfChanged: false,
          pause: (spent) => this.#giveWay(spent),
        });
        await tidyBackups(this.#fileSystem, second, device, this.#now());
      } finally {
        this.#working -= 1;
      }
    }
    this.#secondFailure = null;
  }

  async #isReachable(folder: string): Promise<boolean> {
    const answer = this.#fileSystem.status(folder).then(
      ({ kind }) => kind === 'folder',
      () => false,
    );
    const waiting = new AbortController();
    const late = sleep(longestAnswer, false, { signal: waiting.signal, ref: false }).catch(() => false);
    return Promise.race([answer, late]).finally(() => waiting.abort());
  }

  async #secondState(): Promise<BackupState['second']> {
    const { second } = this;
    if (second === null) return null;
    const isReachable = await this.#isReachable(second);
    const place = isReachable ? await this.#placeState('second', second) : { folder: second, latest: null, count: 0 };
    return { ...place, isReachable, failure: isReachable ? this.#secondFailure : null };
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
