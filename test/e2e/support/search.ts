import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { screen } from '#test/e2e/support/steps.ts';
import { words } from '#test/e2e/support/words.ts';

const { search, library } = words;

/** Opens the search by its tab in the library. */
export async function openSearch(page: Page): Promise<void> {
  await screen(page, 'library');
  await page
    .getByRole('navigation', { name: library.rooms.label })
    .getByRole('button', { name: library.rooms.search })
    .click();
  await expect(field(page)).toBeFocused();
}

/** The field of the search screen. */
export function field(page: Page): Locator {
  return page.getByRole('searchbox', { name: search.field });
}

/** The rows of the results that are in the page. */
export function rows(page: Page): Locator {
  return page.getByRole('tree', { name: search.results }).getByRole('treeitem');
}

/** Articles among the results. */
export function hits(page: Page): Locator {
  return page.locator('[role="treeitem"][aria-level="2"]');
}

/** The selected row. */
export function selected(page: Page): Locator {
  return page.locator('[role="treeitem"][aria-selected="true"]');
}

/** Words that are lit in the results. */
export function marks(page: Page): Locator {
  return page.getByRole('tree').locator('mark');
}

/** The filters that are set. */
export function chips(page: Page): Locator {
  return page.getByRole('list', { name: search.filters.set }).getByRole('button', { name: /^去掉筛选/ });
}

/** The tree says that the focus is on the row that is selected, and that row is in the page. */
export async function expectActive(page: Page): Promise<void> {
  const id = (await selected(page).getAttribute('id')) ?? 'none';
  await expect(page.getByRole('tree')).toHaveAttribute('aria-activedescendant', id);
}

/** What the way back has to find again. */
export async function left(page: Page): Promise<{ readonly scrollTop: number; readonly selected: string | null }> {
  const scrollTop = await page.getByRole('tree').evaluate((tree) => Math.round(tree.parentElement?.scrollTop ?? -1));
  return {
    scrollTop,
    selected: await selected(page)
      .getAttribute('id')
      .then((id) => id?.split('-').slice(1).join('-') ?? null),
  };
}

/** Nothing runs off the window, and axe finds nothing; what the kit catches the focus with is its own. */
export async function audit(page: Page, where: string): Promise<void> {
  // Colours in the middle of a transition are nobody's design.
  await page.waitForTimeout(350);
  expect(await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth)), where).toBe(0);
  const { violations } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').setLegacyMode().analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  expect(found, where).toEqual([]);
}
