import { resolveElectron } from '#tools/launch/resolve-electron.mjs';
import { benchDesk } from '#test/bench/desk-bench.ts';
import { benchPainted } from '#test/bench/painted-bench.ts';
import { formatRow, type BenchRow } from '#test/bench/row.ts';
import { benchReports } from '#test/bench/report-bench.ts';
import { benchReader } from '#test/bench/reader-bench.ts';
import { benchSave } from '#test/bench/save-bench.ts';
import { benchSearch } from '#test/bench/search-bench.ts';
import { benchStart } from '#test/bench/start-bench.ts';
import { benchVerdicts } from '#test/bench/verdict-bench.ts';

const startRounds = 9;
const deskRounds = 5;

const benches: Readonly<Record<string, () => Promise<readonly BenchRow[]>>> = {
  start: async () => benchStart((await resolveElectron()).executable, startRounds),
  reader: benchReader,
  save: benchSave,
  verdict: benchVerdicts,
  search: benchSearch,
  painted: benchPainted,
  report: benchReports,
  desk: async () => benchDesk(deskRounds),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}; there are: ${Object.keys(benches).join(', ')}.`);
  process.exitCode = 2;
} else {
  console.log('Figure, the floor measured beside it in turn, and their ratio; medians unless told otherwise.');
  for (const [name, bench] of Object.entries(benches)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    for (const row of await bench()) console.log(formatRow(row));
  }
}
