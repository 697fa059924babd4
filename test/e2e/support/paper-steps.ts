import { expect, type Page } from '@playwright/test';
import type { RunningApp } from '#test/e2e/support/launch-app.ts';
import { words } from '#test/e2e/support/words.ts';

/** A PDF of one page that says so, with the offsets a reader looks for. */
export function smallPdf(): Buffer {
  const content = 'BT /F1 24 Tf 40 100 Td (Fictional licence) Tj ET';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 6\n0000000000 65535 f \n${rows}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** What the next dialog to open files answers. */
export async function chooseFiles({ app }: RunningApp, paths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...chosen] });
  }, paths);
}

/** Sets the day outcomes are asked for, as a person does. */
export async function setAsOf(page: Page, day: string): Promise<void> {
  const { asOf } = words.common;
  await page
    .getByRole('banner')
    .getByRole('button', { name: /基准日/ })
    .click();
  const field = page.getByRole('dialog', { name: asOf.title }).getByLabel(asOf.day);
  await field.fill(day);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: asOf.title })).toHaveCount(0);
}
