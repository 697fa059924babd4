import type { Page } from '@playwright/test';

/** Typed letter by letter, then taken back letter by letter. */
const letters = ['wpmz', 'haiwaicang', 'netting', 'rcep', 'overseas warehouse', '9610', 'b2b'];

/** Handed over whole, as an input method does, then taken back key by key. */
const composed = ['海外仓', '跨境电商', '无票免征', '知识产权', '出口退税', '支持符合条件的企业', '轧差结算', '税'];

/** From one key to the next, in milliseconds: longer than everything takes that a key sets off. */
const quiet = 260;

declare global {
  interface Window {
    /** From each key or handed-over word to the painted frame that shows its results, in milliseconds. */
    paintedAfter?: (number | null)[];
    /** To the frame that shows the last of what it changed, the counts of the filters too. */
    settledAfter?: (number | null)[];
  }
}

/**
 * Watches the page: a key begins a measurement, and the last frame in which the field, the line that says how much was found or the
 * results changed because of it ends it. The panel of filters beside them, which counts once typing rests, is measured apart. That a
 * frame is painted is known when an urgent task posted in its animation callback runs. A message would not do: after a key goes down, and
 * again after it comes up, the engine holds messages back until a further frame, however long ago this one was painted.
 */
export async function measureKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const painted: (number | null)[] = [];
    const settled: (number | null)[] = [];
    let begun = 0;
    let keyed = 0;
    // Methods, for the runner wraps functions with names of their own in a helper that the page does not have.
    const frames = {
      note(isOfResults: boolean) {
        requestAnimationFrame(() => {
          void window.scheduler.postTask(() => frames.end(isOfResults), { priority: 'user-blocking' });
        });
      },
      end(isOfResults: boolean) {
        const passed = performance.now() - begun;
        if (isOfResults && painted.length > 0) painted[painted.length - 1] = passed;
        if (settled.length > 0) settled[settled.length - 1] = passed;
      },
      isBeside({ target }: MutationRecord) {
        const element = target instanceof Element ? target : target.parentElement;
        return element?.closest('[role=search]') !== null;
      },
    };
    [window.paintedAfter, window.settledAfter] = [painted, settled];
    addEventListener('keydown', ({ timeStamp }) => (keyed = timeStamp), true);
    addEventListener(
      'input',
      ({ timeStamp }) => {
        // A word from an input method comes without a key of its own.
        begun = keyed > 0 && timeStamp - keyed < 40 ? keyed : timeStamp;
        keyed = 0;
        painted.push(null);
        settled.push(null);
        frames.note(true);
      },
      true,
    );
    new MutationObserver((changes) => frames.note(!changes.every((change) => frames.isBeside(change)))).observe(
      document.body,
      { subtree: true, childList: true, characterData: true },
    );
  });
}

/** Types into a bare field whose text a line repeats: what the same keys, window and machine take when next to nothing is done. */
export async function typeBare(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => {
    const [field, line] = [document.createElement('input'), document.createElement('p')];
    field.id = 'bare-field';
    field.addEventListener('input', () => (line.textContent = field.value));
    document.body.append(field, line);
    field.focus();
  });
  for (const words of letters) await press(page, words);
  const figures = await takeFigures(page);
  await page.evaluate(() => window.settledAfter?.splice(0));
  await page.evaluate(() => {
    const field = document.getElementById('bare-field');
    field?.nextElementSibling?.remove();
    field?.remove();
  });
  return figures;
}

/** What each key took, in milliseconds. */
export interface Typed {
  readonly painted: readonly number[];
  /** The counts of the filters, which wait for a pause, come on top of what is painted. */
  readonly settled: readonly number[];
}

/** Types everything into the search with real keys, and gives what each took. */
export async function typeQueries(page: Page): Promise<Typed> {
  await page.getByRole('searchbox').first().focus();
  for (const words of letters) {
    await press(page, words);
    await takeBack(page, words.length);
  }
  for (const words of composed) {
    await page.keyboard.insertText(words);
    await page.waitForTimeout(quiet);
    await takeBack(page, words.length);
  }
  const settled = await page.evaluate(() => window.settledAfter?.splice(0) ?? []);
  return { painted: await takeFigures(page), settled: settled.flatMap((figure) => figure ?? []) };
}

async function takeFigures(page: Page): Promise<readonly number[]> {
  const figures = await page.evaluate(() => window.paintedAfter?.splice(0) ?? []);
  return figures.flatMap((figure) => (figure === null ? [] : [figure]));
}

async function press(page: Page, words: string): Promise<void> {
  for (const letter of words) {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    await page.waitForTimeout(quiet);
  }
}

async function takeBack(page: Page, count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    await page.keyboard.press('Backspace');
    await page.waitForTimeout(quiet);
  }
}
