import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { layDownClient, layDownFolder } from '#test/e2e/support/client-folder.ts';
import { launchApp } from '#test/e2e/support/launch-app.ts';
import { openChecklist, verdicts } from '#test/e2e/support/steps.ts';
import { words } from '#test/e2e/support/words.ts';

const name = '琅琊听涛箱包';
let dataFolder = '';

test.beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'portolan-twin-'));
  await layDownFolder(dataFolder, async (app) => {
    const client = await layDownClient(app, name, {});
    const change = { kind: 'note.add', payload: { note: 'n1', fact: 'exportDate', text: '暗号苜蓿' } } as const;
    await app.get('record:append', { client, change });
  });
});

test.afterEach(async () => {
  await rm(dataFolder, { recursive: true, force: true });
});

test('a client is rewritten as a training case with the same outcomes, marked as rewritten and without a trace', async () => {
  const running = await launchApp({ dataFolder });
  const { page } = running;
  await openChecklist(page);
  const before = await verdicts(page);
  const known = await readdir(join(dataFolder, 'clients'));
  await page.getByRole('banner').getByRole('button').first().click();
  await page.getByRole('menuitem', { name: words.common.client.rewrite }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: words.clients.twin.confirm }).click();
  await expect(dialog).toContainText(words.clients.twin.done, { timeout: 30_000 });
  await dialog.getByRole('button', { name: words.clients.twin.close }).click();
  await expect(page.getByRole('banner')).toContainText('改写案例 1');
  await expect(page.getByRole('banner')).toContainText(words.common.rewrittenMark);
  await expect(page.getByRole('banner')).not.toContainText(words.common.sampleMark);
  await openChecklist(page);
  expect(await verdicts(page)).toEqual(before);
  running.expectNoErrors();
  await running.close();

  const [twin] = (await readdir(join(dataFolder, 'clients'))).filter((client) => !known.includes(client));
  const folder = join(dataFolder, 'clients', twin ?? '');
  const stored = await Promise.all(
    (await readdir(folder))
      .filter((file) => file.includes('.json'))
      .map((file) => readFile(join(folder, file), 'utf8')),
  );
  expect(stored.join()).toContain('answer.set');
  for (const trace of ['琅琊', '听涛', '苜蓿', '2026-03-12', '2026-03-16']) expect(stored.join()).not.toContain(trace);
});
