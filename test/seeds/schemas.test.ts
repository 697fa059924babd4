import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { authoredSchemas } from '#tools/seeds/schemas.ts';

const root = process.cwd();
const settings: unknown = JSON.parse(await readFile(join(root, '.vscode', 'settings.json'), 'utf8'));
const { 'yaml.schemas': mapped } = z.strictObject({ 'yaml.schemas': z.record(z.string(), z.string()) }).parse(settings);

/** Each schema file with the files of the seeds that editors check against it. */
const pairs = await Promise.all(
  Object.entries(mapped).map(async ([schema, pattern]) => ({ schema, files: await filesOf(pattern) })),
);

async function filesOf(pattern: string): Promise<readonly string[]> {
  const [folder = '', name = ''] = pattern.split(/\/(?=[^/]+$)/);
  if (!name.startsWith('*')) return [pattern];
  const names = await readdir(join(root, folder));
  return names.filter((one) => one.endsWith(name.slice(1))).map((one) => `${folder}/${one}`);
}

async function validator(schema: string): Promise<z.ZodType> {
  return z.fromJSONSchema(JSON.parse(await readFile(join(root, schema), 'utf8')));
}

describe('the JSON Schemas of the seeds', () => {
  it('are kept as `npm run schemas` writes them', async () => {
    const folder = join(root, 'seeds', 'schemas');
    const names = await readdir(folder);
    const kept = await Promise.all(
      names.map(async (name) => [name, JSON.parse(await readFile(join(folder, name), 'utf8'))] as const),
    );
    expect(Object.fromEntries(kept)).toEqual(Object.fromEntries(authoredSchemas()));
  });

  it('are each told to editors, for files that exist', () => {
    const told = pairs.map(({ schema }) => schema.replace('./seeds/schemas/', ''));
    expect(told.toSorted()).toEqual([...authoredSchemas().keys()].toSorted());
    expect(pairs.filter(({ files }) => files.length === 0)).toEqual([]);
  });

  it.each(pairs)('$schema accepts every file it is for', async ({ schema, files }) => {
    const form = await validator(schema);
    const refused = await Promise.all(
      files.map(async (file) => {
        const { error } = form.safeParse(parse(await readFile(join(root, file), 'utf8')));
        return error === undefined ? [] : [`${file}: ${error.issues[0]?.path.join('.')}`];
      }),
    );
    expect(refused.flat()).toEqual([]);
  });
});

describe('the JSON Schema of checklists', async () => {
  const form = await validator('seeds/schemas/checklist.json');
  const sound = await readFile(join(root, 'test/fixtures/seeds/checklists/small.yaml'), 'utf8');

  it('accepts the small checklist', () => {
    expect(form.safeParse(parse(sound)).success).toBe(true);
  });

  it.each([
    { wrong: 'a text without English', from: '{ zh: 登记, en: Registration }', to: '{ zh: 登记 }' },
    { wrong: 'a key that is not known', from: 'topics: [tax]', to: 'topics: [tax]\ntopic: tax' },
    { wrong: 'a topic that is not known', from: 'topics: [tax]', to: 'topics: [taxes]' },
    { wrong: 'a comparison without citation', from: ', cite: { rule: zz-rule, statement: later } }', to: ' }' },
    { wrong: 'a citation without quote', from: ', quote: 企业登记出口信息的', to: '' },
    { wrong: 'a step without citation', from: '    cite: { doc: zz-2020', to: '    source: { doc: zz-2020' },
    { wrong: 'an expression of no known form', from: '{ ref: is-registered }', to: '{ refer: is-registered }' },
    { wrong: 'an id in capitals', from: 'id: small', to: 'id: Small' },
  ])('refuses $wrong', ({ from, to }) => {
    expect(sound).toContain(from);
    expect(form.safeParse(parse(sound.replace(from, to))).success).toBe(false);
  });
});
