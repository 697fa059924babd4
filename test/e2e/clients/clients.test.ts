import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import writeExcelFile from 'write-excel-file/node';
import clients from '#shared/i18n/locales/zh-CN/clients.json' with { type: 'json' };
import history from '#shared/i18n/locales/zh-CN/history.json' with { type: 'json' };
import { launchApp, type RunningApp } from '#test/e2e/support/launch-app.ts';
import { answer, openChecklist, openStep } from '#test/e2e/support/steps.ts';
import { words } from '#test/e2e/support/words.ts';
import { gbkOf } from '#test/helpers/gbk.ts';

let folder = '';

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portolan-clients-'));
});

test.afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('what the profile says is what the checklists ask, and the other way round', async () => {
  const running = await launchApp();
  const { page } = running;
  await begin(page, '海澜贸易有限公司');
  await profileOf(page, '海澜贸易有限公司');
  await page.getByRole('combobox', { name: '卖家身份' }).selectOption({ label: '企业' });
  await expect(page.getByRole('region', { name: clients.profile.recommended })).toContainText('卖家是企业');
  await openChecklist(page);
  await openStep(page, 1);
  await expect(page.getByRole('radio', { name: '企业', exact: true })).toBeChecked();
  await answer(page, 1, '个体工商户');
  await profileOf(page, '海澜贸易有限公司');
  await expect(page.getByRole('combobox', { name: '卖家身份' })).toHaveValue('individualBusiness');

  const platforms = page.getByRole('textbox', { name: history.entry.platforms });
  await platforms.fill('亚马逊， Temu、亚马逊');
  await platforms.blur();
  await expect(platforms).toHaveValue('亚马逊、Temu');
  await page.keyboard.press('Control+6');
  await expect(row(page, '海澜贸易有限公司')).toContainText('个体工商户 · 亚马逊、Temu');
  running.expectNoErrors();
  await running.close();
});

test('a list in GBK comes in by columns a person maps, after a dry run, and is taken back as a whole', async () => {
  const running = await launchApp();
  const { page } = running;
  await begin(page, '海澜贸易有限公司');
  await profileOf(page, '海澜贸易有限公司');
  await page.getByRole('combobox', { name: '注册地' }).selectOption({ label: '上海' });
  const lines = [
    '抬头,在哪,卖到',
    '海澜贸易有限公司,深圳,虾皮',
    '新丰电商,广州,亚马逊；eBay',
    '远景科技,火星,eBay',
    '新丰电商,上海,',
  ];
  await openList(running, '名单.csv', gbkOf(lines.join('\r\n')));
  // Headings that say nothing known are not taken for any: the first column is then the likeliest to hold the name.
  await expect(column(page, '抬头')).toHaveValue('name');
  await page.getByRole('checkbox', { name: clients.import.headings }).check();
  await column(page, '抬头').selectOption({ label: clients.import.ignored });
  await expect(page.getByRole('main').getByText(clients.import.noName)).toBeVisible();
  await column(page, '抬头').selectOption({ label: clients.import.nameTarget });
  await column(page, '在哪').selectOption({ label: '注册地' });
  await column(page, '卖到').selectOption({ label: history.entry.platforms });
  const rows = page.getByRole('region', { name: clients.import.rows });
  await expect(rows.getByRole('listitem').filter({ hasText: '海澜' })).toContainText('注册地：上海 → 深圳');
  await expect(rows.getByRole('listitem').filter({ hasText: /^第 3 行/ })).toContainText(
    `${history.entry.platforms}：亚马逊、eBay`,
  );
  await expect(rows.getByRole('listitem').filter({ hasText: '火星' })).toContainText(clients.import.cell.unknown);
  await expect(rows.getByRole('listitem').filter({ hasText: '第 5 行' })).toContainText('与第 3 行同名');
  // Nothing is written before it is confirmed: there is still one business only.
  await expect(page.getByRole('navigation').first()).toContainText(words.common.screens.clients);
  await rows.getByRole('button', { name: '写入选中的 3 行' }).click();
  await rows.getByRole('button', { name: clients.import.toList }).click();
  await expect(row(page, '新丰电商')).toContainText('广州 · 亚马逊、eBay');
  await expect(row(page, '海澜贸易有限公司')).toContainText('深圳 · 虾皮');
  running.expectNoErrors();
  await running.close();
});

test('a workbook comes in, and undoing the import puts new ones into the bin and changes back', async () => {
  const running = await launchApp();
  const { page } = running;
  await begin(page, '海澜贸易有限公司');
  await profileOf(page, '海澜贸易有限公司');
  await page.getByRole('combobox', { name: '注册地' }).selectOption({ label: '上海' });
  const cells = (...texts: readonly string[]) => texts.map((value) => ({ value }));
  const bytes = await writeExcelFile([
    { sheet: '说明', data: [[null]] },
    {
      sheet: '名单',
      data: [
        cells('企业名称', '所在城市', '联系人'),
        cells('海澜贸易有限公司', '广州', '王'),
        cells('新丰电商', '深圳', '李'),
      ],
    },
  ]).toBuffer();
  await openList(running, '名单.xlsx', bytes);
  const rows = page.getByRole('region', { name: clients.import.rows });
  await expect(rows.getByRole('listitem').filter({ hasText: '海澜' })).toContainText('注册地：上海 → 广州');
  await rows.getByRole('button', { name: '写入选中的 2 行' }).click();
  await rows.getByRole('button', { name: clients.import.undo }).click();
  await expect(rows.getByText(clients.import.undone)).toBeVisible();
  await rows.getByRole('button', { name: clients.import.toList }).click();
  await expect(row(page, '海澜贸易有限公司')).toContainText('上海');
  await expect(page.getByRole('region', { name: clients.bin.title })).toContainText('新丰电商');
  running.expectNoErrors();
  await running.close();
});

test('a new client begins after the pattern of another, with its profile and no contact', async () => {
  const running = await launchApp();
  const { page } = running;
  await begin(page, '海澜贸易有限公司');
  await begin(page, '云帆跨境有限公司');
  await profileOf(page, '云帆跨境有限公司');
  await page.getByRole('combobox', { name: '注册地' }).selectOption({ label: '深圳' });
  const contact = page.getByRole('textbox', { name: history.entry.contact });
  await contact.fill('王');
  await contact.blur();
  await page.keyboard.press('Control+6');
  await page.getByRole('button', { name: clients.row.duplicateLabel.replace('{{name}}', '云帆跨境有限公司') }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('粤海电商有限公司');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('粤海电商有限公司');
  await expect(page.getByRole('combobox', { name: '注册地' })).toHaveValue('shenzhen');
  await expect(contact).toHaveValue('');
  running.expectNoErrors();
  await running.close();
});

test('a client is found by the initials of its name, in the list and by Ctrl+K, and comes into focus', async () => {
  const running = await launchApp();
  const { page } = running;
  await begin(page, '海澜贸易有限公司');
  await begin(page, '云帆跨境有限公司');
  await page.keyboard.press('Control+6');
  await page.getByRole('textbox', { name: clients.find.label }).fill('hlmy');
  await expect(row(page, '云帆跨境有限公司')).toHaveCount(0);
  await expect(row(page, '海澜贸易有限公司')).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('hlmy');
  await expect(page.getByRole('dialog').getByRole('option', { selected: true })).toContainText('海澜贸易有限公司');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner')).toContainText('海澜贸易有限公司');
  running.expectNoErrors();
  await running.close();
});

/** The line of a client: the nearest thing around its name that holds its buttons too. */
function row(page: Page, name: string) {
  const profile = page.getByRole('button', { name: clients.row.profileLabel.replace('{{name}}', name) });
  return profile.locator('xpath=ancestor::div[1]');
}

async function begin(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+6');
  const open = new RegExp(`^(${clients.create.open}|${clients.create.open_own}|${clients.own.second})$`);
  await page.getByRole('main').getByRole('button', { name: open }).click();
  await page.getByRole('dialog').getByRole('textbox').fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('banner')).toContainText(name);
}

async function profileOf(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+6');
  await page.getByRole('button', { name: clients.row.profileLabel.replace('{{name}}', name) }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}

function column(page: Page, heading: string) {
  return page.getByRole('combobox', { name: heading });
}

async function openList({ app, page }: RunningApp, name: string, content: Uint8Array): Promise<void> {
  const path = join(folder, name);
  await writeFile(path, content);
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
  await page.keyboard.press('Control+6');
  await page.getByRole('button', { name: clients.import.open }).click();
  await page.getByRole('button', { name: clients.import.choose }).click();
}
