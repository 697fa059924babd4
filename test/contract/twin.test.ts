import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatMoney } from '#shared/i18n/format.ts';
import { fold } from '#shared/record/fold.ts';
import type { Change } from '#shared/record/schema.ts';
import { rewritten } from '#shared/twin/origin.ts';
import { openApp, seeds, textOf, type TestApp } from '#test/contract/app.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

const asOf = '2026-11-20';
const name = '琅琊听涛箱包';
const note = '联系人 Zephyrine Okonkwo-Baum，仓库在琅琊台路';

async function filesOf(folder: string, client: string): Promise<string> {
  const at = join(folder, 'clients', client);
  const files = (await readdir(at, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  return (await Promise.all(files.map((entry) => textOf(join(entry.parentPath, entry.name))))).join('\n');
}

async function realCase(app: TestApp, sample: string): Promise<string> {
  const { summary } = await app.get('client:create', { name, sample });
  const money = (await seeds).facts.find(({ type }) => type === 'money')?.id ?? '';
  const changes: readonly Change[] = [
    { kind: 'note.add', payload: { note: 'n1', fact: 'sellerKind', text: note } },
    { kind: 'answer.set', payload: { fact: money, value: { minor: 123_456_789, currency: 'CNY' }, basis: 'stated' } },
    {
      kind: 'highlight.add',
      payload: {
        highlight: 'h1',
        article: 'sh-2023#13',
        start: 0,
        end: 4,
        quote: '无票免征',
        style: 'amber',
        note: '琅琊',
      },
    },
  ];
  for (const change of changes) await app.get('record:append', { client: summary.id, change });
  return summary.id;
}

describe('a training case made of a client', () => {
  it('has other names, days and amounts, no notes and no history, and the same outcomes, for every made-up seller', async () => {
    for (const sample of (await seeds).samples) {
      await using folder = await temporaryFolder();
      const app = await openApp(folder.path);
      const client = await realCase(app, sample.id);
      const { made, changed, leaks } = await app.get('twin:make', { client, asOf, language: 'zh-CN', seed: 5 });
      expect({ leaks, changed }).toEqual({ leaks: [], changed: [] });
      expect(made?.summary).toMatchObject({ name: '改写案例 1', sample: rewritten });
      const state = fold(made?.opened.operations ?? []);
      expect(state).toMatchObject({ notes: [], highlights: [], calculations: [] });
      const kinds = new Set(made?.opened.operations.map(({ kind }) => kind));
      expect([...kinds].toSorted()).toEqual(expect.arrayContaining(['answer.set', 'client.create']));
      await app.workspace.settle();
      const stored = await filesOf(folder.path, made?.summary.id ?? '');
      const planted = [
        '琅琊',
        '听涛',
        '箱包',
        'Zephyrine',
        'Okonkwo',
        'Baum',
        '123456789',
        formatMoney(123_456_789, 'CNY'),
      ];
      const days = Object.values(sample.answers).flatMap((answer) =>
        'known' in answer && typeof answer.known === 'string' && /^\d{4}-/.test(answer.known) ? [answer.known] : [],
      );
      for (const trace of [...planted, ...days]) expect(stored).not.toContain(trace);
    }
  });

  it('leaves the client as it was, byte for byte', async () => {
    await using folder = await temporaryFolder();
    const app = await openApp(folder.path);
    const client = await realCase(app, 'nanwan-home');
    await app.workspace.settle();
    const before = await filesOf(folder.path, client);
    await app.get('twin:make', { client, asOf, language: 'en' });
    await app.workspace.settle();
    expect(await filesOf(folder.path, client)).toBe(before);
  });

  it('is refused with what would give it away, and nothing of it is kept', async () => {
    await using folder = await temporaryFolder();
    const app = await openApp(folder.path);
    const { summary } = await app.get('client:create', { name, sample: null });
    // An answer that is no choice of the fact, as a newer edition may know: it would be carried over word for word.
    const change = { kind: 'answer.set', payload: { fact: 'sellerKind', value: '琅琊听涛', basis: 'stated' } } as const;
    await app.get('record:append', { client: summary.id, change });
    const before = app.workspace.clients;
    const { made, leaks } = await app.get('twin:make', { client: summary.id, asOf, language: 'zh-CN', seed: 1 });
    expect(made).toBeNull();
    expect(leaks).toEqual(expect.arrayContaining(['琅琊']));
    expect(app.workspace.clients).toEqual(before);
  });
});
