import { corruptionMatrix, matrixTable } from './corruption-matrix.ts';
import { tableHead, tableRow, tableSums } from './fault-table.ts';
import { runFaults, type FaultRow } from './run-faults.ts';
import { scenarios } from './scenarios/index.ts';
import type { FaultMode } from '#test/helpers/faulty-file-system.ts';

const errors = ['EIO', 'ENOSPC', 'EPERM', 'EBUSY', 'EROFS', 'EMFILE'];
const modes: readonly FaultMode[] = ['once', 'from-then-on', 'short-write', 'crash', 'power-cut'];

const [part = ''] = process.argv.slice(2);
const rows: FaultRow[] = [];
console.log(tableHead);
for (const scenario of scenarios.filter(({ name }) => name.includes(part))) {
  for (const mode of modes) {
    // A program that stops gets no error.
    for (const code of mode === 'crash' || mode === 'power-cut' ? errors.slice(0, 1) : errors) {
      const row = await runFaults(scenario, mode, code);
      console.log(tableRow(row));
      rows.push(row);
    }
  }
}
console.log(tableSums(rows));
const matrix = await corruptionMatrix();
console.log(`\n${matrixTable(matrix)}`);
const isLost = Object.values(matrix).some((row) => Object.values(row).includes('LOST'));
if (isLost || rows.length === 0 || rows.some(({ lost }) => lost.length > 0)) process.exitCode = 1;
