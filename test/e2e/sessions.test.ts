import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { launchApp, type RunningApp } from '#test/e2e/support/launch-app.ts';
import { audit } from '#test/e2e/support/search.ts';
import { addTask, begin, note, park, sign } from '#test/e2e/support/session-steps.ts';
import { createClient, screen } from '#test/e2e/support/steps.ts';
import { words } from '#test/e2e/support/words.ts';

const { sessions, minutes, common } = words;
const [first, second] = ['虚构·晨光文具', '虚构·远帆箱包'];
let dataFolder = '';

test.beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'portolan-sessions-'));
});

test.afterEach(async () => {
  await rm(dataFolder, { recursive: true, force: true });
});

test('two clients, a session each: asked, noted, paused, killed, gone on with, read back, signed and exported apart', async () => {
  let running = await launchApp({ dataFolder });
  let { page } = running;
  await createClient(page, first);
  await begin(page, '王晨、顾问甲');
  await answerFirst(page);
  await note(page, '王晨', '去年在试验区登记过');
  await park(page, '海外仓的库存怎么算');
  await addTask(page, '去税务局开补税证明', '王晨', '2026-12-05');
  await page.getByRole('button', { name: sessions.work.pause, exact: true }).click();
  await expect(page.getByRole('timer')).toContainText(sessions.work.isPaused);

  await kill(running);
  running = await launchApp({ dataFolder });
  ({ page } = running);
  await screen(page, 'sessions');
  await expect(page.getByText(sessions.list.paused)).toBeVisible();
  await page.getByRole('button', { name: sessions.list.goOn }).click();
  await expect(page.getByRole('timer')).toContainText(sessions.work.isPaused);
  await page.getByRole('button', { name: sessions.work.resume, exact: true }).click();
  await expect(page.getByRole('timer')).not.toContainText(sessions.work.isPaused);

  await kill(running);
  running = await launchApp({ dataFolder });
  ({ page } = running);
  // A task shows on Home, where a day begins.
  await expect(page.getByRole('list', { name: words.home.tasks.title })).toContainText('去税务局开补税证明');
  await screen(page, 'sessions');
  await expect(page.getByText(sessions.list.running)).toBeVisible();
  await page.getByRole('button', { name: sessions.list.goOn }).click();
  await expect(page.getByRole('list', { name: sessions.notes.title })).toContainText('去年在试验区登记过');

  await page.getByRole('button', { name: sessions.work.readBack }).click();
  const aloud = page.getByRole('main');
  for (const said of ['去年在试验区登记过', '海外仓的库存怎么算', '王晨在2026年12月5日前要做：去税务局开补税证明']) {
    await expect(aloud).toContainText(said);
  }
  await sign(page, '王晨');
  await expect(page.getByText(sessions.over.signed)).toBeVisible();
  await expect(page.getByRole('button', { name: sessions.over.reopen })).toHaveCount(0);

  await createClient(page, second);
  await begin(page, '林帆');
  await note(page, '林帆', '箱包走海外仓');
  await page.getByRole('button', { name: sessions.work.readBack }).click();
  await page.getByRole('button', { name: sessions.sign.endOnly }).click();
  const other = await exported(running, 'second.html', '.html');
  expect(other).toContain('箱包走海外仓');
  expect(other).toContain(minutes.notSigned);
  for (const foreign of [first, '王晨', '去年在试验区登记过', '补税证明']) expect(other).not.toContain(foreign);

  await page
    .getByRole('banner')
    .getByRole('button', { name: new RegExp(second) })
    .click();
  await page.getByRole('menuitemradio', { name: new RegExp(first) }).click();
  await screen(page, 'sessions');
  await page.getByRole('button', { name: /王晨、顾问甲/ }).click();
  const mine = await exported(running, 'first.html', '.html');
  for (const said of [
    '王晨：去年在试验区登记过',
    '海外仓的库存怎么算',
    minutes.changed,
    '以官方原文为准',
    '（键入，',
  ]) {
    expect(mine).toContain(said);
  }
  expect(mine).toMatch(/href="#source-1"/);
  for (const foreign of [second, '林帆', '箱包']) expect(mine).not.toContain(foreign);
  const pdf = await exported(running, 'first.pdf', '.pdf');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  running.expectNoErrors();
  await running.close();
});

test('a session is clean in three themes and whole at a text size of 150 %', async () => {
  const running = await launchApp({ dataFolder });
  const { page } = running;
  await createClient(page, first);
  await begin(page, '王晨');
  await note(page, '王晨', '已经登记');
  await addTask(page, '开证明', '王晨', '2026-12-05');
  await park(page, '海外仓');
  for (const theme of ['light', 'dark', 'contrast'] as const) {
    await choose(page, words.settings.theme[theme]);
    await screen(page, 'sessions');
    await audit(page, `list, ${theme}`);
    await shot(page, `list-${theme}`);
    await page.getByRole('button', { name: sessions.list.goOn }).click();
    await audit(page, `work, ${theme}`);
    await shot(page, `work-${theme}`);
    await page.getByRole('button', { name: sessions.work.readBack }).click();
    await audit(page, `read back, ${theme}`);
    await shot(page, `read-back-${theme}`);
  }
  await choose(page, '150');
  await screen(page, 'sessions');
  await page.getByRole('button', { name: sessions.list.goOn }).click();
  for (const pane of ['agenda', 'question', 'side'] as const) {
    await page.locator('label').filter({ hasText: sessions.panes[pane] }).first().click();
    await audit(page, `${pane}, 150 %`);
    await shot(page, `${pane}-150`);
  }
  await page.getByRole('button', { name: sessions.work.readBack }).click();
  await audit(page, 'read back, 150 %');
  await draw(page);
  await sign(page, '王晨');
  await expect(page.getByRole('img', { name: '王晨 的手写签名' })).toBeVisible();
  await audit(page, 'over, 150 %');
  await shot(page, 'over-150');
  await choose(page, '100');
  await choose(page, words.settings.theme.light);
  await screen(page, 'sessions');
  await audit(page, 'past sessions');
  await shot(page, 'past');
  await page.getByRole('button', { name: /王晨/ }).last().click();
  await audit(page, 'over');
  await shot(page, 'over-light');
  running.expectNoErrors();
  await running.close();
});

/** Answers the question being asked with its first choice, and sees it stay on the table. */
async function answerFirst(page: Page): Promise<void> {
  const question = page.getByRole('heading', { level: 2 }).filter({ hasText: /？/ }).first();
  const asked = await question.innerText();
  const radio = page.getByRole('region', { name: asked }).getByRole('radio').first();
  await page.getByRole('region', { name: asked }).locator('label').first().click();
  await expect(radio).toBeChecked();
  await expect(page.getByRole('region', { name: asked }).getByText(common.save.saved)).toBeVisible();
}

async function draw(page: Page): Promise<void> {
  const field = page.getByRole('img', { name: sessions.sign.drawing });
  await field.scrollIntoViewIfNeeded();
  const box = (await field.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.mouse.down();
  for (let step = 1; step <= 10; step += 1) await page.mouse.move(box.x + 20 + step * 12, box.y + 20 + (step % 3) * 15);
  await page.mouse.up();
  await expect(field.locator('path')).toHaveCount(1);
}

async function exported({ app, page }: RunningApp, file: string, button: string): Promise<string> {
  const path = join(dataFolder, file);
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
  await page.getByRole('button', { name: button }).click();
  await expect(page.getByRole('main').getByRole('status').filter({ hasText: file })).toBeVisible();
  return readFile(path, 'utf8');
}

async function choose(page: Page, label: string): Promise<void> {
  await screen(page, 'settings');
  await page.locator('label').filter({ hasText: label }).first().click();
}

async function kill({ app }: RunningApp): Promise<void> {
  const child = app.process();
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['PORTOLAN_SHOTS'];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
}
