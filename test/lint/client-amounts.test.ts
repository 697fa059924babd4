import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

/** Where amounts of the law are written, and where an amount of a client is, masked or not. */
const allowed = new Set([
  'renderer/src/state/privacy.ts',
  'renderer/src/sources/amount-words.ts',
  'renderer/src/features/compare/amounts/use-amount-words.ts',
  'renderer/src/features/calculators/calculator-words.ts',
  'renderer/src/features/calculators/read-draft.ts',
  'renderer/src/features/checklist/fact-words.ts',
]);

describe('amounts in the window', () => {
  it('of a client are written in one place only, which hides them while details are masked', async () => {
    const found: string[] = [];
    const names = await readdir('renderer/src', { recursive: true });
    for (const name of names.filter((each) => /\.tsx?$/.test(each))) {
      const file = `renderer/src/${name.replaceAll('\\', '/')}`;
      if ((await readFile(file, 'utf8')).includes('formatMoney')) found.push(file);
    }
    expect(found.filter((file) => !allowed.has(file))).toEqual([]);
    expect(found).toHaveLength(allowed.size);
  });
});
