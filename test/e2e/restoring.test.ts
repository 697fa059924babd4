import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { launchApp, type RunningApp } from '#test/e2e/support/launch-app.ts';
import { answer, createClient, openChecklist, openStep, screen, verdicts } from '#test/e2e/support/steps.ts';
import { words } from '#test/e2e/support/words.ts';

const { section, list, preview, repair, replace, unopened } = words.backups;
let folder = '';
let dataFolder = '';

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portolan-restoring-'));
  dataFolder = join(folder, 'data');
});

test.afterEach(async () => {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
});

test('a client whose files were damaged is repaired from a backup, with every answer it had', async () => {
  const first = await launchApp({ dataFolder });
  await openChecklist(first.page);
  await answer(first.page, '货物本身', '否');
  const before = await verdicts(first.page);
  await backUp(first.page);
  await first.close();
  const damaged = await damage();

  const { page, expectNoErrors, close } = await launchApp({ dataFolder });
  const alert = page.getByRole('alert');
  await expect(alert).toContainText(unopened.safe);
  // By the keyboard alone, from the sentence to the repaired client.
  await alert.getByRole('button', { name: unopened.repair }).focus();
  await page.keyboard.press('Enter');
  const main = page.getByRole('main');
  await expect(main).toContainText(damaged);
  await expect(main.getByRole('radio').first()).toBeChecked();
  await expect(main.getByRole('radiogroup')).toContainText(words.backups.places.first);
  await main.getByRole('button', { name: repair.mend }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '已修复' })).toBeVisible();
  await openChecklist(page);
  expect(await verdicts(page)).toEqual(before);
  await expect(page.getByRole('alert')).toHaveCount(0);
  expectNoErrors();
  await close();

  const again = await launchApp({ dataFolder });
  await openChecklist(again.page);
  expect(await verdicts(again.page)).toEqual(before);
  await expect(again.page.getByRole('region', { name: words.common.landmarks.notices })).toHaveCount(0);
  await again.close();
});

test('what can be read of a damaged client without a backup becomes a copy, and the damaged files stay', async () => {
  const first = await launchApp({ dataFolder });
  await openChecklist(first.page);
  await answer(first.page, '货物本身', '否');
  await answer(first.page, '货物本身', '是');
  await first.close();
  const { path, file } = await recordFile();
  const bytes = await readFile(path);
  await writeFile(path, bytes.subarray(0, bytes.length - 20));
  await writeFile(`${path}.backup`, bytes.subarray(0, bytes.length - 20));

  const { page, close } = await launchApp({ dataFolder });
  await screen(page, 'clients');
  await page.getByRole('button', { name: /^查看并修复/ }).click();
  const main = page.getByRole('main');
  await expect(main.getByRole('radiogroup')).toContainText(repair.fromSalvage);
  await main.getByRole('button', { name: repair.copy }).click();
  await expect(page.getByRole('banner')).toContainText('可读出的部分');
  expect((await readFile(path)).length).toBe(bytes.length - 20);
  await expect(page.getByRole('alert')).toContainText(unopened.safe);
  expect(file).toMatch(/^d-[0-9a-z]{8}-1\.json$/);
  await close();
});

test('a second folder is chosen, copied to, said to be unreachable when it is, and given up', async () => {
  const second = join(folder, 'disk');
  await mkdir(second);
  const running = await launchApp({ dataFolder });
  const { page, close } = running;
  await chooses(running, second);
  await openChecklist(page);
  await answer(page, '货物本身', '否');
  await backUp(page);
  const main = page.getByRole('main');
  await main.getByRole('button', { name: section.choose }).click();
  await expect(main).toContainText(second);
  await expect.poll(() => readdir(join(second, 'Portolan backups')).catch(() => [])).toHaveLength(1);
  await expect(main).toContainText('那里最近一份');

  await rename(second, `${second}-away`);
  await screen(page, 'home');
  await screen(page, 'data');
  await expect(main).toContainText(section.unreachable);
  await main.getByRole('button', { name: section.open }).click();
  await expect(main).toContainText(list.unreachable);
  await rename(`${second}-away`, second);
  await screen(page, 'data');
  await main.getByRole('button', { name: section.open }).click();
  await expect(main.getByRole('listitem').filter({ hasText: words.backups.places.second })).toHaveCount(1);

  await screen(page, 'data');
  await main.getByRole('button', { name: section.forget }).click();
  await expect(main.getByRole('button', { name: section.choose })).toBeVisible();
  await expect(main).not.toContainText(second);
  await close();
});

test('backups inside the data folder are refused with a sentence', async () => {
  const running = await launchApp({ dataFolder });
  await chooses(running, dataFolder);
  await screen(running.page, 'data');
  await running.page.getByRole('button', { name: section.choose }).click();
  await expect(running.page.getByRole('alert')).toContainText(words.backups.failures['bad-request']);
  await running.close();
});

test('a client is restored as a copy beside the one that went on', async () => {
  const { page, expectNoErrors, close } = await launchApp({ dataFolder });
  await createClient(page, '远帆贸易');
  await openChecklist(page);
  await answer(page, '货物本身', '否');
  await backUp(page);
  await openChecklist(page);
  await answer(page, '货物本身', '是');

  await lookIntoLatest(page);
  const main = page.getByRole('main');
  const row = main.getByRole('listitem').filter({ hasText: '远帆贸易' });
  await expect(row).toContainText(preview.states.differs);
  await expect(main).toContainText(preview.nothing);
  await row.getByRole('button', { name: /^恢复为副本|^把/ }).click();
  const said = page.getByRole('status').filter({ hasText: '已恢复为' });
  await said.getByRole('button', { name: preview.openCopy }).click();
  await expect(page.getByRole('banner')).toContainText('的副本');
  await openChecklist(page);
  await openStep(page, '货物本身');
  await expect(page.getByRole('radio', { name: '否', exact: true }).first()).toBeChecked();
  expectNoErrors();
  await close();
});

test('what was deleted on the disk is put back, and nothing that is here is lost', async () => {
  const first = await launchApp({ dataFolder });
  await createClient(first.page, '远帆贸易');
  await openChecklist(first.page);
  await answer(first.page, '货物本身', '否');
  const before = await verdicts(first.page);
  await backUp(first.page);
  await first.close();
  for (const name of await readdir(join(dataFolder, 'clients'))) {
    const text = await recordText(name);
    if (text.includes('远帆贸易')) await rm(join(dataFolder, 'clients', name), { recursive: true });
  }

  const { page, close } = await launchApp({ dataFolder });
  await lookIntoLatest(page);
  const main = page.getByRole('main');
  const row = main.getByRole('listitem').filter({ hasText: '远帆贸易' });
  await expect(row.getByRole('checkbox')).toBeChecked();
  await main.getByRole('button', { name: preview.putBack }).click();
  await expect(page.getByRole('status').filter({ hasText: '已补回' })).toBeVisible();
  await expect(row).toContainText(preview.states.same);
  await screen(page, 'clients');
  await page.getByRole('main').getByRole('button', { name: '远帆贸易', exact: true }).click();
  await openChecklist(page);
  expect(await verdicts(page)).toEqual(before);
  await close();
});

test('everything is replaced after a second yes, and what was there is kept', async () => {
  const first = await launchApp({ dataFolder });
  await openChecklist(first.page);
  await answer(first.page, '货物本身', '否');
  const before = await verdicts(first.page);
  await backUp(first.page);
  await createClient(first.page, '后来的客户');
  await lookIntoLatest(first.page);
  await first.page.getByRole('button', { name: replace.open }).click();
  const main = first.page.getByRole('main');
  await expect(main).toContainText('只在这台电脑上的 1 ');
  await main.getByRole('button', { name: replace.cancel }).click();
  await expect(main.getByRole('button', { name: replace.confirm })).toHaveCount(0);
  await main.getByRole('button', { name: replace.open }).click();
  const ended = new Promise((resolve) => first.app.process().once('exit', resolve));
  await main.getByRole('button', { name: replace.confirm }).click();
  await ended;

  const { page, close } = await launchApp({ dataFolder });
  await screen(page, 'clients');
  await expect(page.getByRole('main')).not.toContainText('后来的客户');
  await openChecklist(page);
  expect(await verdicts(page)).toEqual(before);
  await screen(page, 'data');
  await page.getByRole('button', { name: section.open }).click();
  const kept = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: words.backups.reasons['before-restore'] });
  await expect(kept).toHaveCount(1);
  await kept.getByRole('button').click();
  await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: '后来的客户' })).toContainText(
    preview.states['not-here'],
  );
  expect(await readdir(join(dataFolder, 'replaced'))).toHaveLength(1);
  await close();
});

async function backUp(page: Page): Promise<void> {
  await screen(page, 'data');
  await page.getByRole('button', { name: section.now }).click();
  await expect(page.getByRole('main')).toContainText(words.backups.reasons['by-hand']);
}

async function lookIntoLatest(page: Page): Promise<void> {
  await screen(page, 'data');
  await page.getByRole('button', { name: section.open }).click();
  await page.getByRole('main').getByRole('listitem').first().getByRole('button').click();
  await expect(page.getByRole('heading', { name: preview.clients })).toBeVisible();
}

/** What the person would choose in the next folder dialogs. */
async function chooses({ app }: RunningApp, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
}

async function recordFile(): Promise<{ readonly path: string; readonly file: string }> {
  const [client = ''] = await readdir(join(dataFolder, 'clients'));
  const file = (await readdir(join(dataFolder, 'clients', client))).find((name) => name.endsWith('-1.json')) ?? '';
  return { path: join(dataFolder, 'clients', client, file), file };
}

async function recordText(client: string): Promise<string> {
  const folderOf = join(dataFolder, 'clients', client);
  const texts = (await readdir(folderOf)).map((name) => readFile(join(folderOf, name), 'utf8').catch(() => ''));
  return (await Promise.all(texts)).join('');
}

/** Leaves nothing of the only record file and of the copy beside it; resolves with its name. */
async function damage(): Promise<string> {
  const { path, file } = await recordFile();
  for (const each of [path, `${path}.backup`]) await writeFile(each, Buffer.alloc(512));
  return file;
}
