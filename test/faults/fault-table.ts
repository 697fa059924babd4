import type { FaultRow } from './run-faults.ts';

/** The head of the table. */
export const tableHead = line('scenario', 'mode', 'error', ['injected', 'survived', 'repaired', 'lost']);

/** One row of the table for people, and below it in words what was lost. */
export function tableRow({ scenario, mode, code, injected, survived, repaired, lost }: FaultRow): string {
  const error = mode === 'crash' || mode === 'power-cut' ? '' : code;
  return [
    line(scenario, mode, error, [injected, survived, repaired, lost.length]),
    ...lost.map((words) => `LOST ${scenario}, ${mode}, ${code}, ${words}`),
  ].join('\n');
}

/** The last row: the sums of all. */
export function tableSums(rows: readonly FaultRow[]): string {
  const sum = (figure: (row: FaultRow) => number): number => rows.reduce((total, row) => total + figure(row), 0);
  const figures = [sum((row) => row.injected), sum((row) => row.survived), sum((row) => row.repaired)];
  return line('all', '', '', [...figures, sum((row) => row.lost.length)]);
}

function line(name: string, mode: string, code: string, figures: readonly (number | string)[]): string {
  const cells = figures.map((figure) => String(figure).padStart(9));
  return [name.padEnd(36), mode.padEnd(13), code.padEnd(7), ...cells].join('');
}
