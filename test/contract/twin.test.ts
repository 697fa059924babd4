import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatMoney } from '#shared/i18n/format.ts';
import { fold } from '#shared/record/fold.ts';
import type { Change, Operation } from '#shared/record/schema.ts';
import { rewritten } from '#shared/twin/origin.ts';
import { leaksIn, tracesOf } from '#shared/twin/traces.ts';
import { defaultSettings } from '#shared/workspace/schema.ts';
import { openApp, seeds, textOf, type TestApp } from '#test/contract/app.ts';
import { nextOperation } from '#test/helpers/arbitrary-operations.ts';
import { creation, device } from '#test/helpers/sample-operations.ts';
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

const blankPaper = { paper: null, file: null, receivedOn: null, from: null, to: null, expiresOn: null, note: '' };

/** One word for each place in which a person can write something of a client. */
const planted = {
  paper: '执照素笺',
  paperNote: '材料批语流萤',
  paperAmended: '执照霜华',
  paperFile: '卷宗墨池',
  task: '任务碧梧',
  taskOwner: '办事人漱玉',
  taskAmended: '改派人沉璧',
  person: '与会者云岫',
  speaker: '说话人扶疏',
  said: '记录潮音',
  parked: '搁置苔痕',
  signature: '签字人疏影',
  calculation: '算式按语烟渚',
  profile: '品牌霁月',
  preparedBy: '编制人晚晴',
};

const session = 's1';

const wordyChanges: readonly Change[] = [
  {
    kind: 'evidence.add',
    payload: {
      ...blankPaper,
      evidence: 'e1',
      label: planted.paper,
      file: { sha256: 'a'.repeat(64), name: `${planted.paperFile}.pdf`, bytes: 10, type: 'application/pdf' },
      note: planted.paperNote,
      facts: ['sellerKind'],
    },
  },
  { kind: 'evidence.amend', payload: { evidence: 'e1', field: 'label', value: planted.paperAmended } },
  {
    kind: 'session.open',
    payload: { session, checklists: ['vat-no-invoice'], people: [planted.person], asOf, minutes: null },
  },
  {
    kind: 'session.note',
    payload: { session, note: 'm1', speaker: planted.speaker, text: planted.said, fact: 'sellerKind' },
  },
  { kind: 'session.park', payload: { session, item: 'p1', text: planted.parked, fact: null } },
  {
    kind: 'task.add',
    payload: { task: 't1', text: planted.task, owner: planted.taskOwner, due: '2026-12-05', session, fact: null },
  },
  { kind: 'task.amend', payload: { task: 't1', field: 'owner', value: planted.taskAmended } },
  { kind: 'session.signOff', payload: { session, signature: 'g1', name: planted.signature, strokes: null } },
  {
    kind: 'calculation.keep',
    payload: {
      calculation: 'k1',
      calculator: 'netting',
      asOf,
      input: { note: planted.calculation },
      lines: [{ id: 'net', block: null, value: { kind: 'undetermined' } }],
    },
  },
  { kind: 'profile.set', payload: { field: 'brands', value: planted.profile } },
];

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

  it('carries no word of papers, sessions, tasks, calculations, the profile or whoever made it, and is not refused for them', async () => {
    await using folder = await temporaryFolder();
    const app = await openApp(folder.path);
    await app.get('settings:save', { ...defaultSettings, preparedBy: planted.preparedBy });
    const client = await realCase(app, 'nanwan-home');
    for (const change of wordyChanges) await app.get('record:append', { client, change });
    const { made, leaks } = await app.get('twin:make', { client, asOf, language: 'zh-CN', seed: 5 });
    expect(leaks).toEqual([]);
    await app.workspace.settle();
    // What is looked for would be found: it stands in the client it was made of.
    const original = await filesOf(folder.path, client);
    const stored = await filesOf(folder.path, made?.summary.id ?? '');
    const { preparedBy, ...inRecord } = planted;
    for (const word of Object.values(inRecord)) expect(original).toContain(word);
    for (const word of [...Object.values(inRecord), preparedBy]) expect(stored).not.toContain(word);
    const state = fold(made?.opened.operations ?? []);
    expect(state).toMatchObject({ evidence: [], sessions: [], tasks: [], calculations: [], profile: {} });
  });

  it('looks for each of those words, so that none could pass into it unnoticed', () => {
    const operations = [creation, ...wordyChanges].reduce<readonly Operation[]>(
      (all, change) => [...all, nextOperation(all, device, change)],
      [],
    );
    const { preparedBy: _, ...inRecord } = planted;
    const traces = tracesOf(operations);
    for (const word of Object.values(inRecord)) expect(leaksIn(`说到${word}。`, traces, '')).not.toEqual([]);
  });

  it('comes out as the case does in the window where a paper has lapsed', async () => {
    await using folder = await temporaryFolder();
    const app = await openApp(folder.path);
    const client = await realCase(app, 'nanwan-home');
    const answered = fold((await app.get('client:open', { client })).opened.operations)?.answers ?? {};
    const fact = Object.keys(answered).find((id) => id === 'sellerKind') ?? expect.fail();
    const paper = { ...blankPaper, evidence: 'e-lapsed', label: '旧执照', expiresOn: '2026-11-19', facts: [fact] };
    await app.get('record:append', { client, change: { kind: 'evidence.add', payload: paper } });
    const { made, changed, leaks } = await app.get('twin:make', { client, asOf, language: 'zh-CN', seed: 5 });
    expect({ changed, leaks }).toEqual({ changed: [], leaks: [] });
    expect(fold(made?.opened.operations ?? [])?.answers[fact]?.answer).toEqual({ unknown: 'paperPending' });
  });

  it('says which outcomes turned where a paper counts for one checklist and not for another', async () => {
    await using folder = await temporaryFolder();
    const app = await openApp(folder.path);
    const { summary } = await app.get('client:create', { name, sample: null });
    const client = summary.id;
    const answers = { exportDate: '2026-03-12', sellerKind: 'naturalPerson' };
    for (const [fact, value] of Object.entries(answers)) {
      const change = { kind: 'answer.set', payload: { fact, value, basis: 'stated' } } as const;
      await app.get('record:append', { client, change });
    }
    // Good on the day asked for, and not about the day of the export, which only some checklists go by.
    const paper = { ...blankPaper, evidence: 'e-later', label: '新执照', from: '2026-06-01', facts: ['sellerKind'] };
    await app.get('record:append', { client, change: { kind: 'evidence.add', payload: paper } });
    const { made, changed } = await app.get('twin:make', { client, asOf, language: 'zh-CN', seed: 5 });
    expect(made).not.toBeNull();
    expect(changed).toContainEqual({ checklist: 'vat-no-invoice', rule: 'vat-no-invoice' });
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
