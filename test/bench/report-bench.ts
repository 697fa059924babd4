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

/** Papers, and tasks, that the case has. */
const [papers, tasks] = [200, 20];

/** From the press of a button to the file on the disk, read back and compared, in the built app: every checklist of the sample, with its papers and tasks. */
export async function benchReports(): Promise<readonly BenchRow[]> {
  // True because the build wrote it.
  const { checklists } = JSON.parse(await readFile('out/main/bundle.json', 'utf8')) as Bundle;
  const ids = checklists.map(({ id }) => id);
  const folder = await mkdtemp(join(tmpdir(), 'portolan-report-'));
  const running = await launchApp();
  try {
    await running.page.evaluate(fillCase, { papers, tasks });
    const times = new Map<string, number[]>();
    for (let round = 0; round < rounds; round += 1) {
      for (const format of ['docx', 'pdf', 'xlsx', 'html', 'md']) {
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
      name: `report of ${ids.length} checklists and ${papers} papers as ${format}, read back, median of ${rounds}`,
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
async function fillCase({ papers: many, tasks: some }: { papers: number; tasks: number }): Promise<void> {
  // True as far as the fields used here go: main answers through the contract.
  const start = (await window.portolan['app:start'](undefined)) as { value: { focus: { id: string } } };
  const client = start.value.focus.id;
  const bare = { paper: null, file: null, receivedOn: '2026-10-01', from: null, to: null, facts: [], note: '' };
  for (let index = 0; index < many; index += 1) {
    const payload = { ...bare, evidence: `e-${index}`, label: `虚构单证第${index + 1}号`, expiresOn: '2027-03-31' };
    await window.portolan['record:append']({ client, change: { kind: 'evidence.add', payload } });
  }
  for (let index = 0; index < some; index += 1) {
    const task = { task: `t-${index}`, text: `补第${index + 1}号单证`, owner: '顾问', due: '2026-12-05' };
    const payload = { ...task, session: null, fact: null };
    await window.portolan['record:append']({ client, change: { kind: 'task.add', payload } });
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
