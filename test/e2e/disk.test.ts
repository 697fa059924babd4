import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { launchApp, type RunningApp } from '#test/e2e/support/launch-app.ts';
import { smallDisk, type SmallDisk } from '#test/e2e/support/small-disk.ts';
import { answer, openChecklist, openStep, screen, verdicts } from '#test/e2e/support/steps.ts';
import { words } from '#test/e2e/support/words.ts';
import { snapshotOf } from '#test/helpers/snapshot.ts';

const { access, save } = words.common;
/** Steps and answers that the made-up seller does not bring. */
const answers = [
  ['谁在出口', '个体工商户'],
  ['综试区注册', '否'],
  ['在哪里的海关申报', '否'],
  ['货物本身', '否'],
] as const;
const everyScreen = [
  'home',
  'library',
  'checklists',
  'support',
  'calculators',
  'clients',
  'evidence',
  'sessions',
  'deadlines',
  'data',
  'settings',
] as const;
let dataFolder = '';
let disk: SmallDisk | null = null;

test.beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'portolan-disk-'));
});

test.afterEach(async () => {
  disk?.remove();
  disk = null;
  await rm(dataFolder, { recursive: true, force: true });
});

test('a disk that refuses shows a banner, keeps the work, and saves it once it accepts again', async () => {
  const { page, close } = await launchApp({ dataFolder });
  await openChecklist(page);
  const [client = ''] = await readdir(join(dataFolder, 'clients'));
  const folder = join(dataFolder, 'clients', client);
  // A folder that has turned into a file refuses every write, for every user and on every system.
  await rename(folder, `${folder}-away`);
  await writeFile(folder, '');

  await answer(page, '货物本身', '否');
  await expect(saveState(page)).toContainText(save.failed);
  await expect(page.getByRole('alert')).toContainText(save.failedAdvice);
  const shown = await verdicts(page);
  expect(shown[0]).toContain(words.common.verdict.likely);

  await rm(folder);
  await rename(`${folder}-away`, folder);
  await page.getByRole('alert').getByRole('button', { name: save.retry }).click();
  await expect(saveState(page)).toContainText(save.saved);
  await close();

  const again = await launchApp({ dataFolder });
  await openChecklist(again.page);
  expect(await verdicts(again.page)).toEqual(shown);
  await again.close();
});

test('what a full disk refused can be saved elsewhere', async () => {
  disk = await smallDisk(join(dataFolder, 'small'), 24);
  const full = disk;
  const { app, page, close } = await launchApp({ dataFolder: full.folder });
  await openChecklist(page);
  await full.fill();
  await answer(page, '货物本身', '否');
  await expect(saveState(page)).toContainText(save.failed);
  await expect(page.locator('body')).toContainText(
    full.isReal ? save.reasons['disk-full'] : save.reasons['disk-failed'],
  );

  const elsewhere = join(dataFolder, 'rescued.json');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, elsewhere);
  await page.getByRole('alert').getByRole('button', { name: save.rescue }).click();
  await expect.poll(() => readFile(elsewhere, 'utf8').catch(() => '')).toContain('"refundCancelled"');
  await full.free();
  await page.getByRole('alert').getByRole('button', { name: save.retry }).click();
  await expect(saveState(page)).toContainText(save.saved);
  await close();
});

test('who answers while the disk fills up sees what is not saved and why, goes on, frees it, and finds all of it', async () => {
  disk = await smallDisk(join(dataFolder, 'small'), 24);
  const full = disk;
  const first = await launchApp({ dataFolder: full.folder });
  await openChecklist(first.page);
  await answer(first.page, ...answers[0]);
  await expect(saveState(first.page)).toContainText(save.saved);

  await full.fill();
  for (const [index, [step, choice]] of answers.entries()) {
    if (index === 0) continue;
    await answer(first.page, step, choice);
    await expect(saveState(first.page)).toContainText(save.failed);
    const told = save.failedTitle
      .replace('{{changes}}', String(index))
      .replace('{{reason}}', full.isReal ? save.reasons['disk-full'] : save.reasons['disk-failed']);
    await expect(first.page.getByRole('alert')).toContainText(told);
    await expect(first.page.getByRole('alert')).toContainText(save.failedAdvice);
  }
  await shoot(first.page, 'disk-full');
  // Everything can still be looked at, and what was not saved still counts there.
  const shown = await verdicts(first.page);
  for (const name of ['library', 'clients', 'checklists'] as const) {
    await screen(first.page, name);
    await expect(first.page.getByRole('alert')).toContainText(save.failedAdvice);
  }
  await first.page.getByRole('alert').getByRole('button', { name: save.retry }).click();
  await expect(first.page.getByRole('alert')).toContainText(save.retryFailed);

  await full.free();
  await first.page.getByRole('alert').getByRole('button', { name: save.retry }).click();
  await expect(saveState(first.page)).toContainText(save.saved);
  await expect(first.page.getByRole('alert')).toHaveCount(0);
  await first.close();

  const again = await launchApp({ dataFolder: full.folder });
  await openChecklist(again.page);
  expect(await verdicts(again.page)).toEqual(shown);
  await expectAnswers(again.page, answers.length);
  await again.close();
});

test('an app that ends while its disk is full starts on the full disk, with everything that was acknowledged', async () => {
  disk = await smallDisk(join(dataFolder, 'small'), 24);
  const full = disk;
  const first = await launchApp({ dataFolder: full.folder });
  await openChecklist(first.page);
  await answer(first.page, ...answers[0]);
  await answer(first.page, ...answers[1]);
  await expect(saveState(first.page)).toContainText(save.saved);
  await full.fill();
  await answer(first.page, ...answers[2]);
  await expect(saveState(first.page)).toContainText(save.failed);
  await kill(first);
  // What the app that was killed had open may have left room; a folder that is a file would hold no answers to look at.
  await (full.isReal ? full.fill() : full.free());

  const second = await launchApp({ dataFolder: full.folder });
  await openChecklist(second.page);
  await expectAnswers(second.page, 2);
  // A start tidies what Chromium keeps there, too.
  if (full.isReal) await full.fill();
  await answer(second.page, ...answers[3]);
  if (full.isReal) {
    await expect(saveState(second.page)).toContainText(save.failed);
    await full.free();
    await second.page.getByRole('alert').getByRole('button', { name: save.retry }).click();
  }
  await expect(saveState(second.page)).toContainText(save.saved);
  await second.close();

  const third = await launchApp({ dataFolder: full.folder });
  await openChecklist(third.page);
  for (const [index, given] of answers.entries()) await expectAnswer(third.page, given, index !== 2);
  await third.close();
});

test('a read-only disk opens for looking, says so, shows everything, exports elsewhere, and keeps every byte', async () => {
  disk = await smallDisk(join(dataFolder, 'small'), 64);
  const { folder, makeReadOnly, makeWritable } = disk;
  const first = await launchApp({ dataFolder: folder });
  await openChecklist(first.page);
  for (const [step, choice] of answers) await answer(first.page, step, choice);
  await expect(saveState(first.page)).toContainText(save.saved);
  const shown = await verdicts(first.page);
  await first.close();

  const way = await makeReadOnly();
  test.info().annotations.push({ type: 'read-only by', description: way });
  if (way === 'impossible') return;
  const before = await snapshotOf(folder);
  const looking = await launchApp({ dataFolder: folder });
  const { app, page } = looking;
  const banner = page.getByRole('region', { name: words.common.landmarks.notices });
  await expect(banner).toContainText(access.mediumTitle);
  await expect(banner).toContainText(access.mediumBody);
  await expect(page.getByRole('banner')).toContainText(access.badge);
  for (const name of everyScreen) {
    await screen(page, name);
    await expect(page.getByRole('main')).not.toBeEmpty();
    await expect(banner).toContainText(access.mediumTitle);
  }
  await shoot(page, 'read-only-settings');
  await openChecklist(page);
  await shoot(page, 'read-only-checklist');
  expect(await verdicts(page)).toEqual(shown);
  await expectAnswers(page, answers.length);
  await expect(page.getByRole('radio').first()).toBeDisabled();
  await page.keyboard.press('Control+z');
  await expect(page.locator('body')).toContainText(access.refused);

  const elsewhere = join(dataFolder, 'case.html');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, elsewhere);
  await page.getByRole('button', { name: words.checklist.report }).click();
  await page.getByRole('button', { name: '.html' }).click();
  await expect.poll(() => readFile(elsewhere, 'utf8').catch(() => '')).toContain('<body>');
  looking.expectNoErrors();
  await looking.close();
  expect(await snapshotOf(folder)).toEqual(before);

  await makeWritable();
  const again = await launchApp({ dataFolder: folder });
  await openChecklist(again.page);
  await answer(again.page, '综试区注册', '是');
  await expect(saveState(again.page)).toContainText(save.saved);
  await again.close();
});

/** The answers given to the first steps are there, and none beyond them. */
async function expectAnswers(page: Page, count: number): Promise<void> {
  for (const [index, given] of answers.entries()) await expectAnswer(page, given, index < count);
}

async function expectAnswer(page: Page, [step, choice]: (typeof answers)[number], checked: boolean): Promise<void> {
  await openStep(page, step);
  await expect(page.getByRole('radio', { name: choice, exact: true }).first()).toBeChecked({ checked });
}

async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env['PORTOLAN_SHOTS'];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** Ends the app as a power cut does. */
async function kill({ app, pid }: RunningApp): Promise<void> {
  const ended = app.waitForEvent('close');
  process.kill(pid, 'SIGKILL');
  await ended;
}

function saveState(page: Page) {
  return page.getByRole('banner').getByRole('status');
}
