import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp } from '#test/e2e/support/launch-app.ts';
import { openChecklist, screen } from '#test/e2e/support/steps.ts';
import { words } from '#test/e2e/support/words.ts';
import { snapshotOf } from '#test/helpers/snapshot.ts';
import { runKills } from '#test/kills/run-kills.ts';

const { access } = words.common;
let dataFolder = '';

test.beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'portolan-writer-'));
});

test.afterEach(async () => {
  await rm(dataFolder, { recursive: true, force: true, maxRetries: 10 });
});

test('a second computer on one folder looks only, names the first, changes no byte, and can take over', async () => {
  const first = await launchApp({ dataFolder, env: { PORTOLAN_COMPUTER: '财务室' } });
  await first.close();
  const marks = (await readdir(dataFolder)).filter((name) => name.startsWith('writer-'));
  expect(marks).toHaveLength(1);
  // A writer of another computer that lives: its mark stays, and is not released.
  const mark = { token: 't', computer: '财务室', host: 'x', pid: 1, processStart: null, beat: 1, isReleased: false };
  await writeFile(join(dataFolder, 'writer-50.lock'), JSON.stringify({ ...mark, since: Date.now() }));
  const before = await snapshotOf(dataFolder);
  const second = await launchApp({ dataFolder });
  const { page } = second;
  const banner = page.getByRole('region', { name: words.common.landmarks.notices });
  await expect(banner).toContainText('财务室');
  await expect(banner).toContainText(access.otherBody);
  await expect(page.getByRole('banner')).toContainText(access.badge);
  await openChecklist(page);
  await expect(page.getByRole('form')).toContainText(access.controls);
  await expect(page.getByRole('radio').first()).toBeDisabled();
  await screen(page, 'clients');
  await expect(page.getByRole('button', { name: words.clients.create.open })).toBeDisabled();
  await page.keyboard.press('Control+z');
  await expect(page.locator('body')).toContainText(access.refused);
  if (process.env['PORTOLAN_SHOTS'] !== undefined) await page.screenshot({ path: process.env['PORTOLAN_SHOTS'] });
  await banner.getByRole('button', { name: access.takeOver }).click();
  await expect(banner).toContainText(access.explain);
  await banner.getByRole('button', { name: access.cancel }).click();
  await banner.getByRole('button', { name: access.lookOnly }).click();
  await expect(banner).not.toContainText(access.otherBody);
  await expect(banner).toContainText('财务室');
  second.expectNoErrors();
  await second.close();
  expect(await snapshotOf(dataFolder)).toEqual(before);
});

test('what was acknowledged survives kill -9 of the real app while it answers', async () => {
  test.setTimeout(180_000);
  const table = await runKills({ dataFolder, kills: 6 });
  expect(table).toMatchObject({ kills: 6, lost: 0, unreadable: 0 });
  expect(table.acknowledged).toBeGreaterThan(6);
});

test('under a passphrase the same survives, and none of it can be read without the key', async () => {
  test.setTimeout(180_000);
  const table = await runKills({ dataFolder, kills: 4, passphrase: '海上的风向 2026' });
  expect(table).toMatchObject({ kills: 4, lost: 0, unreadable: 0 });
  expect(table.acknowledged).toBeGreaterThan(4);
  const clients = join(dataFolder, 'clients');
  const files = (await readdir(clients, { recursive: true })).filter((name) => /\.json/.test(name));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) expect(await readFile(join(clients, file), 'utf8')).not.toContain('条备注');
});
