import { mkdtemp, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import writeExcelFile from 'write-excel-file/node';
import { launchApp, type RunningApp } from '#test/e2e/support/launch-app.ts';
import { screen } from '#test/e2e/support/steps.ts';
import { words } from '#test/e2e/support/words.ts';
import { zipOf } from '#test/helpers/zip-of.ts';

const own = words.calculators.screen;
let folder = '';

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portolan-import-'));
});

test.afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('costs of a workbook are looked over, added once, and what is not clear is mended in the paste box', async () => {
  const running = await launchApp();
  const { page } = running;
  await openNetting(page);
  const result = page.getByRole('region', { name: own.result.title, exact: true });
  await page.getByRole('textbox', { name: '第 1 行的金额' }).first().fill('100000');
  await choose(running, await workbook());
  await page.getByRole('button', { name: own.import.open }).press('Enter');

  const panel = page.getByRole('region', { name: '从“费用.xlsx”导入费用' });
  await expect(panel.getByRole('heading')).toBeFocused();
  await expect(panel.getByText('工作表“封面”是空的。')).toHaveCount(0);
  await expect(panel.getByRole('combobox', { name: own.import.sheet })).toHaveValue('1');
  const read = panel.getByRole('region', { name: own.import.table }).getByRole('row');
  await expect(read).toHaveText(['行表里的写法类别金额', '3仓储费仓储USD 1,200.50', '6尾程配送物流EUR 8.20']);
  await expect(panel.getByRole('listitem')).toHaveCount(2);
  await expect(panel.getByRole('listitem').first()).toContainText('第 4 行');
  await expect(result).toContainText('USD 100,000.00');
  await expect(result).not.toContainText('USD 98,799.50');

  await panel.getByRole('button', { name: '加入 2 行' }).click();
  await expect(panel.getByRole('status')).toContainText('没读出的 2 行没有加入');
  await expect(panel.getByRole('button', { name: /^加入/ })).toHaveCount(0);
  await expect(result).toContainText('USD 98,799.50');
  await panel.getByRole('button', { name: /放到粘贴框/ }).click();
  await expect(panel).toHaveCount(0);
  const box = page.getByRole('textbox', { name: own.paste.label });
  await expect(box).toHaveValue('2\t2026-03-06\t神秘费\t7\tUSD\n3\t2026-03-07\t退费\t-5\tUSD');
  running.expectNoErrors();
  await running.close();
});

test('another sheet, and a currency for rows that name none, change what is read before anything is added', async () => {
  const running = await launchApp();
  const { page } = running;
  await openNetting(page);
  await choose(running, await workbook());
  await page.getByRole('button', { name: own.import.open }).click();
  const panel = page.getByRole('region', { name: '从“费用.xlsx”导入费用' });
  const sheets = panel.getByRole('combobox', { name: own.import.sheet });
  await sheets.selectOption('封面');
  await expect(panel.getByRole('alert')).toHaveText('工作表“封面”是空的。表单没有改动。');
  await sheets.selectOption('四月');
  await expect(panel.getByText(own.import.foundNone)).toBeVisible();
  await panel.getByRole('combobox', { name: own.paste.currency }).selectOption('JPY');
  await expect(panel.getByRole('region', { name: own.import.table })).toContainText('JPY 300');
  await choose(running, await file('费用.csv', Buffer.from('b2d6b4a2b7d12c3130302e352c5553440d0a', 'hex')));
  await panel.getByRole('button', { name: own.import.another }).click();
  const next = page.getByRole('region', { name: '从“费用.csv”导入费用' });
  await expect(next.getByRole('region', { name: own.import.table })).toContainText('USD 100.50');
  await expect(next.getByRole('combobox', { name: own.import.sheet })).toHaveCount(0);
  await next.getByRole('button', { name: own.import.close }).click();
  await expect(page.getByRole('table', { name: /^境外费用/ }).getByRole('row')).toHaveCount(2);
  running.expectNoErrors();
  await running.close();
});

test('a file that is no table, and a choice taken back, change nothing and say why', async () => {
  const running = await launchApp();
  const { page } = running;
  await openNetting(page);
  const amount = page.getByRole('table', { name: /^境外费用/ }).getByRole('textbox', { name: '第 1 行的金额' });
  await amount.fill('12');
  const button = page.getByRole('button', { name: own.import.open });
  const gone = await file('没了.xlsx', 'x');
  await unlink(gone);
  const cases: readonly (readonly [string, keyof typeof own.import.fault])[] = [
    [await file('空.xlsx', ''), 'emptyFile'],
    [await file('程序.xlsx', Buffer.from('MZ\0\0\u0003', 'latin1')), 'notATable'],
    [await file('旧.xls', compound('Workbook')), 'oldExcel'],
    [await file('密.xlsx', compound('EncryptedPackage')), 'protected'],
    [await file('半.xlsx', zipOf([{ name: 'xl/workbook.xml', content: '<workbook/>' }]).subarray(0, 90)), 'damaged'],
    [await file('胀.xlsx', zipOf([{ name: 'xl/a.xml', content: '0'.repeat(70_000_000) }])), 'tooLarge'],
    [gone, 'gone'],
  ];
  for (const [path, fault] of cases) {
    await choose(running, path);
    await button.click();
    const said = own.import.fault[fault].replace('{{file}}', path.slice(folder.length + 1));
    await expect(page.getByRole('alert')).toHaveText(`${said}${own.import.unchanged}`);
  }
  await page.getByRole('button', { name: own.import.close }).click();
  await choose(running, null);
  await button.click();
  await expect(button).toBeEnabled();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(amount).toHaveValue('12');
  running.expectNoErrors();
  await running.close();
});

for (const theme of ['light', 'dark', 'contrast'] as const) {
  test(`axe finds nothing on an import in the ${theme} theme, and nothing runs off at the largest text`, async () => {
    const running = await launchApp();
    const { page } = running;
    await screen(page, 'settings');
    await page.locator('label').filter({ hasText: words.settings.theme[theme] }).click();
    await page.locator('label').filter({ hasText: '150' }).click();
    await openNetting(page);
    await choose(running, await workbook());
    await page.getByRole('button', { name: own.import.open }).click();
    await audit(page, 'a workbook');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: '加入 2 行' }).click();
    await audit(page, 'added');
    await choose(running, await file('旧.xls', compound('Workbook')));
    await page.getByRole('button', { name: own.import.another }).click();
    await expect(page.getByRole('alert')).toHaveCount(1);
    await audit(page, 'a refusal');
    running.expectNoErrors();
    await running.close();
  });
}

async function openNetting(page: Page): Promise<void> {
  await screen(page, 'calculators');
  const title = words.calculators.title['fx-netting'];
  await page.getByRole('list', { name: own.list }).getByRole('button', { name: title, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
}

/** What the person will choose in the dialog; null where they choose nothing. */
async function choose({ app }: RunningApp, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] });
  }, path);
}

/** A workbook as a seller keeps it: a cover, a month with a title above the headings, and one without currencies. */
async function workbook(): Promise<string> {
  const row = (...cells: readonly (string | number)[]) => cells.map((value) => ({ value }));
  const bytes = await writeExcelFile([
    { sheet: '封面', data: [[null]] },
    {
      sheet: '三月',
      data: [
        row('2026年3月境外费用'),
        row('序号', '日期', '费用项目', '金额', '币种'),
        row(1, '2026-03-05', '仓储费', 1200.5, 'USD'),
        row(2, '2026-03-06', '神秘费', 7, 'USD'),
        row(3, '2026-03-07', '退费', -5, 'USD'),
        row(4, '2026-03-08', '尾程配送', 8.2, 'EUR'),
      ],
    },
    { sheet: '四月', data: [row('费用', '金额'), row('仓储费', 300)] },
  ]).toBuffer();
  return file('费用.xlsx', bytes);
}

async function file(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** The beginning of the container that old and protected office files come in. */
function compound(part: string): Buffer {
  return Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from(`${part}\0`, 'utf16le'),
  ]);
}

async function audit(page: Page, where: string): Promise<void> {
  // Colours in the middle of a transition are nobody's design.
  await page.waitForTimeout(350);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  expect(found, where).toEqual([]);
}
