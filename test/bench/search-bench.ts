import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { EngineResult } from '#test/bench/search/run-engine.ts';
import type { BenchRow } from '#test/bench/row.ts';
import { table } from '#tools/terminal/table.ts';

const sizes = [1, 10, 100, 1000];
const names = [
  'portolan',
  'plain scan',
  'SQLite FTS5, pairs',
  'MiniSearch, pairs',
  'FlexSearch, default',
  'Orama, default',
];

/** An engine that takes longer than this to read and be asked at one size is not tried at a larger one. Milliseconds. */
const longest = 45_000;

/** What a search may take of the frame in which its results are painted, in milliseconds. */
const budget = 8;

/** Ours and others over the same queries, each in a process of its own; prints them side by side and holds ours to its budget. */
export async function benchSearch(): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  const lines: string[][] = [];
  for (const name of names) {
    for (const times of sizes) {
      const result = await run(name, times);
      lines.push([name, `${times} ×`, ...(result === null ? ['over 45 s: not tried further'] : cells(result))]);
      if (result === null) break;
      if (name === 'portolan') rows.push(...rowsOf(result, times));
    }
  }
  const head = ['engine', 'corpus', 'recall', 'precision', 'p50 ms', 'p95 ms', 'read ms', 'MB'];
  console.log(table([head, ...lines.map((line) => head.map((_, at) => line[at] ?? ''))]));
  return rows;
}

async function run(name: string, times: number): Promise<EngineResult | null> {
  const script = 'test/bench/search/run-engine.ts';
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--expose-gc', '--max-old-space-size=6000', '--import', 'tsx', script, name, String(times)],
      { timeout: longest },
    );
    // True because the script prints nothing else.
    return JSON.parse(stdout) as EngineResult;
  } catch (error) {
    if (error instanceof Error && 'killed' in error && error.killed === true) return null;
    throw error;
  }
}

function cells({ recall, precision, p50, p95, load, memory }: EngineResult): readonly string[] {
  const share = (value: number): string => `${(value * 100).toFixed(1)} %`;
  return [share(recall), share(precision), p50.toFixed(2), p95.toFixed(2), load.toFixed(0), memory.toFixed(0)];
}

function rowsOf({ recall, precision, p95, otherP95 }: EngineResult, times: number): readonly BenchRow[] {
  const row = (name: string, figure: number, unit: string, limit: number): BenchRow => ({
    name: `search, ${times} ×: ${name}`,
    figure,
    floor: null,
    unit,
    budget: limit,
  });
  return [
    row('missed or wrong', 100 * (2 - recall - precision), '%', 0),
    row('words, p95', p95, 'ms', budget),
    row('pinyin and English, p95', otherP95 ?? Number.NaN, 'ms', budget),
  ];
}
