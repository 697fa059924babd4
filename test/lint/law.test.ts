import { beforeAll, describe, expect, it } from 'vitest';
import { lintPlanted, type Complaint } from '#test/lint/plant.ts';

const refused = 'may not import';

/** Each planted file breaks one law; beside it, what the linter must say of it. */
const violations: readonly (readonly [file: string, content: string, says: string])[] = [
  ['shared/a1.ts', "import 'electron';\n", refused],
  ['shared/a2.ts', "import type { App } from 'electron';\nexport type Mine = App;\n", refused],
  ['shared/a3.ts', "import { join } from 'node:path';\nexport const path = join('a', 'b');\n", refused],
  ['shared/a4.ts', "import '#main/store/x.ts';\n", refused],
  ['shared/a5.ts', "import { useState } from 'react';\nexport const use = useState;\n", refused],
  ['shared/a6.ts', "import { z } from 'zod';\nexport const Name = z.string();\n", 'carries zod'],
  [
    'shared/a7.ts',
    "import { Policy } from '#shared/corpus/schema.ts';\nexport const schema = Policy;\n",
    'carries zod',
  ],
  ['shared/a8.ts', "export { Policy } from '#shared/corpus/schema.ts';\n", 'carries zod'],
  ['shared/a9.ts', "export * from '#shared/ipc/contract.ts';\n", 'carries zod'],
  ['shared/b1.ts', "export type Mine = import('electron').App;\n", refused],
  ['shared/b2.ts', 'export const load = (name: string) => import(name);\n', 'plain text'],
  ['shared/deep/b3.ts', "import '../a1.ts';\n", 'climbing'],
  ['shared/b4.ts', "import './deep/../a1.ts';\n", 'climbing'],
  ['shared/b5.ts', 'export const folder = process.cwd();\n', 'process'],
  ['shared/b6.ts', 'export const width = window.innerWidth;\n', 'window'],
  ['shared/b7.ts', 'export const now = () => Date.now();\n', 'now'],

  ['renderer/src/ui/c1.tsx', "import '#renderer/state/place.ts';\n", refused],
  [
    'renderer/src/ui/c2.tsx',
    "import type { Screen } from '#renderer/features/home/home.tsx';\nexport type Mine = Screen;\n",
    refused,
  ],
  ['renderer/src/ui/c3.ts', "import type { App } from 'electron';\nexport type Mine = App;\n", refused],
  ['renderer/src/ui/c4.ts', "import { basename } from 'node:path';\nexport const name = basename('a/b');\n", refused],
  ['renderer/src/ui/c5.ts', "import type { Store } from '#main/store/x.ts';\nexport type Mine = Store;\n", refused],
  ['renderer/src/ui/c6.ts', "import { JSONFile } from 'lowdb/node';\nexport const File = JSONFile;\n", refused],
  [
    'renderer/src/ui/c7.ts',
    "import { contract } from '#shared/ipc/contract.ts';\nexport const mine = contract;\n",
    'carries zod',
  ],
  [
    'renderer/src/ui/c8.ts',
    "import { type Bundle } from '#shared/corpus/bundle-schema.ts';\nexport type Mine = Bundle;\n",
    'carries zod',
  ],
  ['renderer/src/ui/c9.ts', "import { z } from 'zod';\nexport const Name = z.string();\n", refused],
  ['renderer/src/features/home/d1.ts', "import '#renderer/features/library/x.ts';\n", refused],
  ['renderer/src/features/home/d2.ts', "import '#renderer/ipc/client.ts';\n", refused],
  ['renderer/src/features/home/d3.ts', "import '#renderer/shell/app.tsx';\n", refused],
  ['renderer/src/sources/d0.ts', "import '#renderer/features/library/x.ts';\n", refused],
  ['renderer/src/state/d4.ts', "import '#renderer/ui/x.ts';\n", refused],
  ['renderer/src/ipc/d5.ts', "import '#renderer/state/place.ts';\n", refused],
  ['renderer/src/ui/d6.ts', "export const load = () => fetch('/');\n", 'fetch'],

  ['electron/preload/e1.ts', "import '#shared/ipc/contract.ts';\n", refused],
  ['electron/preload/e2.ts', "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n", refused],
  ['electron/main/store/e3.ts', "import '#main/settings/x.ts';\n", refused],
  ['electron/main/store/e4.ts', "import type { App } from 'electron';\nexport type Mine = App;\n", refused],
  ['electron/main/record/e0.ts', "import '#main/workspace/x.ts';\n", refused],
  ['electron/main/workspace/e0.ts', "import '#main/settings/x.ts';\n", refused],
  ['electron/main/settings/e0.ts', "import '#main/store/x.ts';\n", refused],
  ['electron/main/settings/e5.ts', "import '#main/clients/x.ts';\n", refused],
  ['electron/main/settings/e6.ts', "import '#main/index.ts';\n", refused],
  [
    'electron/main/settings/e7.ts',
    "import type { Screen } from '#renderer/state/place.ts';\nexport type Mine = Screen;\n",
    refused,
  ],
  ['electron/main/settings/e8.ts', "import { ipcMain } from 'electron';\nexport const door = ipcMain;\n", 'speak IPC'],
  [
    'electron/main/settings/e9.ts',
    "import * as electron from 'electron';\nexport const door = electron.ipcMain;\n",
    'speak IPC',
  ],
  ['electron/main/f1.ts', "import { request } from 'node:https';\nexport const ask = request;\n", 'no network'],
  ['electron/main/f3.ts', "export const load = () => fetch('http://127.0.0.1/');\n", 'fetch'],
  ['electron/main/exchange/f4.ts', "export const load = () => globalThis.fetch('http://127.0.0.1/');\n", 'fetch'],
  ['electron/main/exchange/f5.ts', "import PouchDB from 'pouchdb-core';\nexport const Database = PouchDB;\n", refused],
  ['electron/main/exchange/f6.ts', "import '#main/replication/index.ts';\n", refused],
  ['electron/main/store/f7.ts', "export const socket = new WebSocket('ws://127.0.0.1/');\n", 'WebSocket'],
  [
    'electron/main/replication/f8.ts',
    "import { connect } from 'node:net';\nexport const open = connect;\n",
    'no network',
  ],
  ['renderer/src/state/f9.ts', "import PouchDB from 'pouchdb-core';\nexport const Database = PouchDB;\n", refused],
  ['electron/tools/launch/f2.mjs', "import { parse } from 'yaml';\nexport const read = parse;\n", refused],

  ['surprise/g1.ts', 'export const anything = 1;\n', 'no folder of the law'],
  ['electron/extra/g2.ts', 'export const anything = 1;\n', 'no folder of the law'],

  ['shared/cycle/h1.ts', "import { two } from './h2.ts';\nexport const one = (): number => two();\n", 'cycle'],
  ['shared/cycle/h2.ts', "import { one } from './h1.ts';\nexport const two = (): number => one();\n", 'cycle'],
];

/** Each breaks one rule of the house that is not about imports. */
const slips: readonly (readonly [file: string, content: string, rule: string])[] = [
  ['shared/s1.ts', 'export default 1;\n', 'no-default-export'],
  ['shared/s2.ts', 'export const loose = (value: any) => value;\n', 'no-explicit-any'],
  [
    'shared/s3.ts',
    'export const save = async () => {};\nexport const start = () => {\n  save();\n};\n',
    'no-floating-promises',
  ],
  ['shared/s4.ts', `${'// line\n'.repeat(301)}export const one = 1;\n`, 'max-lines'],
  ['renderer/src/ui/t1.tsx', 'export const Text = () => <p>Hello</p>;\n', 'no-literal-string'],
  ['renderer/src/ui/t2.tsx', 'export const Text = () => <p aria-label="Hello" />;\n', 'no-literal-string'],
  ['renderer/src/ui/t3.tsx', 'export const Text = () => <input placeholder="Hello" />;\n', 'no-literal-string'],
  ['renderer/src/ui/t4.tsx', "export const word = '政策';\n", 'words-in-locales'],
  ['renderer/src/ui/t5.tsx', 'export const word = `政策${1}`;\n', 'words-in-locales'],
  [
    'renderer/src/ui/t6.tsx',
    'const save = async () => {};\nexport const Save = () => <button type="button" onClick={save} />;\n',
    'no-misused-promises',
  ],
  [
    'renderer/src/ui/t7.tsx',
    "import { useState } from 'react';\nexport function useMaybe(on: boolean) {\n  if (on) return useState(1);\n  return null;\n}\n",
    'hooks',
  ],
  [
    'test/unit/u1.test.ts',
    "import { expect, it } from 'vitest';\nit.skip('waits', () => expect(1).toBe(1));\n",
    'no-disabled-tests',
  ],
  [
    'test/unit/u2.test.ts',
    "import { expect, it } from 'vitest';\nit.only('alone', () => expect(1).toBe(1));\n",
    'no-focused-tests',
  ],
];

const needless = 'shared/s5.ts';

/** Lawful files, in every folder. */
const lawful: Readonly<Record<string, string>> = {
  'shared/corpus/schema.ts':
    "import { z } from 'zod';\nexport const Policy = z.string();\nexport type Policy = z.infer<typeof Policy>;\n",
  'shared/ipc/contract.ts':
    "import { Policy } from '#shared/corpus/schema.ts';\nexport const contract = { policy: Policy };\n",
  'shared/rules/pure.ts':
    "import type { Policy } from '#shared/corpus/schema.ts';\nexport const lengthOf = (policy: Policy) => policy.length;\n",
  'electron/preload/index.ts':
    "import { ipcRenderer } from 'electron';\nexport const ask = () => ipcRenderer.invoke('x');\n",
  'electron/main/ipc/register.ts':
    "import { ipcMain } from 'electron';\nexport const stop = () => ipcMain.removeAllListeners();\n",
  'electron/main/store/file.ts': "import { join } from 'node:path';\nexport const path = join('a', 'b');\n",
  'electron/main/record/client.ts': "import { path } from '#main/store/file.ts';\nexport const client = path;\n",
  'electron/main/workspace/open.ts': "import { client } from '#main/record/client.ts';\nexport const all = client;\n",
  'electron/main/settings/handlers.ts': "import { all } from '#main/workspace/open.ts';\nexport const mine = all;\n",
  'electron/main/replication/server.ts':
    "import PouchDB from 'pouchdb-core';\nexport const Database = PouchDB;\nexport const ask = () => fetch('http://127.0.0.1/');\n",
  'electron/main/index.ts': "import { mine } from '#main/settings/handlers.ts';\nexport const all = [mine];\n",
  'electron/tools/launch/start.mjs': "import { join } from 'node:path';\nexport const path = join('a', 'b');\n",
  'renderer/src/ipc/client.ts': "import type { Policy } from '#shared/corpus/schema.ts';\nexport type Mine = Policy;\n",
  'renderer/src/state/place.ts':
    "import type { Mine } from '#renderer/ipc/client.ts';\nexport const place: Mine = '';\n",
  'renderer/src/ui/box.tsx': 'export const Box = ({ text }: { readonly text: string }) => <p>{text}</p>;\n',
  'renderer/src/features/home/home.tsx':
    "import { place } from '#renderer/state/place.ts';\nimport { Box } from '#renderer/ui/box.tsx';\nexport const Home = () => <Box text={place} />;\n",
  'renderer/src/main.tsx': "import { Home } from '#renderer/features/home/home.tsx';\nexport const first = <Home />;\n",
};

let complaints: ReadonlyMap<string, Complaint[]>;
const saidOf = (file: string) => complaints.get(file) ?? [];

beforeAll(async () => {
  const planted = [...violations, ...slips].map(([file, content]): [string, string] => [file, content]);
  complaints = await lintPlanted({
    ...Object.fromEntries(planted),
    ...lawful,
    [needless]: '// oxlint-disable-next-line eqeqeq\nexport const one = 1;\n',
  });
}, 60_000);

describe('the law of imports', () => {
  it.each(violations)('refuses %s', (file, _content, says) => {
    expect(saidOf(file).map((complaint) => complaint.says)).toContainEqual(expect.stringContaining(says));
  });

  it.each(Object.keys(lawful))('lets %s pass', (file) => {
    expect(saidOf(file)).toEqual([]);
  });
});

describe('the rules of the house', () => {
  it.each(slips)('refuse %s', (file, _content, rule) => {
    expect(saidOf(file).map((complaint) => complaint.rule)).toContainEqual(expect.stringContaining(rule));
  });

  it('refuse an exception that nothing needs', () => {
    expect(saidOf(needless).map((complaint) => complaint.says)).toEqual([expect.stringContaining('Unused')]);
  });
});
