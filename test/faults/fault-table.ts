import type { FaultRow } from './run-faults.ts';

const columns = ['injected', 'survived', 'repaired', 'lost'] as const;

/** The rows as a table for people, with the sums below, and what was lost in words. */
export function faultTable(rows: readonly FaultRow[]): string {
  const line = (name: string, mode: string, code: string, figures: readonly (number | string)[]): string =>
    [name.padEnd(36), mode.padEnd(13), code.padEnd(7), ...figures.map((figure) => String(figure).padStart(9))].join('');
  const figuresOf = ({ injected, survived, repaired, lost }: FaultRow): readonly number[] => [
    injected,
    survived,
    repaired,
    lost.length,
  ];
  const sums = columns.map((_, index) => rows.reduce((sum, row) => sum + (figuresOf(row)[index] ?? 0), 0));
  return [
    line('scenario', 'mode', 'error', columns),
    ...rows.map((row) => line(row.scenario, row.mode, row.mode === 'crash' ? '' : row.code, figuresOf(row))),
    line('all', '', '', sums),
    ...rows.flatMap(({ scenario, mode, code, lost }) =>
      lost.map((words) => `LOST ${scenario}, ${mode}, ${code}, ${words}`),
    ),
  ].join('\n');
}
