import { join } from 'node:path';
import { namesIn, nodeFileSystem, type FileSystem, type OpenFile } from '#main/store/file-system.ts';
import { unsyncedDisk } from './unsynced-disk.ts';

/**
 * once: one call fails. from-then-on: it and all after it. crash: the program stops there, half a write done.
 * power-cut: the same, and whatever was not synced is gone: for a disk made with this fault only.
 * short-write: of the calls that write, which alone count, one fails with half of it done.
 */
export type FaultMode = 'once' | 'from-then-on' | 'crash' | 'power-cut' | 'short-write';

/** One planted fault: which call, counted from 1, goes wrong, and how. */
export interface Fault {
  readonly call: number;
  readonly mode: FaultMode;
  readonly code: string;
}

/** A real disk that can go wrong, and what was asked of it; disposing closes what a stopped program left open. */
export interface FaultyDisk extends AsyncDisposable {
  readonly fileSystem: FileSystem;
  /** Names of the calls so far, such as `rename`. */
  readonly calls: readonly string[];
  /** True once a planted fault was met. */
  readonly wasStruck: boolean;
  /** Resolves when the program would have stopped. */
  readonly crashed: Promise<'crashed'>;
  /** Plants another fault, counted from now, or none. */
  plant(fault: Fault | null): void;
}

/** The real file system, with at most one fault planted in it. */
export function faultyDisk(planted: Fault | null = null): FaultyDisk {
  const calls: string[] = [];
  const left = new Set<OpenFile>();
  const underWay = new Set<Promise<unknown>>();
  const unsynced = planted?.mode === 'power-cut' ? unsyncedDisk() : null;
  const real = unsynced?.fileSystem ?? nodeFileSystem;
  let fault = planted;
  let counted = 0;
  let isStruck = false;
  let wasStruck = false;
  let crash: (value: 'crashed') => void = () => undefined;
  const crashed = new Promise<'crashed'>((resolve) => (crash = resolve));

  async function call<T>(name: string, work: () => Promise<T>, half?: () => Promise<void>): Promise<T> {
    calls.push(name);
    if (fault?.mode !== 'short-write' || half !== undefined) counted += 1;
    const place = counted;
    if (fault === null || place < fault.call) return follow(work());
    const isAlone = fault.mode === 'once' || fault.mode === 'short-write';
    if (isAlone && isStruck) return follow(work());
    isStruck = true;
    wasStruck = true;
    const isStop = fault.mode === 'crash' || fault.mode === 'power-cut';
    if (place === fault.call && (isStop || fault.mode === 'short-write')) await half?.();
    if (!isStop) throw Object.assign(new Error(`planted ${fault.code}`), { code: fault.code, syscall: name });
    if (place === fault.call) await stop();
    return new Promise<never>(() => undefined);
  }

  function follow<T>(work: Promise<T>): Promise<T> {
    underWay.add(work);
    const forget = (): void => void underWay.delete(work);
    work.then(forget, forget);
    return work;
  }

  /** What the disk was asked before is done before anyone looks at it. */
  async function stop(): Promise<void> {
    await Promise.allSettled(underWay);
    await unsynced?.cutPower();
    crash('crashed');
  }

  async function close(file: OpenFile): Promise<void> {
    left.delete(file);
    await file.close();
  }

  function wrap(file: OpenFile): OpenFile {
    left.add(file);
    const half = (bytes: Uint8Array) => (): Promise<void> => file.writeFile(bytes.subarray(0, bytes.length / 2));
    return {
      writeFile: (bytes) => call('write', () => file.writeFile(bytes), half(bytes)),
      sync: () => call('fsync', () => file.sync()),
      close: () => call('close', () => close(file)),
    };
  }

  const fileSystem: FileSystem = {
    open: (path, flags) => call('open', async () => wrap(await real.open(path, flags))),
    readFile: (path) => call('readFile', () => real.readFile(path)),
    readBeginning: (path, length) => call('readBeginning', () => real.readBeginning(path, length)),
    readPart: (path, start, length) => call('readPart', () => real.readPart(path, start, length)),
    status: (path) => call('status', () => real.status(path)),
    link: (from, to) => call('link', () => real.link(from, to)),
    readdir: (path) => call('readdir', () => real.readdir(path)),
    mkdir: (path) => call('mkdir', () => real.mkdir(path)),
    rename: (from, to) => call('rename', () => real.rename(from, to)),
    unlink: (path) => call('unlink', () => real.unlink(path)),
    removeFolder: (path) => call('rm', () => real.removeFolder(path), halfRemoved(path)),
    wait: () => Promise.resolve(),
  };
  return {
    fileSystem,
    calls,
    get wasStruck() {
      return wasStruck;
    },
    crashed,
    plant: (next) => {
      fault = next;
      counted = 0;
      isStruck = false;
    },
    [Symbol.asyncDispose]: async () => {
      for (const file of left) await close(file);
    },
  };
}

/** Removes one file of a folder, as a removal that was stopped would have. */
function halfRemoved(folder: string): () => Promise<void> {
  return async () => {
    const [first] = await namesIn(nodeFileSystem, folder);
    if (first !== undefined) await nodeFileSystem.unlink(join(folder, first));
  };
}
