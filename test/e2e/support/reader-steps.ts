import { expect, type Locator, type Page } from '@playwright/test';
import { screen } from '#test/e2e/support/steps.ts';
import { words } from '#test/e2e/support/words.ts';

const { library, reader } = words;

/** The article on taxes of the Shanghai document, as the contents name it. */
export const taxArticle = /^13\. 加快落实税收政策/;

/** The table of contents of the open document. */
export function contents(page: Page): Locator {
  return page.getByRole('navigation', { name: library.contents });
}

/** A document in the list, by the beginning of its title. */
export function document(page: Page, title: string): Locator {
  return page.getByRole('list', { name: library.documents }).getByRole('button', { name: new RegExp(title) });
}

/** An article of the reader, by its id with a dash. */
export function article(page: Page, id: string): Locator {
  return page.locator(`#article-${id}`);
}

/** Opens an article of the Shanghai document. */
export async function openArticle(page: Page, name: RegExp): Promise<void> {
  await screen(page, 'library');
  await document(page, '上海市推进跨境电商').click();
  await contents(page).getByRole('button', { name }).click();
  await expect(article(page, 'sh-2023-13')).toBeInViewport();
}

/** Picks the first sentence of an article by its menu. */
export async function pickSentence(page: Page, name: RegExp): Promise<void> {
  const more = new RegExp(`${name.source.replace('^', '')}.*更多操作`);
  await page.getByRole('button', { name: more }).click();
  await page.getByRole('menuitem', { name: reader.menu.sentences }).click();
  await expect(page.getByRole('toolbar', { name: reader.picked.label }).locator(':focus')).toBeVisible();
}
