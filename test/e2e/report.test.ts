import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readDocx } from '#main/reports/docx/read-docx.ts';
import { readPdf } from '#main/reports/pdf/read-pdf.ts';
import { firstMissing } from '#shared/reports/read-back.ts';
import { launchApp, type RunningApp } from '#test/e2e/support/launch-app.ts';
import { openChecklist } from '#test/e2e/support/steps.ts';
import { words } from '#test/e2e/support/words.ts';

const { report } = words;
const run = promisify(execFile);
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
  const sheet = await openReport(page);
  const shown = squeezed(await sheet.innerText());

  await exportAs(running, 'html', 'case.html');
  const html = await readFile(join(folder, 'case.html'), 'utf8');
  const written = await page.evaluate((source) => {
    // Read as a document that runs nothing, by the parser the app's own policy allows.
    const body = source.slice(source.indexOf('<body>'));
    return body.replace(/<br>/g, ' ').replace(/<[^>]*>/g, ' ');
  }, html);
  expect(squeezed(decoded(written))).toBe(shown);

  await exportAs(running, 'pdf', 'case.pdf');
  const pdf = (await readFile(join(folder, 'case.pdf'))).toString('latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  expect(pdf).toContain('/MarkInfo');
  expect(await readdir(folder)).toEqual(['case.html', 'case.pdf']);
  running.expectNoErrors();
  await running.close();
});

test('a whole case is exported in every format, with its verdicts, citations and page numbers', async () => {
  test.setTimeout(180_000);
  const running = await launchApp();
  const { page } = running;
  await openReport(page);
  await page.getByLabel(report.scope).selectOption({ label: report.scopeCase });
  await page.getByRole('button', { name: report.chooseAll, exact: true }).click();
  await page.getByLabel(report.preparedBy).fill('顾问丙');
  const sheet = page.getByRole('article', { name: report.caseTitle });
  await expect(sheet).toContainText('顾问丙');
  const client = await sheet.locator('header p').innerText();

  for (const format of ['docx', 'pdf', 'xlsx', 'html', 'md', 'ics'] as const) {
    await exportAs(running, format, `case.${format}`);
  }
  const bytes = (format: string): Promise<Buffer> => readFile(join(folder, `case.${format}`));

  const docx = await bytes('docx');
  const { body, footnotes, headers, footers } = readDocx(docx);
  expect(body).toContain(report.undetermined);
  expect(footnotes.length).toBeGreaterThan(100);
  expect(footnotes.filter((note) => !/^ ?\[\d+\] ?\S/.test(note))).toEqual([]);
  expect(headers).toContain(client);
  expect(footers.replace(/\s/g, '')).toBe('第页，共页');
  const document = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
  expect(document).toContain('<w:tblHeader');
  expect(document).toContain('w:val="Heading1"');

  const { pages, margins, outline } = await readPdf(await bytes('pdf'), () => {});
  expect(pages.length).toBeGreaterThan(10);
  expect(margins.every((line) => line.replace(/\s/g, '').includes(client.replace(/\s/g, '')))).toBe(true);
  expect(firstMissing([client, `第2页，共${pages.length}页`], margins[1] ?? '')).toBeNull();
  expect(outline.join('')).toContain(report.summary);
  const xlsx = Object.keys(unzipSync(await bytes('xlsx')));
  expect(xlsx.filter((name) => name.startsWith('xl/worksheets/sheet')).length).toBeGreaterThan(7);
  expect((await bytes('html')).toString()).toContain('<table class="conditions">');
  expect((await bytes('md')).toString()).toMatch(/^\[\^1\]: \*\*/m);
  expect((await bytes('ics')).toString()).toContain('DTSTART;VALUE=DATE:');
  await readWithOtherTools(client);
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
  await button(page, 'html').click();
  await expect(page.getByRole('main').getByRole('status')).toContainText(report.reasonOther);
  expect(await readdir(folder)).toEqual(['file']);
  await running.close();
});

/** Where this machine has them: tools that know nothing of Portolan must open what it wrote. */
async function readWithOtherTools(client: string): Promise<void> {
  const text = await run('pdftotext', ['-layout', join(folder, 'case.pdf'), '-']).catch(() => null);
  if (text !== null) expect(text.stdout).toContain(client);
  const info = await run('pdfinfo', [join(folder, 'case.pdf')]).catch(() => null);
  if (info !== null) expect(info.stdout).toMatch(/Tagged:\s+yes/);
}

async function openReport(page: Page) {
  await openChecklist(page);
  await page.getByRole('button', { name: words.checklist.report }).click();
  const sheet = page.getByRole('region', { name: report.preview }).getByRole('article');
  await expect(sheet).toBeVisible();
  return sheet;
}

function button(page: Page, format: string) {
  return page.getByRole('button', { name: `.${format}` });
}

async function exportAs(running: RunningApp, format: string, file: string): Promise<void> {
  const { page } = running;
  await choose(running, join(folder, file));
  await button(page, format).click();
  const status = page.getByRole('main').getByRole('status');
  await expect(status).toContainText(file, { timeout: 60_000 });
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
