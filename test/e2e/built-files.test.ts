import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { inProject } from '#tools/launch/project.mjs';

const built = (...parts: string[]) => inProject('out', ...parts);
const text = (...parts: string[]) => readFileSync(built(...parts), 'utf8');
const scripts = (folder: string) => readdirSync(built(folder)).filter((name) => name.endsWith('.js'));

test('the preload is small and carries no schema', () => {
  expect(statSync(built('preload', 'index.cjs')).size).toBeLessThan(4096);
  expect(text('preload', 'index.cjs')).not.toMatch(/zod/i);
});

/** What a built file of the main process brings in with it, before it does anything. */
const broughtIn = (name: string): readonly string[] =>
  [...text('main', name).matchAll(/^import .*?["']([^"']+)["'];?$/gm)].map(([, source = '']) => source);

test('the main process loads nothing but itself, Electron and Node', () => {
  const imported = scripts('main').flatMap(broughtIn);
  expect(imported).toContain('electron');
  expect(imported.filter((source) => !/^(electron|node:[a-z_/]+|\.\/[^/]+\.js)$/.test(source))).toEqual([]);
});

test('what reads workbooks is no part of what starts', () => {
  const house = scripts('main').filter((name) => name.startsWith('house-'));
  expect(house).toHaveLength(1);
  const starting = new Set(['index.js', ...house]);
  for (const name of starting) {
    for (const source of broughtIn(name)) if (source.startsWith('./')) starting.add(source.slice(2));
  }
  const readers = scripts('main').filter((name) => text('main', name).includes('function* streamXlsxRows'));
  expect(readers).toHaveLength(1);
  expect(readers.filter((name) => starting.has(name))).toEqual([]);
});

test('the pages carry no schema library, no inlined file and no source map', () => {
  const files = readdirSync(built('renderer', 'assets'));
  expect(files.filter((name) => name.endsWith('.map'))).toEqual([]);
  for (const name of files.filter((file) => /\.(js|css)$/.test(file))) {
    const content = readFileSync(join(built('renderer', 'assets'), name), 'utf8');
    expect({ name, hasZod: content.includes('ZodError') }).toEqual({ name, hasZod: false });
    // A library that writes such an address when it runs has no content after the comma.
    const inlined = /url\(["']?data:[^"'`$\s]*,[^"'`$\s]/.test(content);
    expect({ name, inlined }).toEqual({ name, inlined: false });
  }
});

test('the compiled seeds stand beside the main process', () => {
  const bundle = JSON.parse(text('main', 'bundle.json')) as { policies: { id: string }[] }; // Checked by the compiler.
  expect(bundle.policies.map((policy) => policy.id).toSorted()).toEqual([
    'gd-2016',
    'gd-2021',
    'gz-2024',
    'sh-2023',
    'sz-2022',
  ]);
});
