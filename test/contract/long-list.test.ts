import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { guessColumns } from '#shared/clients/import/columns.ts';
import { changesOf, planImport, type PlannedRow } from '#shared/clients/import/plan.ts';
import { importChunk } from '#shared/clients/limits.ts';
import type { ResponseOf } from '#shared/ipc/contract.ts';
import type { TableSheet } from '#shared/tables/contract.ts';
import { openApp, type TestApp } from '#test/contract/app.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

type Imported = ResponseOf<'clients:import'>['imported'];

const size = 10_000;

async function sheetOf(app: TestApp): Promise<TableSheet['rows']> {
  const { fault, sheets } = await app.get('table:choose', undefined);
  expect([fault, sheets[0]?.fault]).toEqual([null, null]);
  return sheets[0]?.rows ?? [];
}

async function planOf(app: TestApp, rows: TableSheet['rows']): Promise<readonly PlannedRow[]> {
  const { columns, hasHeadings } = guessColumns(rows[0]?.cells ?? []);
  return planImport(hasHeadings ? rows.slice(1) : rows, columns, app.workspace.clients);
}

async function write(app: TestApp, plan: readonly PlannedRow[]): Promise<Imported> {
  const imported: Imported[number][] = [];
  for (let at = 0; at < plan.length; at += importChunk) {
    const rows = plan.slice(at, at + importChunk).map((row) => ({
      client: row.client,
      name: row.name,
      changes: changesOf(row),
    }));
    const answer = await app.get('clients:import', { rows });
    expect(answer.stoppedBy).toBeNull();
    imported.push(...answer.imported);
  }
  return imported;
}

const outcomes = (plan: readonly PlannedRow[]): readonly string[] => [...new Set(plan.map(({ outcome }) => outcome))];

describe('a client of a list', () => {
  it('reaches the disk with all of its row in one write, so that it is there wholly or not at all', async () => {
    await using folder = await temporaryFolder();
    const app = await openApp(folder.path);
    const changes = [
      { kind: 'profile.set', payload: { field: 'platforms', value: '亚马逊' } },
      { kind: 'profile.set', payload: { field: 'goods', value: '灯具' } },
    ] as const;
    await app.get('clients:import', { rows: [{ client: null, name: '甲公司', changes: [...changes] }] });
    expect(app.statuses.map(({ state, unsaved }) => [state, unsaved])).toEqual([
      ['saving', 3],
      ['saved', 0],
    ]);
  });
});

describe('a list of ten thousand clients', () => {
  it(
    'is left off, gone on with after a restart without making anyone twice, and taken back',
    { timeout: 120_000 },
    async () => {
      await using folder = await temporaryFolder();
      await using lists = await temporaryFolder();
      const path = join(lists.path, '名单.csv');
      const lines = Array.from({ length: size }, (_, n) => `第${n}号公司,亚马逊,灯具`);
      await writeFile(path, ['公司名称,平台,商品', ...lines].join('\n'));
      const app = await openApp(folder.path, path);
      const rows = await sheetOf(app);
      const plan = await planOf(app, rows);
      expect([plan.length, outcomes(plan)]).toEqual([size, ['new']]);
      const part = size - 2000;
      await write(app, plan.slice(0, part));
      // As when it is killed before the list of clients was written: whoever was begun is there with all of it.
      const [next] = plan.slice(part);
      if (next === undefined) throw new Error('There is nobody left.');
      await app.workspace.begin(
        { kind: 'client.create', payload: { name: next.name, colour: 0, sample: null } },
        changesOf(next),
      );
      const again = await openApp(folder.path, path);
      const rest = await planOf(again, rows);
      expect(outcomes(rest.slice(0, part + 1))).toEqual(['same']);
      expect(outcomes(rest.slice(part + 1))).toEqual(['new']);
      const imported = await write(again, rest.slice(part + 1));
      expect(again.workspace.clients.map(({ name }) => name)).toEqual(plan.map(({ name }) => name));
      for (let at = 0; at < imported.length; at += importChunk) {
        await again.get('clients:undo-import', { imported: imported.slice(at, at + importChunk) });
      }
      const { clients } = await (await openApp(folder.path)).get('app:start', undefined);
      expect(clients.filter(({ deletedAt }) => deletedAt !== null)).toHaveLength(size - part - 1);
      expect(clients.filter(({ deletedAt }) => deletedAt === null)).toHaveLength(part + 1);
    },
  );
});
