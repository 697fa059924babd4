import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openApp } from '#test/contract/app.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

describe('choosing a table', () => {
  it('answers its rows and its name, never where it is', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, '费用.csv');
    await writeFile(path, '仓储,5,USD\n');
    const answer = await (await openApp(folder.path, path)).get('table:choose', undefined);
    expect(answer).toEqual({
      file: '费用.csv',
      fault: null,
      sheets: [{ name: '', fault: null, rows: [{ line: 1, cells: ['仓储', '5', 'USD'] }] }],
    });
  });

  it('answers what is wrong with a file as data', async () => {
    await using folder = await temporaryFolder();
    const answer = await (await openApp(folder.path, join(folder.path, 'none.xlsx'))).get('table:choose', undefined);
    expect(answer).toEqual({ file: 'none.xlsx', fault: 'gone', sheets: [] });
  });

  it('is refused where the person chose no file', async () => {
    await using folder = await temporaryFolder();
    expect(await (await openApp(folder.path)).ask('table:choose', undefined)).toBe('cancelled');
  });
});
