import { fork } from 'node:child_process';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FaultJob, FaultReport } from './fault-worker.ts';
import type { FaultRow } from './run-faults.ts';

/** Each waits for the disk more than it works. */
const workersPerCore = 2;
/** A file system in memory, where there is one: the faults are planted above it, and nothing waits for a real disk. */
const inMemory = '/dev/shm';

/** Where the folders of the suite are laid. */
export async function placeForFolders(): Promise<string> {
  return access(inMemory, constants.W_OK).then(
    () => inMemory,
    () => tmpdir(),
  );
}

/**
 * Runs jobs in processes of their own, the first first. Resolves with their rows in the order of the jobs; rejects where
 * a process ends before its job does. `onProgress` is told after each fault how many there were.
 */
export async function runJobs(
  jobs: readonly FaultJob[],
  place: string,
  onProgress: (injected: number, rows: readonly FaultRow[]) => void,
): Promise<readonly FaultRow[]> {
  const waiting = [...jobs];
  const rows: FaultRow[] = [];
  const underWay = new Map<number, number>();
  const onReport = (worker: number, report: FaultReport): void => {
    if ('row' in report) rows.push(report.row);
    underWay.set(worker, 'row' in report ? 0 : report.injected);
    const ended = rows.reduce((sum, { injected }) => sum + injected, 0);
    onProgress(
      [...underWay.values()].reduce((sum, injected) => sum + injected, ended),
      rows,
    );
  };
  const workers = Math.min(jobs.length, availableParallelism() * workersPerCore);
  await Promise.all(
    Array.from({ length: workers }, (_, worker) => workOff(waiting, place, (report) => onReport(worker, report))),
  );
  return jobs.flatMap((job) =>
    rows.filter(({ scenario, mode, code }) => scenario === job.scenario && mode === job.mode && code === job.code),
  );
}

function workOff(waiting: FaultJob[], place: string, onReport: (report: FaultReport) => void): Promise<void> {
  const worker = fork(join(import.meta.dirname, 'fault-worker.ts'), {
    env: { ...process.env, TMPDIR: place, TEMP: place, TMP: place },
  });
  return new Promise((resolve, reject) => {
    const next = (): void => {
      const job = waiting.shift();
      if (job === undefined) worker.disconnect();
      else worker.send(job);
    };
    worker.on('message', (report: FaultReport) => {
      onReport(report);
      if ('row' in report) next();
    });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error('A process of the suite ended before its work did.'));
    });
    next();
  });
}
