import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { arch, cpus, homedir, hostname, platform, totalmem } from 'node:os';

/** A running copy of the app, as other copies can recognise it. */
export interface ProcessMark {
  /** What the computer is called. */
  readonly computer: string;
  /** Equal for two processes only where each can see by its number whether the other one runs. */
  readonly host: string;
  readonly pid: number;
  /** Tells a process from a later one of the same number; null where the system does not say. */
  readonly processStart: string | null;
}

/** The mark of this process; `computer` is what it is called where that is not the name the system gives it. */
export function thisProcess(computer: string | null = null): ProcessMark {
  const name = computer ?? hostname();
  return { computer: name, host: hostOf(name), pid: process.pid, processStart: processStart(process.pid) };
}

/** Whether a process of this host is gone: no such number, or another process has it now. Null where nobody can tell. */
export function isGone({ pid, processStart: known }: Pick<ProcessMark, 'pid' | 'processStart'>): boolean | null {
  if (!isRunning(pid)) return true;
  const now = processStart(pid);
  return known === null || now === null ? null : now !== known;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not ours to signal, but there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** A name alone may be given to two computers; on Linux two containers of one machine do not see each other either. */
function hostOf(name: string): string {
  const machine = textOf('/etc/machine-id') ?? '';
  const processes = linkOf('/proc/self/ns/pid') ?? '';
  const parts = [name, platform(), arch(), cpus()[0]?.model, totalmem(), homedir(), machine, processes];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

/** When a process began, as Linux counts it: the boot, and clock ticks since. */
function processStart(pid: number): string | null {
  const [boot, line] = [textOf('/proc/sys/kernel/random/boot_id'), textOf(`/proc/${pid}/stat`)];
  // The second field is the program's name in brackets, which may hold anything.
  const ticks = line?.slice(line.lastIndexOf(')') + 2).split(' ')[19];
  return boot === null || ticks === undefined ? null : `${boot}/${ticks}`;
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return null;
  }
}

function linkOf(path: string): string | null {
  try {
    return readlinkSync(path);
  } catch {
    return null;
  }
}
