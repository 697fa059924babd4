import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { launchApp } from '#test/e2e/support/launch-app.ts';
import { audit, look, shot } from '#test/e2e/support/packs.ts';
import { chooseFiles as choose, setAsOf, smallPdf } from '#test/e2e/support/paper-steps.ts';
import { answer, createClient, openChecklist, openStep, screen } from '#test/e2e/support/steps.ts';
import { words } from '#test/e2e/support/words.ts';

const { evidence: said } = words;

let folder = '';

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portolan-papers-'));
});

test.afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** How many pixels of a canvas are not plain paper. */
function inkOn(page: Page): Promise<number> {
  return page
    .locator('canvas')
    .first()
    .evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) return 0;
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
      let ink = 0;
      for (let index = 0; index < data.length; index += 4) if ((data[index] ?? 255) < 128) ink += 1;
      return ink;
    });
}

test('a paper proves an answer until it lapses: then the answer is not known, with the reason, and back again', async () => {
  test.setTimeout(120_000);
  const path = join(folder, '营业执照.pdf');
  await writeFile(path, smallPdf());
  const running = await launchApp();
  const { page } = running;
  await createClient(page, '甲公司（虚构）');
  await openChecklist(page);
  await answer(page, 1, '企业');
  await choose(running, [path]);
  await page.getByRole('button', { name: said.add }).first().click();
  await expect(page.getByRole('button', { name: said.open.replace('{{name}}', '营业执照') })).toBeVisible();
  await expect(page.getByRole('radio', { name: words.checklist.evidenced }).first()).toBeChecked();
  const until = page.getByRole('textbox', { name: said.expiresOn }).first();
  await until.fill('2030-10-32');
  await until.blur();
  await expect(page.getByText(said.dayBad)).toBeVisible();
  await until.fill('2030/10/31');
  await until.blur();
  await expect(page.getByText(said.detailOf.goodUntil.replace('{{day}}', '2030年10月31日'))).toBeVisible();
  await shot(page, 'question-good');

  await setAsOf(page, '2030-11-01');
  await openChecklist(page);
  await openStep(page, 1);
  const reason = said.detailOf.lapsed.replace('{{day}}', '2030年10月31日');
  await expect(page.getByText(said.here.notShown.replace('{{reason}}', reason))).toBeVisible();
  await expect(page.getByText(said.unproved.title)).toBeVisible();
  await shot(page, 'question-lapsed');

  await page.getByRole('button', { name: said.open.replace('{{name}}', '营业执照') }).click();
  await expect(page.locator('canvas[data-painted]').first()).toBeVisible({ timeout: 20_000 });
  expect(await inkOn(page)).toBeGreaterThan(200);
  await shot(page, 'screen-pdf');
  running.expectNoErrors();
  await running.close();
});

test('files are dropped on a question and on the screen, and shown without running anything of them', async () => {
  test.setTimeout(120_000);
  const running = await launchApp();
  const { page } = running;
  await createClient(page, '甲公司（虚构）');
  await screen(page, 'evidence');
  await look(page, 'screen-empty');
  // The screen's own place is inside `main`.
  const dropHere = async (name: string, content: Buffer) => {
    await page.evaluate(
      ({ file, base64 }) => {
        const transfer = new DataTransfer();
        const raw = atob(base64);
        transfer.items.add(new File([Uint8Array.from(raw, (character) => character.charCodeAt(0))], file));
        const target = document.querySelector('main h1') ?? document.body;
        for (const type of ['dragover', 'drop']) {
          target.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
        }
      },
      { file: name, base64: content.toString('base64') },
    );
  };
  await dropHere('回执.png', png);
  await page.getByRole('button', { name: /回执/ }).click();
  await expect(page.locator('canvas[data-painted]')).toBeVisible();
  await dropHere('说明.txt', Buffer.from('第一行 <script>window.evil = true</script>'));
  await page.getByRole('button', { name: /说明/ }).click();
  await expect(page.getByText('第一行 <script>window.evil = true</script>')).toBeVisible();
  expect(await page.evaluate(() => 'evil' in window)).toBe(false);
  await audit(page, 'the papers');
  await shot(page, 'screen-two');
  await openChecklist(page);
  await page.evaluate((base64) => {
    const transfer = new DataTransfer();
    const raw = atob(base64);
    transfer.items.add(new File([Uint8Array.from(raw, (character) => character.charCodeAt(0))], '备案.png'));
    const target = document.querySelector('form h3');
    for (const type of ['dragover', 'drop']) {
      target?.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }
  }, png.toString('base64'));
  await expect(page.getByRole('button', { name: said.open.replace('{{name}}', '备案') })).toBeVisible();
  running.expectNoErrors();
  await running.close();
});

test('what is no paper is refused with its reason, and the case is as it was', async () => {
  test.setTimeout(120_000);
  const bad = [
    ['空.pdf', Buffer.alloc(0), said.problem.empty],
    ['程序.pdf', Buffer.from('MZ\u0090\0'), said.problem.program],
    ['压缩.zip', Buffer.from('PK\u0003\u0004rest'), said.problem.archive],
    ['怪.pdf', Buffer.from('hello'), said.problem['unknown-kind']],
  ] as const;
  for (const [name, content] of bad) await writeFile(join(folder, name), content);
  const large = join(folder, '大.pdf');
  await writeFile(large, smallPdf());
  await truncate(large, 200 * 1024 * 1024);
  const running = await launchApp();
  const { page } = running;
  await createClient(page, '甲公司（虚构）');
  await screen(page, 'evidence');
  await choose(running, [...bad.map(([name]) => join(folder, name)), large, join(folder, '没有.pdf')]);
  await page.getByRole('button', { name: said.add, exact: true }).click();
  const list = page.getByRole('list', { name: said.progress.label });
  for (const [, , sentence] of bad) await expect(list).toContainText(sentence);
  await expect(list).toContainText(said.problem['too-large']);
  await expect(list).toContainText(said.problem.vanished);
  await expect(page.getByText(said.none.title)).toBeVisible();
  await look(page, 'refused');
  running.expectNoErrors();
  await running.close();
});
