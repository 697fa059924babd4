import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultSettings, type Searches, type Settings } from '#shared/workspace/schema.ts';
import { openApp } from '#test/contract/app.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

const dark: Settings = {
  language: 'en',
  theme: 'dark',
  textSize: 130,
  asOf: '2026-11-20',
  reader: defaultSettings.reader,
  isMasked: true,
  tellsDeadlines: true,
  preparedBy: '顾问甲',
};

describe('settings', () => {
  it('are applied once they are on the disk, where the next start finds them', async () => {
    await using folder = await temporaryFolder();
    const app = await openApp(folder.path);
    expect((await app.get('app:start', undefined)).settings).toEqual(defaultSettings);
    expect(await app.get('settings:save', dark)).toEqual({});
    expect(app.applied).toEqual([dark]);
    expect((await (await openApp(folder.path)).get('app:start', undefined)).settings).toEqual(dark);
  });

  it('stay as they were, and are not applied, where the disk refuses', async () => {
    await using folder = await temporaryFolder();
    const app = await openApp(folder.path);
    await blockWorkspaceFile(folder.path);
    expect(await app.ask('settings:save', dark)).toBe('disk-failed');
    expect(app.applied).toEqual([]);
    expect(app.workspace.settings).toEqual(defaultSettings);
  });
});

describe('places', () => {
  it('are remembered per client', async () => {
    await using folder = await temporaryFolder();
    const app = await openApp(folder.path);
    const [first, second] = ['c-aaaaaaaaaa', 'c-bbbbbbbbbb'];
    await app.get('place:save', { client: first, place: { checklist: 'vat-no-invoice', step: 'one' } });
    await app.get('place:save', { client: second, place: { checklist: 'vat-no-invoice', step: 'two' } });
    await app.get('place:save', { client: first, place: { checklist: 'vat-no-invoice', step: 'three' } });
    expect((await (await openApp(folder.path)).get('app:start', undefined)).places).toEqual({
      [first]: { checklist: 'vat-no-invoice', step: 'three' },
      [second]: { checklist: 'vat-no-invoice', step: 'two' },
    });
  });
});

describe('searches', () => {
  const searches: Searches = {
    recent: [{ words: '', filters: { status: ['inForce', 'endsSoon'] } }],
    saved: [{ words: '海外倉 wpmz', filters: { document: ['sh-2023'], agency: ['市商务委'] } }],
  };

  it('are there again at the next start, and a workspace that never had any begins with none', async () => {
    await using folder = await temporaryFolder();
    const app = await openApp(folder.path);
    expect((await app.get('app:start', undefined)).searches).toEqual({ recent: [], saved: [] });
    expect(await app.get('searches:save', searches)).toEqual({});
    await app.get('settings:save', dark);
    expect((await (await openApp(folder.path)).get('app:start', undefined)).searches).toEqual(searches);
  });

  it('stay as they were where the disk refuses', async () => {
    await using folder = await temporaryFolder();
    const app = await openApp(folder.path);
    await app.get('searches:save', searches);
    await blockWorkspaceFile(folder.path);
    expect(await app.ask('searches:save', { recent: [], saved: [] })).toBe('disk-failed');
    expect(app.workspace.searches).toEqual(searches);
  });
});

/** A folder under the file's name: no rename can take its place, whoever the user is. */
async function blockWorkspaceFile(folder: string): Promise<void> {
  for (const name of ['workspace.json', 'workspace.json.backup']) {
    await rm(join(folder, name), { force: true });
    await mkdir(join(folder, name, 'in-the-way'), { recursive: true });
  }
}
