import { corruptionMatrix, matrixTable, sealedCorruptionMatrix } from './corruption-matrix.ts';
import { faultTable, lossesOf, modeTable } from './fault-table.ts';
import type { FaultJob } from './fault-worker.ts';
import { placeForFolders, runJobs } from './in-parallel.ts';
import { scenarios } from './scenarios/index.ts';
import type { FaultMode } from '#test/helpers/faulty-file-system.ts';

const errors = ['EIO', 'ENOSPC', 'EPERM', 'EBUSY', 'EROFS', 'EMFILE'];
const modes: readonly FaultMode[] = ['once', 'from-then-on', 'short-write', 'crash', 'power-cut'];
/** Milliseconds between two words of progress. */
const betweenWords = 5000;

/** `npm run test:faults [-- part of a name]`: fails every call of every scenario, in each mode and with each error. */
async function main(part: string): Promise<void> {
  const chosen = scenarios.filter(({ name }) => name.includes(part));
  const started = Date.now();
  const seconds = (): number => Math.round((Date.now() - started) / 1000);
  // Those with most calls first, so that none of them is left alone at the end.
  const jobs = chosen.toSorted((left, right) => (right.stride ?? 0) - (left.stride ?? 0)).flatMap(jobsOf);
  const place = await placeForFolders();
  console.log(`${jobs.length} runs of ${chosen.length} scenarios, in ${place}`);
  const rows = await runJobs(jobs, place, (injected, ended) => {
    const lost = ended.flatMap(lossesOf);
    tell(`${ended.length} of ${jobs.length} runs, ${injected} injected, ${lost.length} lost, ${seconds()} s`);
  });
  console.log(
    `\n${faultTable(
      chosen.map(({ name }) => name),
      rows,
    )}`,
  );
  console.log(`\n${modeTable(rows)}`);
  const matrices = [await corruptionMatrix(), await sealedCorruptionMatrix()];
  const [plain, sealed] = matrices.map(matrixTable);
  console.log(`\n${plain}\n\nunder a passphrase\n${sealed}\n\n${seconds()} s`);
  const isLost = matrices.flatMap(Object.values<object>).some((row) => Object.values(row).includes('LOST'));
  if (isLost || rows.length === 0 || rows.some(({ lost }) => lost.length > 0)) process.exitCode = 1;
}

function jobsOf({ name }: { readonly name: string }): readonly FaultJob[] {
  return modes.flatMap((mode) => {
    // A program that stops gets no error.
    const codes = mode === 'crash' || mode === 'power-cut' ? errors.slice(0, 1) : errors;
    return codes.map((code) => ({ scenario: name, mode, code }));
  });
}

let toldAt = 0;

function tell(words: string): void {
  if (Date.now() - toldAt < betweenWords) return;
  toldAt = Date.now();
  console.log(words);
}

const [part = ''] = process.argv.slice(2);
await main(part);
