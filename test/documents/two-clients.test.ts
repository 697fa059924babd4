import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { firstMissing } from '#shared/reports/read-back.ts';
import { Office, tell } from '#test/documents/support/office.ts';
import { launchApp, type RunningApp } from '#test/e2e/support/launch-app.ts';
import { chooseFiles, setAsOf, smallPdf } from '#test/e2e/support/paper-steps.ts';
import { addTask, begin, note, park, sign } from '#test/e2e/support/session-steps.ts';
import { answer, createClient, openChecklist, openStep, screen, verdicts } from '#test/e2e/support/steps.ts';
import { words } from '#test/e2e/support/words.ts';

const { report, sessions, evidence: said } = words;
/** The sample that the app begins with, and a client of whom nothing may be found in its files. */
const [mine, other] = ['虚构·南湾家居', '虚构·邻座商行PLANTED'];
const formats = ['docx', 'pdf', 'xlsx', 'html', 'md', 'ics'] as const;
/** What a spreadsheet takes for a formula or a number where it is let. */
const awkward = ['=SUM(A1:A9)', '+8613800000000', '-补件', '@复核', '00012345678901234567'] as const;
let folder = '';

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portolan-documents-'));
  await mkdir(join(folder, 'before'));
  await mkdir(join(folder, 'after'));
});

test.afterAll(async () => {
  // For a look by eye, where somebody asks for it.
  const kept = process.env['PORTOLAN_DOCUMENTS'];
  if (kept !== undefined) await cp(folder, kept, { recursive: true });
  await rm(folder, { recursive: true, force: true });
});

test('two clients, a session each, a paper that lapses: what is handed over opens elsewhere, says the verdict of its day, and knows nothing of the other', async () => {
  test.setTimeout(180_000);
  const running = await launchApp();
  const { page } = running;
  await test.step('a session with the sample client, whose last open answer is proved by a paper', () =>
    talkWithFirst(running));
  await test.step('the other client has a session, a paper and tasks of its own', () => talkWithOther(running));
  await test.step('the report while the paper is good', async () => {
    await switchTo(page, mine);
    await setAsOf(page, '2026-12-31');
    await openChecklist(page);
    expect((await verdicts(page))[0]).toContain(report.likely);
    await exportAll(running, 'before', formats);
  });
  await test.step('the report the day after it lapsed', async () => {
    await setAsOf(page, '2027-01-01');
    await openChecklist(page);
    expect((await verdicts(page))[0]).toContain(report.undetermined);
    await exportAll(running, 'after', ['docx', 'pdf', 'xlsx']);
  });
  await test.step('the minutes', () => exportMinutes(running));
  running.expectNoErrors();
  await running.close();

  const office = new Office(folder);
  await test.step('LibreOffice opens the document', () => checkDocx(office));
  await test.step('LibreOffice opens the workbook', () => checkXlsx(office));
  await test.step('poppler opens the PDF', checkPdf);
  await test.step('LibreOffice opens the minutes', () => checkMinutes(office));
  await test.step('the page, the text and the calendar', checkTexts);
  await test.step('nothing of the other client is in any part of any file', checkNothingForeign);
});

async function talkWithFirst(running: RunningApp): Promise<void> {
  const { page } = running;
  await begin(page, '南湾王经理、顾问甲');
  await note(page, '南湾王经理', '退税没有取消');
  await park(page, '海外仓的库存怎么算');
  for (const text of awkward) await addTask(page, text, '@顾问甲', '2026-12-05');
  await page.getByRole('button', { name: sessions.work.readBack }).click();
  await sign(page, '南湾王经理');
  await openChecklist(page);
  await answer(page, 11, '否');
  const paper = join(folder, '退税率查询单.pdf');
  await writeFile(paper, smallPdf());
  await chooseFiles(running, [paper]);
  await page.getByRole('button', { name: said.add }).first().click();
  await expect(page.getByRole('button', { name: said.open.replace('{{name}}', '退税率查询单') })).toBeVisible();
  const until = page.getByRole('textbox', { name: said.expiresOn }).first();
  await until.fill('2026-12-31');
  await until.blur();
  await expect(
    page
      .getByText(said.detailOf.goodUntil.replace('{{day}}', '2026年12月31日'))
      .or(page.getByText(/2026年12月31日 到期/)),
  ).toBeVisible();
}

async function talkWithOther(running: RunningApp): Promise<void> {
  const { page } = running;
  await createClient(page, other);
  await begin(page, 'PLANTED-林');
  await note(page, 'PLANTED-林', 'PLANTED-箱包走海外仓');
  await addTask(page, 'PLANTED-办备案', 'PLANTED-林', '2026-12-06');
  await page.getByRole('button', { name: sessions.work.readBack }).click();
  await sign(page, 'PLANTED-林');
  await openChecklist(page);
  await openStep(page, 1);
  await answer(page, 1, '企业');
  const paper = join(folder, 'PLANTED-执照.pdf');
  await writeFile(paper, smallPdf());
  await chooseFiles(running, [paper]);
  await page.getByRole('button', { name: said.add }).first().click();
  await expect(page.getByRole('button', { name: said.open.replace('{{name}}', 'PLANTED-执照') })).toBeVisible();
}

async function switchTo(page: Page, name: string): Promise<void> {
  await page
    .getByRole('banner')
    .getByRole('button', { name: /PLANTED/ })
    .click();
  await page.getByRole('menuitemradio', { name: new RegExp(name) }).click();
  await expect(page.getByRole('banner')).toContainText(name);
}

async function exportAll(running: RunningApp, place: string, kinds: readonly string[]): Promise<void> {
  const { page } = running;
  await page.getByRole('button', { name: words.checklist.report }).click();
  await page.getByLabel(report.scope).selectOption({ label: report.scopeCase });
  await page.getByRole('button', { name: report.chooseAll, exact: true }).click();
  for (const kind of kinds) {
    await chooseToSave(running, join(folder, place, `case.${kind}`));
    await page.getByRole('button', { name: `.${kind}` }).click();
    await expect(page.getByRole('main').getByRole('status')).toContainText(`case.${kind}`, { timeout: 30_000 });
  }
}

async function exportMinutes(running: RunningApp): Promise<void> {
  const { page } = running;
  await screen(page, 'sessions');
  await page.getByRole('button', { name: /南湾王经理/ }).click();
  for (const kind of ['docx', 'pdf', 'md', 'html']) {
    await chooseToSave(running, join(folder, 'before', `minutes.${kind}`));
    await page.getByRole('button', { name: `.${kind}` }).click();
    await expect(page.getByRole('main').getByRole('status').first()).toContainText(`minutes.${kind}`, {
      timeout: 30_000,
    });
  }
}

async function chooseToSave({ app }: RunningApp, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
}

/** The same words in the same order, whatever breaks the lines. */
function expectToSay(text: string, pieces: readonly string[]): void {
  expect(firstMissing(pieces, text)).toBeNull();
}

/** Compared as yes or no: a failure would print the whole document. */
function expectToHold(text: string, pattern: RegExp): void {
  expect(pattern.test(text), String(pattern)).toBe(true);
}

async function checkDocx(office: Office): Promise<void> {
  const before = join(folder, 'before', 'case.docx');
  const flat = await office.textOf(before, 'fodt');
  expect(flat.match(/<text:note\b/g)?.length).toBeGreaterThan(100);
  for (const level of [1, 2, 3]) expectToHold(flat, new RegExp(`<text:h\\b[^>]*text:outline-level="${level}"`));
  expectToHold(flat, /<table:table-header-rows>/);
  expectToSay(flat.replace(/<text:note\b.*?<\/text:note>/gs, '').replace(/<[^>]*>/g, ''), [
    report.caseTitle,
    mine,
    report.summary,
    report.likely,
    '退税率查询单',
    report.evidenceValid,
    ...awkward,
    '以官方原文为准',
  ]);
  // Its page numbers are fields that only a word processor can fill in.
  const pages = await pagesOf(await office.pathOf(before, 'pdf'));
  expect(pages.length).toBeGreaterThan(5);
  for (const [index, text] of pages.entries()) {
    expectToSay(text, [mine]);
    expectToSay(text, [`第 ${index + 1} 页，共 ${pages.length} 页`]);
  }
  const after = await office.textOf(join(folder, 'after', 'case.docx'), 'fodt');
  expectToSay(after.replace(/<[^>]*>/g, ''), ['无票免征', report.undetermined, report.evidenceLapsed]);
}

async function checkXlsx(office: Office): Promise<void> {
  const flat = await office.textOf(join(folder, 'before', 'case.xlsx'), 'fods');
  expect(flat.includes('table:formula')).toBe(false);
  for (const text of [...awkward, '@顾问甲']) {
    const shown = text.replaceAll('&', '&amp;');
    const cell = new RegExp(`<table:table-cell\\b([^>]*)>\\s*<text:p>${shown.replace(/[()+]/g, '\\$&')}</text:p>`);
    expect(cell.exec(flat)?.[1], text).toContain('office:value-type="string"');
  }
  const sheets = await office.convert(
    join(folder, 'before', 'case.xlsx'),
    'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1',
  );
  const rows = (name: string): string =>
    [...sheets].find(([file]) => file.endsWith(`-${name}.csv`))?.[1].toString('utf8') ?? '';
  expectToHold(rows(report.sheetFindings), /无票免征.*可能适用/);
  expectToHold(rows(report.sheetDeadlines), /2029-03-12/);
  expectToHold(rows(report.sheetEvidence), /退税率查询单/);
  // The names of operations are long, and none of them became a number.
  expect(rows(report.sheetOperations).split('\n').length).toBeGreaterThan(20);
  expect(/\dE\+\d/.test(rows(report.sheetOperations))).toBe(false);
  const after = await office.textOf(join(folder, 'after', 'case.xlsx'), 'fods');
  expectToSay(after.replace(/<[^>]*>/g, ' '), ['无票免征', report.undetermined, report.evidenceLapsed]);
}

async function checkPdf(): Promise<void> {
  const path = join(folder, 'before', 'case.pdf');
  const info = await tell('pdfinfo', [path]);
  expect(info).toMatch(/Tagged:\s+yes/);
  expect(info).toMatch(new RegExp(`Title:\\s+${report.caseTitle}.*${mine}`));
  const pages = await pagesOf(path);
  expect(pages.length).toBeGreaterThan(5);
  for (const [index, text] of pages.entries()) expectToSay(text, [`第 ${index + 1} 页，共 ${pages.length} 页`]);
  expectToSay(pages.join(' '), [
    mine,
    report.summary,
    report.likely,
    '退税率查询单',
    report.evidenceValid,
    '财政部',
    '以官方原文为准',
  ]);
  const outline =
    /<outline>[\s\S]*<\/outline>/.exec(await tell('pdftohtml', ['-xml', '-i', '-stdout', path]))?.[0] ?? '';
  expectToSay(outline.replace(/<[^>]*>/g, ' '), [report.caseTitle, report.summary, report.evidence, report.deadlines]);
  const structure = await tell('pdfinfo', ['-struct', path]);
  for (const tag of ['H1', 'H2', 'Table', 'TH', 'TD', 'LI']) expectToHold(structure, new RegExp(`^\\s*${tag}\\b`, 'm'));
  const after = (await pagesOf(join(folder, 'after', 'case.pdf'))).join(' ');
  expectToSay(after, ['无票免征', report.undetermined, report.evidenceLapsed]);
}

async function checkMinutes(office: Office): Promise<void> {
  const spoken = ['会谈纪要', '南湾王经理', '退税没有取消', '海外仓的库存怎么算', '=SUM(A1:A9)', '以官方原文为准'];
  const flat = await office.textOf(join(folder, 'before', 'minutes.docx'), 'fodt');
  expectToSay(flat.replace(/<[^>]*>/g, ''), spoken);
  expectToSay((await pagesOf(join(folder, 'before', 'minutes.pdf'))).join(' '), spoken);
  expectToSay((await readFile(join(folder, 'before', 'minutes.md'), 'utf8')).replaceAll('\\', ''), spoken);
}

async function checkTexts(): Promise<void> {
  const text = (kind: string): Promise<string> => readFile(join(folder, 'before', `case.${kind}`), 'utf8');
  expectToSay((await text('html')).replace(/<[^>]*>/g, ' '), [mine, report.likely, '退税率查询单', '以官方原文为准']);
  expect(/<script|src=|href="(?!#)/.test(await text('html'))).toBe(false);
  expectToSay(await text('md'), [mine, report.likely, '退税率查询单', '[^1]: ']);
  expectToHold(await text('ics'), /DTSTART;VALUE=DATE:20290312/);
}

async function checkNothingForeign(): Promise<void> {
  for (const place of ['before', 'after']) {
    for (const name of await readdir(join(folder, place))) {
      const path = join(folder, place, name);
      const bytes = await readFile(path);
      const parts = /\.(docx|xlsx)$/.test(name)
        ? Object.values(unzipSync(bytes)).map((part) => strFromU8(part))
        : [bytes.toString('latin1'), bytes.toString('utf8')];
      if (name.endsWith('.pdf')) {
        parts.push(
          await tell('pdftotext', [path, '-']),
          await tell('pdfinfo', [path]),
          await tell('pdfinfo', ['-meta', path]),
        );
      }
      for (const foreign of ['PLANTED', '邻座商行', '箱包走海外仓']) {
        expect(
          parts.some((part) => part.includes(foreign)),
          `${foreign} in ${place}/${name}`,
        ).toBe(false);
      }
    }
  }
}

/** The text of each page, by poppler, in the order in which it was written: a cell of several lines stays together. */
async function pagesOf(path: string): Promise<readonly string[]> {
  const text = await tell('pdftotext', ['-raw', path, '-']);
  return text.split('\f').slice(0, -1);
}
