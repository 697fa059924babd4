import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { hashOf } from '#tools/launch/build.mjs';
import { root } from '#tools/launch/project.mjs';

it('sees every change to the name or the content of a source, and nothing else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'portolan-sources-'));
  const hash = () => hashOf([relative(root, folder)]);
  try {
    await writeFile(join(folder, 'a.ts'), 'one');
    const first = hash();
    await writeFile(join(folder, 'a.ts'), 'one');
    const rewritten = hash();
    await writeFile(join(folder, 'a.ts'), 'two');
    const changed = hash();
    await writeFile(join(folder, 'b.ts'), '');
    const added = hash();
    expect(rewritten).toBe(first);
    expect(new Set([first, changed, added]).size).toBe(3);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
