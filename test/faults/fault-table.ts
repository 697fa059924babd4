import type { FaultRow } from './run-faults.ts';

/** The table for people: a row a scenario in this order, the sums, and in words whatever was lost. */
export function faultTable(scenarios: readonly string[], rows: readonly FaultRow[]): string {
  const own = scenarios.map((name) => ({ name, rows: rows.filter(({ scenario }) => scenario === name) }));
  return [
    line('scenario', ['injected', 'survived', 'repaired', 'lost']),
    ...own.map(({ name, rows }) => line(name, sumsOf(rows))),
    line('all', sumsOf(rows)),
    ...rows.flatMap(lossesOf),
  ].join('\n');
}

/** The same faults by how they were made: a row a mode, a column an error. */
export function modeTable(rows: readonly FaultRow[]): string {
  const [modes, codes] = [[...new Set(rows.map(({ mode }) => mode))], [...new Set(rows.map(({ code }) => code))]];
  const count = (mode: string, code: string): number =>
    rows.reduce((sum, row) => sum + (row.mode === mode && row.code === code ? row.injected : 0), 0);
  return [
    line('injected by mode and error', codes),
    ...modes.map((mode) =>
      line(
        mode,
        codes.map((code) => count(mode, code) || '-'),
      ),
    ),
  ].join('\n');
}

/** In words, what a row lost; empty where nothing was. */
export function lossesOf({ scenario, mode, code, lost }: FaultRow): readonly string[] {
  return lost.map((words) => `LOST ${scenario}, ${mode}, ${code}, ${words}`);
}

function sumsOf(rows: readonly FaultRow[]): readonly number[] {
  const sum = (figure: (row: FaultRow) => number): number => rows.reduce((total, row) => total + figure(row), 0);
  return [
    sum((row) => row.injected),
    sum((row) => row.survived),
    sum((row) => row.repaired),
    sum((row) => row.lost.length),
  ];
}

function line(name: string, cells: readonly (number | string)[]): string {
  return [name.padEnd(50), ...cells.map((cell) => String(cell).padStart(9))].join('');
}
