import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { kitTokens } from '#renderer/styles/kit-tokens.ts';

const sheet = resolve('renderer/src/styles/kit-tokens.css');

it('carries exactly the kit tokens that our styles name (after a change: npx vitest run kit-tokens -u)', async () => {
  const names = await readdir('renderer/src', { recursive: true });
  const files = names.filter((name) => name.endsWith('.css')).map((name) => join(resolve('renderer/src'), name));
  const styles = await Promise.all(files.filter((file) => file !== sheet).map((file) => readFile(file, 'utf8')));
  expect(styles.length).toBeGreaterThan(20);
  await expect(kitTokens(styles)).toMatchFileSnapshot(sheet);
});
