import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { FolderNotOurs, type Turn } from '#main/store/gated-file-system.ts';
import { codeOf } from '#main/store/file-system.ts';
import type { Access } from '#shared/access/contract.ts';
import { claimMark, markNumbers, readMark, removeMark, removeMarksBelow } from './marks.ts';
import { renewMark, renewMarkNow, type FoundMark, type WriterMark } from './marks.ts';
import { quietWatch, type QuietWatch } from './quiet-watch.ts';
import { isGone, type ProcessMark } from './this-process.ts';
import { usualPatience, type Patience } from './patience.ts';

type Look = Extract<Access, { mode: 'look' }>;

type State =
  | { readonly kind: 'writing'; readonly number: number; readonly mark: WriterMark }
  /** The disk would take no mark, for a reason that may pass: each write tries again. */
  | { readonly kind: 'without-mark' }
  /** Nothing new is begun; what is being written may come to its end. */
  | { readonly kind: 'stopping'; readonly access: Look }
  | { readonly kind: 'looking'; readonly access: Look };

const unwritable = new Set(['EROFS', 'EACCES', 'EPERM']);
const attempts = 8;

/**
 * The one writer of a data folder, or a copy of the app that only looks because another one is. Whether it still is the
 * writer is looked up before a write, since a computer that slept does not know what happened meanwhile.
 */
export class Writer {
  readonly #folder: string;
  readonly #process: ProcessMark;
  readonly #patience: Patience;
  readonly #token = randomBytes(12).toString('hex');
  #state: State = { kind: 'without-mark' };
  #lookedUp = 0;
  #lookingUp: Promise<void> | null = null;
  #watch: QuietWatch | null = null;
  #timer: NodeJS.Timeout | null = null;
  #isHandedOn = false;
  /** The mark that counted when the folder was read: where another one followed, what is in memory is out of date. */
  #found: number | null = null;
  #hear: (access: Access) => void = () => undefined;

  private constructor(folder: string, process: ProcessMark, patience: Patience) {
    this.#folder = folder;
    this.#process = process;
    this.#patience = patience;
  }

  /** Becomes the writer where nobody is, or the one that was has crashed on this computer; otherwise looks. */
  static async open(folder: string, process: ProcessMark, patience: Patience = usualPatience): Promise<Writer> {
    const writer = new Writer(folder, process, patience);
    await writer.#acquire().catch(() => undefined);
    writer.#timer = setInterval(() => void writer.#turn(), patience.beat).unref();
    return writer;
  }

  get access(): Access {
    return 'access' in this.#state ? this.#state.access : { mode: 'write' };
  }

  /** Calls `listener` whenever this copy stops being the writer, or what it knows of the writer becomes another thing. */
  onChange(listener: (access: Access) => void): void {
    this.#hear = listener;
  }

  /** Resolves where this copy may change the data folder now; rejects with FolderNotOurs, or with what the disk said. */
  async permit(turn: Turn): Promise<void> {
    const { kind } = this.#state;
    if (turn === 'finish' && kind !== 'looking') return;
    if (kind === 'without-mark') await this.#acquire();
    else if (kind === 'writing' && Math.abs(Date.now() - this.#lookedUp) > this.#patience.lookUp) await this.#lookUp();
    if (this.#state.kind !== 'writing') throw new FolderNotOurs();
  }

  /** Has this copy look only, for a reason found after it became the writer; another one may then write. */
  onlyLook(access: Look): void {
    this.release();
    this.#tell({ kind: 'looking', access });
  }

  /**
   * Takes the folder over from its writer, and resolves with true once that one has stopped, or is silent; false where
   * another copy was faster. What this copy has read may be out of date by then: it must start anew before it writes.
   */
  async takeOver(): Promise<boolean> {
    if (this.#state.kind !== 'looking' || this.#state.access.reason !== 'other-writer') return false;
    const before = await this.#newest();
    const number = (before?.number ?? 0) + 1;
    const isClaimed = await claimMark(this.#folder, number, this.#mark());
    if (!isClaimed || (await markNumbers(this.#folder))[0] !== number) return false;
    if (before !== null) await this.#untilStopped(before);
    this.#isHandedOn = true;
    return (await markNumbers(this.#folder))[0] === number;
  }

  /** Says that nothing more is written here. Waits for nothing: it is the last thing before the app ends. */
  release(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    // After a take-over the copy that starts next finds this process gone, and nobody can come between.
    if (this.#state.kind !== 'writing' || this.#isHandedOn) return;
    const { number, mark } = this.#state;
    renewMarkNow(this.#folder, number, { ...mark, isReleased: true });
  }

  async #acquire(): Promise<void> {
    try {
      for (let attempt = 0; attempt < attempts; attempt += 1) {
        const newest = await this.#newest();
        const isPassed = this.#found !== null && newest !== null && newest.number !== this.#found;
        if (newest !== null && (isPassed || !this.#isFree(newest))) return this.#look(newest, false);
        this.#found ??= newest?.number ?? 0;
        if (await this.#claim((newest?.number ?? 0) + 1)) return;
      }
    } catch (error) {
      if (!unwritable.has(codeOf(error) ?? '')) throw error;
      this.#tell({ kind: 'looking', access: { mode: 'look', reason: 'read-only-medium' } });
    }
  }

  async #claim(number: number): Promise<boolean> {
    const mark = this.#mark();
    await mkdir(this.#folder, { recursive: true });
    if (!(await claimMark(this.#folder, number, mark))) return false;
    // A number that was given and taken away again while this copy waited for the disk.
    if ((await markNumbers(this.#folder))[0] !== number) {
      await removeMark(this.#folder, number);
      return false;
    }
    this.#state = { kind: 'writing', number, mark };
    this.#lookedUp = Date.now();
    await removeMarksBelow(this.#folder, number);
    return true;
  }

  async #newest(): Promise<FoundMark | null> {
    for (const number of await markNumbers(this.#folder)) {
      const found = await readMark(this.#folder, number);
      if (found !== null) return found;
    }
    return null;
  }

  #isFree({ mark, changed }: FoundMark): boolean {
    if (mark === null) return Math.abs(Date.now() - changed) > this.#patience.unreadable;
    return mark.isReleased || (mark.host === this.#process.host && isGone(mark) === true);
  }

  /** What the clock of this copy does: shows that it lives, or looks whether the writer does. */
  async #turn(): Promise<void> {
    try {
      if (this.#state.kind === 'writing') await this.#beat();
      else if (this.#state.kind === 'looking' && this.#state.access.reason === 'other-writer') {
        const newest = await this.#newest();
        if (newest !== null && newest.mark?.token !== this.#token) this.#look(newest, this.#state.access.wasWriter);
      }
    } catch {
      // A folder that is out of reach for a while: the next turn, or the next write, finds out.
    }
  }

  async #beat(): Promise<void> {
    await this.#lookUp();
    if (this.#state.kind !== 'writing') return;
    const { number, mark } = this.#state;
    const next = { ...mark, beat: mark.beat + 1 };
    await renewMark(this.#folder, number, next);
    if (this.#state.kind === 'writing') this.#state = { kind: 'writing', number, mark: next };
  }

  #lookUp(): Promise<void> {
    this.#lookingUp ??= this.#lookUpNow().finally(() => (this.#lookingUp = null));
    return this.#lookingUp;
  }

  async #lookUpNow(): Promise<void> {
    const newest = await this.#newest();
    if (this.#state.kind !== 'writing') return;
    const { number, mark } = this.#state;
    const isOurs = newest?.number === number && newest.mark?.token === this.#token;
    // A mark that somebody tidied away is set up again.
    const isMissing = newest === null || newest.number < number;
    if (isOurs || (isMissing && (await claimMark(this.#folder, number, mark)))) this.#lookedUp = Date.now();
    else if (newest !== null) await this.#stop(newest);
  }

  /** Somebody took over. A write under way is let come to its end before the other one is told that it may begin. */
  async #stop(newest: FoundMark): Promise<void> {
    if (this.#state.kind !== 'writing') return;
    const { number, mark } = this.#state;
    this.#tell({ kind: 'stopping', access: this.#accessOf(newest, true) });
    void pause(this.#patience.finish, undefined, { ref: false }).then(async () => {
      if (this.#state.kind === 'stopping') this.#tell({ kind: 'looking', access: this.#state.access });
      await renewMark(this.#folder, number, { ...mark, isReleased: true }).catch(() => undefined);
    });
  }

  async #untilStopped({ number }: FoundMark): Promise<void> {
    const until = Date.now() + this.#patience.stopped;
    while (Date.now() < until) {
      const found = await readMark(this.#folder, number).catch(() => null);
      if (found === null || this.#isFree(found) || this.#watch?.isQuiet(found) === true) return;
      await pause(this.#patience.poll);
    }
  }

  #look(newest: FoundMark, wasWriter: boolean): void {
    this.#tell({ kind: 'looking', access: this.#accessOf(newest, wasWriter) });
  }

  #accessOf(newest: FoundMark, wasWriter: boolean): Look {
    this.#watch ??= quietWatch(this.#patience.quiet);
    const { mark, changed } = newest;
    const holder = {
      computer: mark?.computer ?? '',
      isThisComputer: mark?.host === this.#process.host,
      since: mark?.since ?? Math.round(changed),
      isQuiet: this.#watch.isQuiet(newest) || this.#isFree(newest),
    };
    return { mode: 'look', reason: 'other-writer', holder, wasWriter };
  }

  #mark(): WriterMark {
    return { token: this.#token, ...this.#process, since: Date.now(), beat: 0, isReleased: false };
  }

  #tell(state: State): void {
    const before = JSON.stringify(this.access);
    this.#state = state;
    if (JSON.stringify(this.access) !== before) this.#hear(this.access);
  }
}
