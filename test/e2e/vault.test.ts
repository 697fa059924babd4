import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { launchApp, type LaunchOptions, type RunningApp } from '#test/e2e/support/launch-app.ts';
import { answer, createClient, openChecklist, screen } from '#test/e2e/support/steps.ts';
import { words } from '#test/e2e/support/words.ts';

const { vault: t } = words;
const passphrase = '海上的风向 2026';
const planted = [
  '鲸落贸易（虚构）',
  'Whalefall Trading',
  '报关单押在货代老周那里',
  '灯塔保税仓的旧账',
  '领港员谈话纪要',
  '舱单扫描件原文',
] as const;
const [, , noted, searched, said, scanned] = planted;

const shots = process.env['PORTOLAN_SHOTS'];

async function shoot(page: Page, name: string): Promise<void> {
  if (shots !== undefined)
    await page.screenshot({ path: join(shots, `${name}.png`), timeout: 4000 }).catch(() => undefined);
}

/** Starts the app with every file it makes, temporary ones too, in one folder. */
async function start(root: string, options: LaunchOptions = {}): Promise<RunningApp> {
  const temporary = join(root, 'temporary');
  await mkdir(temporary, { recursive: true });
  const env = { TMPDIR: temporary, ...options.env };
  return launchApp({ ...options, dataFolder: join(root, 'data'), env });
}

async function turnOn(page: Page): Promise<string> {
  await screen(page, 'data');
  await page.getByRole('button', { name: t.section.turnOn }).click();
  await page.getByLabel(t.dialog.next, { exact: true }).fill(passphrase);
  await page.getByLabel(t.dialog.again, { exact: true }).fill(passphrase);
  await shoot(page, 'turn-on');
  await page.getByRole('button', { name: t.dialog.confirmTurnOn }).click();
  const code = page.getByRole('alertdialog').locator('output');
  await expect(code).toBeVisible({ timeout: 30_000 });
  await shoot(page, 'code');
  const groups = await code.locator('span').allInnerTexts();
  await page.getByRole('button', { name: t.dialog.kept }).click();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  return groups.join('-');
}

async function unlock(page: Page, words = passphrase): Promise<void> {
  await page.getByLabel(t.lock.passphrase, { exact: true }).fill(words);
  await page.keyboard.press('Enter');
}

const locked = (page: Page): ReturnType<Page['getByRole']> => page.getByRole('heading', { name: t.lock.title });

/** Again until a dialog that is closing has given the rest back; what the kit catches the focus with is its own. */
async function expectAccessible(page: Page): Promise<void> {
  await expect(async () => {
    const { violations } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').setLegacyMode().analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
  }).toPass({ timeout: 10_000 });
}

/** As `expectNoErrors`, but for what an older Electron says of a header with each page that is opened anew. */
function expectNoErrors({ watch }: RunningApp): void {
  const errors = watch.errors.filter((error) => !error.includes('Permissions-Policy header'));
  expect({ errors, strangers: watch.strangers }).toEqual({ errors: [], strangers: [] });
}

/** Files below a folder that hold one of the planted words, in UTF-8 or UTF-16. */
async function telling(folder: string, sought: readonly string[] = planted): Promise<readonly string[]> {
  const needles = sought.flatMap((word) => [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')]);
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    if (needles.some((needle) => bytes.includes(needle))) found.push(path.slice(folder.length + 1));
  }
  return found;
}

test('with a passphrase nothing of a client is in plain text on the disk, and only it or the code opens the data', async () => {
  test.setTimeout(180_000);
  const root = await mkdtemp(join(tmpdir(), 'portolan-vault-'));
  const first = await start(root);
  const { page } = first;
  await createClient(page, `${planted[0]} ${planted[1]}`);
  await openChecklist(page);
  await answer(page, 1, /./);
  const note = page.getByRole('textbox').first();
  if (await note.isVisible()) await note.fill(planted[2] ?? '');
  await page.evaluate(async (text) => {
    // True as far as the field used here goes: main answers through the contract.
    const { value } = (await window.portolan['app:start'](undefined)) as { value: { focus: { id: string } } };
    const change = { kind: 'note.add', payload: { note: 'n-1', fact: 'registeredInPilotZone', text } };
    await window.portolan['record:append']({ client: value.focus.id, change });
  }, planted[2]);
  expect((await telling(root)).length).toBeGreaterThan(0);
  const code = await turnOn(page);
  await shoot(page, 'section');
  await expectAccessible(page);
  // Where the person is when it locks, and again after it opened.
  await screen(page, 'clients');
  await page.keyboard.press('Control+l');
  await expect(locked(page)).toBeVisible();
  expect(await page.content()).not.toContain(planted[0]);
  await shoot(page, 'locked');
  await expectAccessible(page);
  const refusal = await page.evaluate(async () => window.portolan['searches:save']({ recent: [], saved: [] }));
  expect(refusal).toEqual({ ok: false, refusal: 'locked' });
  await unlock(page, 'not this one');
  await expect(page.getByRole('alert')).toContainText(t.lock.wrong);
  await shoot(page, 'wrong');
  await unlock(page);
  await expect(page.getByRole('heading', { name: words.clients.title, level: 1 })).toBeVisible();
  await expect(page.getByRole('banner')).toContainText(planted[1] ?? '');
  expectNoErrors(first);
  await first.close();
  expect(await telling(root)).toEqual([]);

  const second = await start(root);
  await expect(locked(second.page)).toBeVisible();
  await second.page.getByRole('button', { name: t.lock.useCode }).click();
  await second.page.getByLabel(t.lock.code, { exact: true }).fill(code.toLowerCase());
  await second.page.getByLabel(t.dialog.next, { exact: true }).fill('新的一句只有我知道');
  await shoot(second.page, 'recover');
  await second.page.keyboard.press('Enter');
  await expect(second.page.getByRole('banner')).toContainText(planted[1] ?? '');
  await screen(second.page, 'data');
  await second.page.getByRole('button', { name: t.section.turnOff }).click();
  await second.page.getByLabel(t.dialog.current, { exact: true }).fill('新的一句只有我知道');
  await second.page.getByRole('button', { name: t.dialog.confirmTurnOff }).click();
  await expect(second.page.getByRole('button', { name: t.section.turnOn })).toBeVisible();
  expectNoErrors(second);
  await second.close();
  expect(await readdir(join(root, 'data'))).not.toContain('vault.json');
  const third = await start(root);
  await expect(third.page.getByRole('banner')).toContainText(planted[1] ?? '');
  await third.close();
  await rm(root, { recursive: true, force: true });
});

/** Leaves the planted words wherever a day's work leaves words: searches, a session, a task, a paper, a report. */
async function workADay({ app, page }: RunningApp, root: string): Promise<void> {
  await createClient(page, `${planted[0]} ${planted[1]}`);
  await page.keyboard.press('Control+k');
  const palette = page.locator('dialog[open]');
  await palette.getByRole('combobox').fill(searched);
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(palette).toHaveCount(0, { timeout: 500 });
  }).toPass();
  await app.evaluate(({ dialog }, folder) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: `${folder}/report.pdf` });
  }, root);
  await page.evaluate(
    async ([note, search, spoken, scan]) => {
      // True as far as the fields used here go: main answers through the contract.
      const { value } = (await window.portolan['app:start'](undefined)) as { value: { focus: { id: string } } };
      const client = value.focus.id;
      const append = (change: unknown): unknown =>
        // The door checks the shape; a refusal fails the test below.
        window.portolan['record:append']({ client, change } as Parameters<
          (typeof window.portolan)['record:append']
        >[0]);
      await append({ kind: 'note.add', payload: { note: 'n-1', fact: 'registeredInPilotZone', text: note } });
      await window.portolan['searches:save']({
        recent: [{ words: search, filters: {} }],
        saved: [{ words: search, filters: {} }],
      });
      const open = {
        session: 's-1',
        checklists: ['vat-no-invoice'],
        people: [spoken],
        asOf: '2026-11-20',
        minutes: 30,
      };
      await append({ kind: 'session.open', payload: open });
      const heard = { session: 's-1', note: 'sn-1', speaker: spoken, text: spoken, fact: null };
      await append({ kind: 'session.note', payload: heard });
      const task = { task: 't-1', text: spoken, owner: spoken, due: '2026-12-01', session: 's-1', fact: null };
      await append({ kind: 'task.add', payload: task });
      const bytes = new TextEncoder().encode(scan);
      // True: nothing here is refused.
      const begun = (await window.portolan['evidence:begin']({
        client,
        from: { name: `${scan}.txt`, bytes: bytes.length },
      })) as { value: { token: string } };
      await window.portolan['evidence:part']({ token: begun.value.token, bytes });
      await window.portolan['evidence:end']({ token: begun.value.token });
      const order = {
        client,
        scope: 'case',
        checklists: ['vat-no-invoice'],
        language: 'zh-CN',
        asOf: '2026-11-20',
      } as const;
      await window.portolan['report:export']({ ...order, preparedBy: spoken, format: 'pdf' });
    },
    [noted, searched, said, scanned] as const,
  );
  for (const name of ['sessions', 'deadlines', 'evidence', 'home'] as const) {
    await screen(page, name);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  }
}

test('what a day of work leaves in every kind of file, in Chromium’s own and in a second folder is sealed with the rest', async () => {
  test.setTimeout(240_000);
  const root = await mkdtemp(join(tmpdir(), 'portolan-vault-'));
  const outside = await mkdtemp(join(tmpdir(), 'portolan-report-'));
  const usb = join(root, 'usb');
  await mkdir(usb);
  const first = await start(root);
  await workADay(first, outside);
  expect(await readdir(outside)).toEqual(['report.pdf']);
  await first.app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
  }, usb);
  await screen(first.page, 'data');
  await first.page.getByRole('button', { name: words.backups.section.now }).click();
  await first.page.getByRole('button', { name: words.backups.section.choose }).click();
  await expect.poll(async () => (await telling(usb)).length, { timeout: 30_000 }).toBeGreaterThan(2);
  // Each word stands somewhere: otherwise nothing would be proved by its being gone.
  const found = await Promise.all(planted.map((word) => telling(join(root, 'data'), [word])));
  expect(found.map((files) => files.length > 0)).toEqual(planted.map(() => true));
  await turnOn(first.page);
  await shoot(first.page, 'copies-being-sealed');
  await expect.poll(() => telling(usb), { timeout: 60_000 }).toEqual([]);
  await expect(first.page.getByText(/那里还有 \d+ 份/)).toHaveCount(0, { timeout: 20_000 });
  await shoot(first.page, 'copies-sealed');
  for (const name of ['clients', 'sessions', 'evidence', 'home'] as const) await screen(first.page, name);
  expectNoErrors(first);
  await first.close();
  expect(await telling(root)).toEqual([]);
  await rm(root, { recursive: true, force: true });
  await rm(outside, { recursive: true, force: true });
});

for (const event of ['suspend', 'lock-screen'] as const) {
  test(`the app locks at once when the system says ${event}, and leaves nothing of the page behind`, async () => {
    const root = await mkdtemp(join(tmpdir(), 'portolan-vault-'));
    const running = await start(root);
    await createClient(running.page, planted[0]);
    // Nothing to lock yet.
    await running.app.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event);
    await turnOn(running.page);
    await screen(running.page, 'clients');
    await running.app.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event);
    await expect(locked(running.page)).toBeVisible();
    expect(await running.page.content()).not.toContain(planted[0]);
    const refusal = await running.page.evaluate(async () =>
      window.portolan['searches:save']({ recent: [], saved: [] }),
    );
    expect(refusal).toEqual({ ok: false, refusal: 'locked' });
    await unlock(running.page);
    await expect(running.page.getByRole('banner')).toContainText(planted[0]);
    expectNoErrors(running);
    await running.close();
    await rm(root, { recursive: true, force: true });
  });
}

test('without a keyring of the system the key is kept nowhere: it is not offered, and not done where it is asked for', async () => {
  const root = await mkdtemp(join(tmpdir(), 'portolan-vault-'));
  // What Linux falls back on: a password that stands in Chromium's source.
  const running = await start(root, { args: ['--password-store=basic'] });
  await turnOn(running.page);
  await expect(running.page.getByText(t.section.hereUnavailable)).toBeVisible();
  const look = await running.page.evaluate(async () => window.portolan['vault:look'](undefined));
  expect(look).toMatchObject({ value: { computer: 'unavailable' } });
  const asked = await running.page.evaluate(async () => window.portolan['vault:allow-here']({ isAllowed: true }));
  expect(asked).toEqual({ ok: false, refusal: 'bad-request' });
  await running.close();
  expect(await readFile(join(root, 'data', 'vault.json'), 'utf8')).toContain('"computer":null');
  await rm(root, { recursive: true, force: true });
});

test('left alone for long enough the app locks itself, and goes on where it was', async () => {
  const root = await mkdtemp(join(tmpdir(), 'portolan-vault-'));
  const running = await start(root, { env: { PORTOLAN_MINUTE: '600' } });
  await turnOn(running.page);
  await screen(running.page, 'library');
  await expect(locked(running.page)).toBeVisible({ timeout: 30_000 });
  await unlock(running.page);
  await expect(running.page.getByRole('navigation', { name: words.library.rooms.label })).toBeVisible();
  expectNoErrors(running);
  await running.close();
  await rm(root, { recursive: true, force: true });
});
