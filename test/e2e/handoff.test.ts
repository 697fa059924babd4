import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { audit, exportClient, row, take } from '#test/e2e/support/handoff.ts';
import { endApp, launchApp } from '#test/e2e/support/launch-app.ts';
import { choose, drop, shot } from '#test/e2e/support/packs.ts';
import { answer, createClient, openChecklist, screen } from '#test/e2e/support/steps.ts';
import { words } from '#test/e2e/support/words.ts';
import { fold } from '#shared/record/fold.ts';
import type { Operation } from '#shared/record/schema.ts';
import { snapshotOf } from '#test/helpers/snapshot.ts';

const { handoff: said, history } = words;
const name = '深圳甲贸易（虚构）';
const yes = { known: true, basis: 'stated' };
const passphrase = '海上的灯塔 lantern';

let folder = '';
let file = '';

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portolan-handoff-'));
  file = join(folder, '甲.portolanclient');
});

test.afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('a client is handed over encrypted, compared, taken in by choice, and taken back from the toast and the history', async () => {
  test.setTimeout(240_000);
  const one = await launchApp();
  await createClient(one.page, name);
  await openChecklist(one.page);
  await answer(one.page, 1, '企业');
  await answer(one.page, '货物本身', '否');
  await exportClient(one, name, passphrase, file);
  expect((await readFile(file)).subarray(0, 21).toString('latin1')).toBe('age-encryption.org/v1');

  // The other computer: dropped on the window, a wrong passphrase, the right one, and nothing written before the yes.
  const two = await launchApp();
  const before = await snapshotOf(join(two.dataFolder, 'clients'));
  await drop(two.page, '甲.portolanclient', await readFile(file));
  const secret = two.page.getByLabel(said.unlock.passphrase, { exact: true });
  await expect(secret).toBeFocused();
  await secret.fill('not this one at all');
  await two.page.keyboard.press('Enter');
  await expect(two.page.getByText(said.unlock.wrong)).toBeVisible({ timeout: 30_000 });
  await shot(two.page, 'wrong-passphrase');
  await expect(secret).toBeFocused();
  await secret.fill(passphrase);
  await two.page.keyboard.press('Enter');
  await expect(two.page.getByText(said.staging.newClient)).toBeVisible({ timeout: 30_000 });
  await audit(two.page, 'a new client');
  await shot(two.page, 'new-client');
  expect(await snapshotOf(join(two.dataFolder, 'clients'))).toEqual(before);
  await take(two.page);
  await shot(two.page, 'done');
  await two.page.getByRole('button', { name: said.done.open }).click();
  await expect(two.page.getByRole('banner')).toContainText(name);

  // Both go on apart, and the file is taken in again but for one answer.
  await openChecklist(two.page);
  await answer(two.page, 1, '个体工商户');
  await openChecklist(one.page);
  await answer(one.page, 1, '没有办执照的个人');
  await answer(one.page, '货物本身', '是');
  await exportClient(one, name, null, file);
  one.expectNoErrors();
  await one.close();
  await choose(two, file);
  await screen(two.page, 'data');
  await two.page.getByRole('button', { name: said.section.import }).click();
  const kind = row(two.page, '个体工商户');
  await expect(kind).toContainText('没有办执照的个人');
  await expect(kind).toContainText(said.staging.outcomes.conflict);
  await audit(two.page, 'the comparison');
  await shot(two.page, 'compare');
  await kind.getByRole('checkbox').uncheck();
  await expect(kind).toContainText(said.staging.outcomes.leftOut);
  await shot(two.page, 'compare-left-out');
  const whole = await stateOf();
  await take(two.page);
  await expect.poll(stateOf).toEqual({ ...whole, refundCancelled: yes });
  await shot(two.page, 'taken');

  // Back from the toast; then once more, and back from the history after a restart.
  const toast = two.page.getByRole('region', { name: words.common.toast.region });
  await toast.getByRole('button', { name: words.common.toast.undo }).click();
  await expect(two.page.getByRole('main')).toContainText(said.done.undone);
  await expect.poll(stateOf).toEqual(whole);
  await two.page.getByRole('button', { name: said.done.another }).click();
  await expect(row(two.page, '个体工商户')).toContainText(said.staging.outcomes.conflict);
  await take(two.page);
  await expect(two.page.getByRole('button', { name: said.done.settle })).toBeVisible();
  await audit(two.page, 'the summary');
  await shot(two.page, 'summary-conflicts');
  // Undo and redo by key take back, and bring, all of it.
  await two.page.keyboard.press('Control+z');
  await expect.poll(stateOf).toEqual(whole);
  await two.page.keyboard.press('Control+y');
  await expect.poll(async () => (await stateOf())['refundCancelled']).toEqual(yes);
  two.expectNoErrors();
  const { dataFolder } = two;
  await endApp(two.app);

  const again = await launchApp({ dataFolder });
  const { page } = again;
  await page
    .getByRole('banner')
    .getByRole('button', { name: new RegExp(name) })
    .click();
  await page.getByRole('menuitem', { name: words.common.client.history }).click();
  await expect(page.getByRole('main')).toContainText(history.entry.isTaken);
  await shot(page, 'history');
  await page.getByRole('button', { name: history.handoff.undo }).first().click();
  await expect(page.getByRole('button', { name: history.handoff.undo })).toHaveCount(1);
  await expect(page.getByRole('main')).toContainText(history.aside);
  await audit(page, 'the history');
  await shot(page, 'history-undone');
  expect(await stateOf(page)).toEqual(whole);
  again.expectNoErrors();
  await endApp(again.app);
  await rm(dataFolder, { recursive: true, force: true });

  /** What was answered, out of the record as main has it. */
  async function stateOf(of = two.page): Promise<Readonly<Record<string, unknown>>> {
    const operations = await of.evaluate(async (client) => {
      const started = await window.portolan['app:start'](undefined);
      // The shapes of the door.
      const { clients } = (started as { value: { clients: { id: string; name: string }[] } }).value;
      const id = clients.find((each) => each.name === client)?.id;
      const opened = await window.portolan['client:open']({ client: id });
      return (opened as { value: { opened: { operations: Operation[] } } }).value.opened.operations;
    }, name);
    const { answers = {} } = fold(operations) ?? {};
    return Object.fromEntries(Object.entries(answers).map(([fact, { answer: given }]) => [fact, given]));
  }
});
