import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { launchApp, type RunningApp } from '#test/e2e/support/launch-app.ts';
import { openChecklist } from '#test/e2e/support/steps.ts';
import { words } from '#test/e2e/support/words.ts';

const { report } = words;
let folder = '';

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portolan-report-'));
});

test.afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('the report is exported as the page that was previewed, as HTML and as one printed page', async () => {
  const running = await launchApp();
  const { page } = running;
  await openReport(page);
  const sheet = page.getByRole('article', { name: report.title });
  const shown = squeezed(await sheet.innerText());

  await choose(running, join(folder, 'case.html'));
  await page.getByRole('button', { name: report.saveHtml }).click();
  await expect(page.getByRole('main').getByRole('status')).toContainText('case.html');
  const html = await readFile(join(folder, 'case.html'), 'utf8');
  const written = await page.evaluate((source) => {
    // Read as a document that runs nothing, by the parser the app's own policy allows.
    const body = source.slice(source.indexOf('<body>'));
    return body.replace(/<br>/g, ' ').replace(/<[^>]*>/g, ' ');
  }, html);
  expect(squeezed(decoded(written))).toBe(shown);

  await choose(running, join(folder, 'case.pdf'));
  await page.getByRole('button', { name: report.savePdf }).click();
  await expect(page.getByRole('main').getByRole('status')).toContainText('case.pdf');
  const pdf = (await readFile(join(folder, 'case.pdf'))).toString('latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  expect(pdf).toContain('/MarkInfo');
  expect(await readdir(folder)).toEqual(['case.html', 'case.pdf']);
  running.expectNoErrors();
  await running.close();
});

test('a report that cannot be written leaves nothing behind and says why', async () => {
  const running = await launchApp();
  const { page } = running;
  await openReport(page);
  // Below a file no file can be written, for no user and on no system.
  await writeFile(join(folder, 'file'), '');
  await choose(running, join(folder, 'file', 'case.html'));
  await page.getByRole('button', { name: report.saveHtml }).click();
  await expect(page.getByRole('main').getByRole('status')).toContainText(report.reasonOther);
  expect(await readdir(folder)).toEqual(['file']);
  await running.close();
});

async function openReport(page: Page): Promise<void> {
  await openChecklist(page);
  await page.getByRole('button', { name: words.checklist.report }).click();
  await expect(page.getByRole('article', { name: report.title })).toBeVisible();
}

async function choose({ app }: RunningApp, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, filePath);
}

/** The words without their spacing; the marks of quotations are drawn by the style. */
function squeezed(text: string): string {
  return text.replace(/[\s「」]/g, '').replace(/\d+\.(?=\p{Script=Han})/gu, '');
}

function decoded(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
