import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { launchApp, type RunningApp } from '#test/e2e/support/launch-app.ts';
import { choose, shot } from '#test/e2e/support/packs.ts';
import { answer, createClient, openChecklist, openStep, screen } from '#test/e2e/support/steps.ts';
import { words } from '#test/e2e/support/words.ts';
import { account, couchServer } from '#test/helpers/couch-server.ts';

const said = words.exchange;
const goods = '货物本身';
const passphrase = '八只白鹭站在浅水里 2026';

let folder = '';

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portolan-exchange-'));
});

test.afterEach(async () => {
  await rm(folder, { recursive: true, force: true, maxRetries: 10 });
});

function launch(name: string): Promise<RunningApp> {
  return launchApp({ dataFolder: join(folder, name) });
}

/** The section with this heading. */
function section(page: Page, title: string) {
  return page
    .getByRole('main')
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: title, level: 2 }) });
}

const folderSection = (page: Page) => section(page, said.folder.group);
const serverSection = (page: Page) => section(page, said.server.group);

/** Chooses a folder and begins, as a person does. */
async function useFolder(running: RunningApp, path: string, secret = passphrase): Promise<void> {
  const { page } = running;
  await choose(running, path);
  await screen(page, 'data');
  await page.getByRole('button', { name: said.folder.choose }).click();
  const form = folderSection(page).locator('form');
  if (secret !== '') {
    await form.getByLabel(said.folder.passphrase).first().fill(secret);
    const again = form.getByLabel(said.folder.again, { exact: true });
    if (await again.isVisible()) await again.fill(secret);
  }
  await form.getByRole('button', { name: said.folder.start }).click();
  await expect(folderSection(page)).toContainText(secret === '' ? said.state.readable : said.state.sealed);
}

async function exchangeNow(page: Page): Promise<void> {
  await screen(page, 'data');
  await page.getByRole('button', { name: said.actions.now }).click();
}

test('two windows exchange through a folder, and the second shows the answer of the first without a restart', async () => {
  test.setTimeout(150_000);
  const shared = join(folder, 'shared');
  await mkdir(shared);
  const one = await launch('one');
  await createClient(one.page, '晨光贸易（虚构）');
  await useFolder(one, shared);
  await expect(one.page.getByRole('banner').getByRole('button', { name: said.mark.current })).toBeVisible();
  const other = await launch('other');
  await useFolder(other, shared);
  await expect(folderSection(other.page)).toContainText(/收到 [1-9]/);
  await screen(other.page, 'clients');
  await other.page.getByRole('main').getByText('晨光贸易（虚构）').first().click();
  await expect(other.page.getByRole('banner')).toContainText('晨光贸易（虚构）');
  await openChecklist(one.page);
  await answer(one.page, goods, '是');
  await exchangeNow(one.page);
  await expect(folderSection(one.page)).toContainText(/送出 [1-9]/);
  await exchangeNow(other.page);
  await openChecklist(other.page);
  await openStep(other.page, goods);
  await expect(other.page.getByRole('radio', { name: '是', exact: true }).first()).toBeChecked();
  // A screen that is open changes too when something comes.
  await openChecklist(one.page);
  await answer(one.page, goods, '否');
  for (const { page } of [one, other]) {
    await page.evaluate(() => window.portolan['exchange:now']({ kind: 'folder' }));
  }
  await expect(other.page.getByRole('radio', { name: '否', exact: true }).first()).toBeChecked();
  for (const running of [one, other]) {
    running.expectNoErrors();
    await running.close();
  }
});

test('a folder that was taken away is said to be unreachable, nothing is lost, and it goes on when it is back', async () => {
  test.setTimeout(120_000);
  const shared = join(folder, 'shared');
  await mkdir(shared);
  const one = await launch('one');
  const { page } = one;
  await createClient(page, '晨光贸易（虚构）');
  await useFolder(one, shared);
  await expect(folderSection(page)).toContainText(/送出 [1-9]/);
  await rename(shared, `${shared}-away`);
  await openChecklist(page);
  await answer(page, goods, '是');
  await exchangeNow(page);
  await expect(folderSection(page)).toContainText(said.problems['unreachable-folder']);
  await expect(folderSection(page)).toContainText(said.state.kept);
  await expect(page.getByRole('banner').getByRole('button', { name: said.mark.failed })).toBeVisible();
  expect(await readdir(folder)).not.toContain('shared');
  await shot(page, 'unreachable');
  await rename(`${shared}-away`, shared);
  await page.getByRole('button', { name: said.actions.now }).click();
  await expect(folderSection(page)).toContainText(/已是最新/);
  await openChecklist(page);
  await openStep(page, goods);
  await expect(page.getByRole('radio', { name: '是', exact: true }).first()).toBeChecked();
  await screen(page, 'data');
  await page.getByRole('button', { name: said.actions.off, exact: true }).click();
  await expect(folderSection(page)).toContainText(said.state.offDetail);
  await expect(page.getByRole('banner').getByRole('button', { name: /^交换/ })).toHaveCount(0);
  await page.getByRole('button', { name: said.actions.forget }).click();
  await page.getByRole('button', { name: said.actions.forgetConfirm, exact: true }).click();
  await expect(page.getByRole('button', { name: said.folder.choose })).toBeVisible();
  expect(await readdir(shared)).toContain('portolan-exchange.json');
  one.expectNoErrors();
  await one.close();
});

test('a server is set up in the window, problems are told beside their field, and two windows meet there', async () => {
  test.setTimeout(150_000);
  await using server = await couchServer();
  const setUp = async ({ page }: RunningApp, password: string): Promise<void> => {
    await screen(page, 'data');
    await expect(serverSection(page)).toContainText(said.server.only);
    await page.getByRole('button', { name: said.server.setUp }).click();
    const form = serverSection(page).locator('form');
    await form.getByLabel(said.server.url).fill(server.url('exchange'));
    await form.getByLabel(said.server.user, { exact: true }).fill(account.user);
    await form.getByLabel(said.server.password, { exact: true }).fill(password);
    await form.getByLabel(said.server.passphrase, { exact: true }).fill(passphrase);
    await form.getByRole('button', { name: said.server.start }).click();
  };
  const one = await launch('one');
  await createClient(one.page, '晨光贸易（虚构）');
  await setUp(one, 'wrong');
  await expect(serverSection(one.page)).toContainText(said.problems['refused-password']);
  await shot(one.page, 'server-refused');
  const form = serverSection(one.page).locator('form');
  await form.getByLabel(said.server.password, { exact: true }).fill(account.password);
  await form.getByRole('button', { name: said.server.start }).click();
  await expect(serverSection(one.page)).toContainText(/送出 [1-9]/);
  const other = await launch('other');
  await setUp(other, account.password);
  await expect(serverSection(other.page)).toContainText(/收到 [1-9]/);
  await screen(other.page, 'clients');
  await expect(other.page.getByRole('main')).toContainText('晨光贸易（虚构）');
  await server.stop();
  await exchangeNow(other.page);
  await expect(serverSection(other.page)).toContainText(said.problems['unreachable-server']);
  await server.start();
  await other.page.getByRole('button', { name: said.actions.now }).click();
  await expect(serverSection(other.page)).toContainText(/已是最新/);
  for (const running of [one, other]) {
    running.expectNoErrors();
    await running.close();
  }
});

test('what is not kept by the system is asked for after a start, and nothing is exchanged before', async () => {
  test.setTimeout(120_000);
  const shared = join(folder, 'shared');
  await mkdir(shared);
  const first = await launch('one');
  await useFolder(first, shared);
  await expect(folderSection(first.page)).toContainText(/已是最新/);
  const remembers = await first.page.evaluate(async () => {
    // True as far as the fields used here go: main answers through the contract.
    const answered = (await window.portolan['exchange:look'](undefined)) as { value: { remembers: boolean } };
    return answered.value.remembers;
  });
  await first.close();
  const again = await launch('one');
  const { page } = again;
  await screen(page, 'data');
  if (!remembers) {
    await expect(folderSection(page)).toContainText(said.state.lockedDetail);
    await expect(folderSection(page)).toContainText(said.secret.notRemembered);
    await expect(page.getByRole('banner').getByRole('button', { name: said.mark.locked })).toBeVisible();
    await shot(page, 'locked');
    await folderSection(page).getByLabel(said.folder.passphrase, { exact: true }).fill('不是这一句口令啊不是的');
    await page.keyboard.press('Enter');
    await expect(folderSection(page)).toContainText(said.problems['wrong-passphrase']);
    await folderSection(page).getByLabel(said.folder.passphrase, { exact: true }).fill(passphrase);
    await page.keyboard.press('Enter');
  }
  await expect(folderSection(page)).toContainText(/已是最新/);
  again.expectNoErrors();
  await again.close();
});

test('while the app is locked nothing is exchanged, and it goes on once it is open again', async () => {
  test.setTimeout(150_000);
  const shared = join(folder, 'shared');
  await mkdir(shared);
  const one = await launch('one');
  const { page } = one;
  const { vault } = words;
  await createClient(page, '晨光贸易（虚构）');
  await useFolder(one, shared, '');
  await page.getByRole('button', { name: vault.section.turnOn }).click();
  for (const label of [vault.dialog.next, vault.dialog.again]) {
    await page.getByLabel(label, { exact: true }).fill(passphrase);
  }
  await page.getByRole('button', { name: vault.dialog.confirmTurnOn }).click();
  await page.getByRole('button', { name: vault.dialog.kept }).click({ timeout: 30_000 });
  await expect(folderSection(page)).toContainText(/已是最新/);
  await page.getByRole('button', { name: vault.section.lockNow }).first().click();
  await expect(page.getByRole('heading', { name: vault.lock.title })).toBeVisible({ timeout: 20_000 });
  const refused = await page.evaluate(() => window.portolan['exchange:now']({ kind: 'folder' }));
  expect(refused).toEqual({ ok: false, refusal: 'locked' });
  const other = await launch('other');
  await useFolder(other, shared, '');
  await expect(folderSection(other.page)).toContainText(/收到 [1-9]/);
  await createClient(other.page, '远帆贸易（虚构）');
  await exchangeNow(other.page);
  await expect(folderSection(other.page)).toContainText(/送出 [1-9]/);
  expect(await readdir(join(folder, 'one', 'clients'))).toHaveLength(2);
  await page.getByLabel(vault.lock.passphrase, { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  // With a second business the list is one of clients.
  await page
    .getByRole('navigation')
    .first()
    .getByRole('button', { name: /^(我的企业|客户)$/ })
    .click();
  await expect(page.getByRole('main')).toContainText('远帆贸易（虚构）');
  expect(await readdir(join(folder, 'one', 'clients'))).toHaveLength(3);
  await one.close();
  await other.close();
});
