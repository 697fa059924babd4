import { nodeFileSystem, type FileSystem, type OpenFile } from '#main/store/file-system.ts';

/** once: one call fails. from-then-on: it and all after it. crash: the program stops there, half a write done. */
export type FaultMode = 'once' | 'from-then-on' | 'crash';

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
  /** Resolves when the program would have stopped. */
  readonly crashed: Promise<'crashed'>;
  /** Plants another fault, counted from now, or none. */
  plant(fault: Fault | null): void;
}

/** The real file system, with at most one fault planted in it. */
export function faultyDisk(planted: Fault | null = null): FaultyDisk {
  const calls: string[] = [];
  const left = new Set<OpenFile>();
  let fault = planted;
  let start = 0;
  let crash: (value: 'crashed') => void = () => undefined;
  const crashed = new Promise<'crashed'>((resolve) => (crash = resolve));

  async function call<T>(name: string, work: () => Promise<T>, half?: () => Promise<void>): Promise<T> {
    calls.push(name);
    const place = calls.length - start;
    if (fault === null || place < fault.call) return work();
    if (fault.mode === 'once' && place > fault.call) return work();
    if (fault.mode !== 'crash')
      throw Object.assign(new Error(`planted ${fault.code}`), { code: fault.code, syscall: name });
    if (place === fault.call) await half?.();
    crash('crashed');
    return new Promise<never>(() => undefined);
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
    open: (path, flags) => call('open', async () => wrap(await nodeFileSystem.open(path, flags))),
    readFile: (path) => call('readFile', () => nodeFileSystem.readFile(path)),
    readBeginning: (path, length) => call('readBeginning', () => nodeFileSystem.readBeginning(path, length)),
    readdir: (path) => call('readdir', () => nodeFileSystem.readdir(path)),
    mkdir: (path) => call('mkdir', () => nodeFileSystem.mkdir(path)),
    rename: (from, to) => call('rename', () => nodeFileSystem.rename(from, to)),
    unlink: (path) => call('unlink', () => nodeFileSystem.unlink(path)),
    wait: () => Promise.resolve(),
  };
  return {
    fileSystem,
    calls,
    crashed,
    plant: (next) => {
      fault = next;
      start = calls.length;
    },
    [Symbol.asyncDispose]: async () => {
      for (const file of left) await close(file);
    },
  };
}
