import { expect, test } from '@playwright/test';
import { launchApp } from '#test/e2e/support/launch-app.ts';
import { openArticle, pickSentence, taxArticle } from '#test/e2e/support/reader-steps.ts';
import { openChecklist } from '#test/e2e/support/steps.ts';
import { words } from '#test/e2e/support/words.ts';

const { checklist, reader } = words;

test('a passage dragged onto a question is noted there, and into a field it is written, each with its citation', async () => {
  const running = await launchApp();
  const { page } = running;
  await openChecklist(page);
  const passage = page.getByRole('region', { name: checklist.passage.title });
  await passage
    .getByRole('tab', { name: /^上海 2023/ })
    .first()
    .click();
  const handle = passage.getByTitle(reader.menu.drag);
  const question = page.getByRole('form').locator('section').first();
  await handle.dragTo(question.getByRole('heading').first());
  const notes = question.getByRole('listitem').filter({ hasText: words.common.quotationNotice });
  await expect(notes).toHaveCount(1);
  await expect(notes).toContainText('《上海市推进跨境电商高质量发展行动方案');
  await expect(question.getByRole('status').last()).toHaveText(reader.sent);

  await question.getByRole('button', { name: new RegExp(`^${checklist.notes.add}`) }).click();
  const field = question.getByRole('textbox').last();
  await handle.dragTo(field);
  await expect(field).toHaveValue(/沪商贸发〔2023〕183号.*以官方原文为准$/s);
  await expect(notes).toHaveCount(1);
  running.expectNoErrors();
  await running.close();
});

test('by keys a passage of the reader goes to the notes of the question one stands at', async () => {
  const running = await launchApp();
  const { page } = running;
  await openChecklist(page);
  await openArticle(page, taxArticle);
  await pickSentence(page, taxArticle);
  await page.keyboard.press('ArrowDown');
  const bar = page.getByRole('toolbar', { name: reader.picked.label });
  await bar.getByRole('button', { name: /^加到/ }).focus();
  await page.keyboard.press('Enter');
  await expect(bar.getByRole('status')).toHaveText(reader.sent);
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  await openChecklist(page);
  const notes = page.getByRole('form').getByRole('listitem');
  await expect(notes.filter({ hasText: '推广落实跨境电商出口税收政策' })).toContainText(words.common.quotationNotice);
  running.expectNoErrors();
  await running.close();
});
