import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openApp, textOf } from '#test/contract/app.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import type { Change } from '#shared/record/schema.ts';

const answer = (value: boolean): Change => ({
  kind: 'answer.set',
  payload: { fact: 'registeredInPilotZone', value, basis: 'stated' },
});

async function appWithHistory(folder: string, chosen: string | null) {
  const app = await openApp(folder, chosen);
  const { summary } = await app.get('client:create', { name: '=1+1', sample: null });
  const client = summary.id;
  const change = async (next: Change) => (await app.get('record:append', { client, change: next })).operations[0];
  const first = await change(answer(true));
  await change({
    kind: 'note.add',
    payload: { note: 'n-1', fact: 'registeredInPilotZone', text: '-2+3 "问过"\n第二行' },
  });
  await change(answer(false));
  await app.get('record:undo', { client });
  await app.get('record:append', { client, change: answer(false), restores: first?.id ?? '' });
  return { app, client };
}

describe('exporting the history', () => {
  it('writes a table of who, when, from what to what and why, in which no cell is a formula', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'history.csv');
    const { app, client } = await appWithHistory(folder.path, path);
    expect(await app.get('history:export', { client, format: 'csv', language: 'zh-CN' })).toEqual({
      file: 'history.csv',
      entries: 6,
    });
    const text = await textOf(path);
    expect(text.startsWith('\uFEFF"时间","谁","设备","内容","原来","改为","缘由","编号"\r\n')).toBe(true);
    expect(text).toContain(`"'=1+1"`);
    expect(text).toContain(`"'-2+3 ""问过""\n第二行"`);
    expect(text).toMatch(/"是","否","直接修改"/);
    expect(text).toMatch(/"否","是","撤销"/);
    expect(text).toMatch(/"是","否","恢复旧值"/);
    expect(app.offered.at(-1)).toMatch(/^history csv =1\+1 \d{4}-\d{2}-\d{2}$/);
  });

  it('writes the same as data, with every operation as it is kept', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'history.json');
    const { app, client } = await appWithHistory(folder.path, path);
    await app.get('history:export', { client, format: 'json', language: 'en' });
    const { opened } = await app.get('client:open', { client });
    const written: unknown = JSON.parse(await textOf(path));
    expect(written).toMatchObject({
      format: 'portolan-history',
      client: '=1+1',
      entries: opened.operations.map((operation) => ({ operation })),
    });
    expect(written).toHaveProperty('entries.3.before', 'Yes');
  });

  it('writes nothing where the person chose no place', async () => {
    await using folder = await temporaryFolder();
    const { app, client } = await appWithHistory(folder.path, null);
    expect(await app.ask('history:export', { client, format: 'csv', language: 'en' })).toBe('cancelled');
  });
});
