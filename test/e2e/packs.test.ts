import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { inGroups } from '#shared/packs/fingerprint.ts';
import { endApp, launchApp } from '#test/e2e/support/launch-app.ts';
import { audit, choose, drop, openPacks, shot, trust } from '#test/e2e/support/packs.ts';
import { answer, openChecklist, screen, verdicts } from '#test/e2e/support/steps.ts';
import { words } from '#test/e2e/support/words.ts';
import { hostilePacks } from '#test/helpers/hostile-packs.ts';
import { secondPack, testPublisher, type TestPublisher } from '#test/helpers/second-pack.ts';
import { snapshotOf } from '#test/helpers/snapshot.ts';

const { packs: said } = words;
const oldWords = '出口货物未取得有效进货凭证';
const newWords = '〔虚构的测试文字〕';

let folder = '';
let packFile = '';
let publisherFile = '';
let publisher: TestPublisher;
let bytes: Buffer;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portolan-packs-'));
  publisher = await testPublisher();
  ({ bytes } = await secondPack(publisher.key));
  packFile = join(folder, 'second.portolanpack');
  publisherFile = join(folder, 'publisher.pub');
  await writeFile(packFile, bytes);
  await writeFile(publisherFile, publisher.publisherFile);
});

test.afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Everything in the data folder but the mark of its writer, which beats every few seconds. */
async function contentsOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = Object.entries(await snapshotOf(folder));
  return Object.fromEntries(entries.filter(([name]) => !/^writer-\d+\.lock$/.test(name)));
}

test('a pack is imported, its changes seen, its stale answers confirmed, and left again', async () => {
  test.setTimeout(180_000);
  const running = await launchApp();
  const { page } = running;
  await openChecklist(page);
  const before = await verdicts(page);
  await openPacks(page);
  await shot(page, 'first');

  // Without trust in its publisher the pack is refused, with the fingerprint to ask about.
  await choose(running, packFile);
  await page.getByRole('button', { name: said.import }).click();
  await expect(page.getByRole('alert')).toContainText(inGroups(publisher.key.fingerprint));
  await shot(page, 'unknown-publisher');

  await choose(running, publisherFile);
  await page.getByRole('button', { name: said.publishers.add }).click();
  await expect(page.getByRole('main')).toContainText(inGroups(publisher.key.fingerprint));
  await shot(page, 'trust');
  await page.getByRole('button', { name: said.publishers.confirm }).click();
  await expect(page.getByRole('heading', { name: '虚构·测试出版者', level: 3 })).toBeVisible();

  // Looked at by a dialog, let go of, and dropped on the window: nothing is written until the yes.
  const folderBefore = await contentsOf(running.dataFolder);
  await choose(running, packFile);
  await page.getByRole('button', { name: said.import }).click();
  await expect(page.getByRole('button', { name: said.preview.install })).toBeVisible();
  await page.getByRole('button', { name: said.cancel }).click();
  await screen(page, 'home');
  await drop(page, 'second.portolanpack', bytes);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('虚构·第二版测试资料包');
  await expect(page.locator('del').filter({ hasText: '有效' }).first()).toBeVisible();
  await expect(page.locator('ins').filter({ hasText: newWords }).first()).toBeVisible();
  await expect(page.getByRole('main')).toContainText('2 个回答所据的文字会变');
  await audit(page, 'the preview');
  await shot(page, 'preview');
  expect(await contentsOf(running.dataFolder)).toEqual(folderBefore);

  await page.getByRole('button', { name: said.preview.install }).click();
  await expect(page.getByRole('main')).toContainText(said.editions.inUse);
  await audit(page, 'packs');
  await shot(page, 'installed');

  // The library has the new document and not the removed one; nothing was restarted.
  await screen(page, 'library');
  await expect(page.getByRole('main')).toContainText('虚构·测试用文件');
  await expect(page.getByRole('main')).not.toContainText('粤府办〔2016〕24号');

  // The checklist does without the stale answer and says so; Home puts it first.
  await openChecklist(page);
  await expect(page.getByRole('main')).toContainText('进货凭证');
  await shot(page, 'checklist');
  expect(await verdicts(page)).not.toEqual(before);
  await screen(page, 'home');
  await shot(page, 'home');
  await page.getByRole('main').getByRole('button', { name: words.home.next.reconfirm }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(said.reconfirm.title);
  await expect(page.getByRole('main')).toContainText(newWords);
  await expect(page.getByText(oldWords, { exact: false }).first()).toBeVisible();
  await audit(page, 'confirming again');
  await shot(page, 'reconfirm');
  await page.getByRole('button', { name: said.reconfirm.holds }).first().click();
  await expect(page.getByRole('button', { name: said.reconfirm.holds })).toHaveCount(1);
  await expect(page.getByRole('article')).toBeFocused();
  await page.getByRole('button', { name: said.reconfirm.holds }).click();
  await expect(page.getByRole('main')).toContainText(said.reconfirm.none);
  await shot(page, 'confirmed');
  await openChecklist(page);
  expect(await verdicts(page)).toEqual(before);

  // After a restart the pack is still in use; one press goes back, and what was confirmed is asked again.
  const { dataFolder } = running;
  running.expectNoErrors();
  await endApp(running.app);
  const again = await launchApp({ dataFolder });
  await openPacks(again.page);
  await expect(again.page.getByRole('listitem').filter({ hasText: said.editions.inUse })).toContainText(
    '第二版测试资料包',
  );
  await again.page.getByRole('button', { name: said.editions.rollBack }).click();
  await expect(again.page.getByRole('listitem').filter({ hasText: said.editions.inUse })).toContainText(said.builtIn);
  await shot(again.page, 'rolled-back');
  await screen(again.page, 'library');
  await expect(again.page.getByRole('main')).not.toContainText('虚构·测试用文件');
  again.expectNoErrors();
  await endApp(again.app);
  await rm(dataFolder, { recursive: true, force: true });
});

test('hostile packs dropped on the window are refused in one sentence, and nothing is written', async () => {
  test.setTimeout(180_000);
  const running = await launchApp();
  const { page } = running;
  await openPacks(page);
  await trust(running, publisherFile);
  const before = await contentsOf(running.dataFolder);
  const { 'manifest.json': written, 'manifest.sig': _, ...files } = unzipSync(bytes);
  const manifest = JSON.parse(new TextDecoder().decode(written)) as Parameters<typeof hostilePacks>[1]['manifest'];
  const stranger = await testPublisher('虚构·陌生人');
  const hostile = hostilePacks(bytes, { manifest, files: new Map(Object.entries(files)) }, publisher.key, stranger.key);
  const wanted = new Set([
    'nothing at all',
    'no zip',
    'a zip cut short',
    'no signature',
    'the signature of another key under the name of a trusted one',
    'the key of a stranger',
    'one file altered, of the same length',
    'the name "../evil.txt"',
    'the same name twice',
    'a bomb of 20 MB of zeroes',
    'a file that unpacks to more than it claims',
    'a newer app needed',
    'a bundle of another shape',
    'a text changed under its quotes',
    'more than 32 MB',
  ]);
  const chosen = hostile.filter(({ name }) => wanted.has(name));
  expect(chosen).toHaveLength(wanted.size);
  for (const { name, bytes: bad, problem } of chosen) {
    const sentence = said.problems[problem.kind].split('{{')[0] ?? '';
    await drop(page, 'x.portolanpack', bad);
    await expect(page.getByRole('alert').filter({ hasText: sentence }), name).toContainText(said.refused);
    await page.getByRole('alert').getByRole('button', { name: said.dismiss }).click();
    expect(await contentsOf(running.dataFolder), name).toEqual(before);
  }
  running.expectNoErrors();
  await running.close();
});

test('a pack in use whose file was altered gives way to the built-in edition with a notice', async () => {
  const running = await launchApp();
  const { page, dataFolder } = running;
  await openPacks(page);
  await trust(running, publisherFile);
  await drop(page, 'second.portolanpack', bytes);
  await page.getByRole('button', { name: said.preview.install }).click();
  await expect(page.getByRole('main')).toContainText(said.editions.inUse);
  await endApp(running.app);
  const bundle = join(dataFolder, 'packs', 'second-edition-2', 'bundle.json');
  await writeFile(bundle, (await readFile(bundle, 'utf8')).slice(0, -5));

  const again = await launchApp({ dataFolder });
  await expect(again.page.getByRole('region', { name: words.common.landmarks.notices })).toContainText(
    'second-edition-2',
  );
  await openPacks(again.page);
  await expect(again.page.getByRole('main')).toContainText(said.editions.damaged);
  await shot(again.page, 'damaged');
  await openChecklist(again.page);
  await answer(again.page, 1, '企业');
  again.expectNoErrors();
  await endApp(again.app);
  await rm(dataFolder, { recursive: true, force: true });
});
