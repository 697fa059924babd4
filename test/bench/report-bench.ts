import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import { percentile } from '#test/bench/median.ts';
import type { BenchRow } from '#test/bench/row.ts';
import { launchApp } from '#test/e2e/support/launch-app.ts';

const rounds = 9;

/** Milliseconds a report of a full case may take. */
const budget = 2000;

/** From the press of a button to the file on the disk, read back and compared, in the built app: every checklist of the sample. */
export async function benchReports(): Promise<readonly BenchRow[]> {
  // True because the build wrote it.
  const { checklists } = JSON.parse(await readFile('out/main/bundle.json', 'utf8')) as Bundle;
  const ids = checklists.map(({ id }) => id);
  const folder = await mkdtemp(join(tmpdir(), 'portolan-report-'));
  const running = await launchApp();
  try {
    const times = new Map<string, number[]>();
    for (let round = 0; round < rounds; round += 1) {
      for (const format of ['docx', 'pdf', 'xlsx']) {
        await running.app.evaluate(
          ({ dialog }, filePath) => {
            dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
          },
          join(folder, `case.${format}`),
        );
        const taken = await running.page.evaluate(timeExport, { format, ids });
        times.set(format, [...(times.get(format) ?? []), taken]);
      }
    }
    return [...times].map(([format, taken]) => ({
      name: `report of ${ids.length} checklists as ${format}, read back, median of ${rounds}`,
      unit: 'ms',
      figure: percentile(taken, 0.5),
      floor: null,
      budget,
    }));
  } finally {
    await running.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs in the page. */
async function timeExport({ format, ids }: { format: string; ids: readonly string[] }): Promise<number> {
  // True as far as the fields used here go: main answers through the contract.
  const start = (await window.portolan['app:start'](undefined)) as { value: { focus: { id: string } } };
  const begun = performance.now();
  const answer = (await window.portolan['report:export']({
    format,
    scope: 'case',
    checklists: ids,
    preparedBy: '',
    client: start.value.focus.id,
    language: 'zh-CN',
    asOf: '2026-11-20',
  })) as { ok: boolean };
  if (!answer.ok) throw new Error(`No ${format} was exported.`);
  return performance.now() - begun;
}
