import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryRecord, nextOperation } from '#test/helpers/arbitrary-operations.ts';
import { creation, device, otherDevice } from '#test/helpers/sample-operations.ts';
import { changeOf } from '#shared/record/change.ts';
import { settingsOf } from '#shared/record/fields.ts';
import { fold, mergeOperations } from '#shared/record/fold.ts';
import { historyCsv, historyJson, type HistoryTableWords } from '#shared/record/history-export.ts';
import { historyWords } from '#shared/record/history-words.ts';
import { historyOf, type HistoryEntry, type HistoryValue } from '#shared/record/history.ts';
import type { Change, Operation } from '#shared/record/schema.ts';
import type { Fact } from '#shared/rules/schema.ts';

const set = (value: boolean): Change => ({ kind: 'answer.set', payload: { fact: 'a', value, basis: 'stated' } });
const said = (value: boolean) => ({ known: value, basis: 'stated' });

function add(record: readonly Operation[], change: Change, links: Partial<Operation> = {}, who = device) {
  return [...record, { ...nextOperation(record, who, change), ...links }];
}

const created = add([], creation);
const text = (zh: string, en: string) => ({ 'zh-CN': zh, 'zh-HK': zh, en });
const fact: Fact = {
  id: 'a',
  type: 'boolean',
  question: text('在综试区注册吗', 'Registered in a pilot zone?'),
  label: text('在综试区注册', 'Registered in a pilot zone'),
  help: text('看执照', 'See the licence'),
  holder: text('会计', 'Bookkeeper'),
  changeable: 'no',
  sensitive: false,
};
const words = historyWords({
  language: 'en',
  facts: [fact],
  say: (word, values = {}) => [word, ...Object.values(values)].join(' '),
  calculator: (id) => `[${id}]`,
});

test('every change stands with what was before it and why it was made', () => {
  let record = add(created, set(true));
  record = add(record, set(false));
  record = add(record, set(true), { undoes: `${device}-3` });
  record = add(record, set(false), { redoes: `${device}-4` });
  record = add(record, set(true), { restores: `${device}-2` });
  record = add(record, { kind: 'client.rename', payload: { name: '乙' } });
  expect(historyOf(record).map(({ before, after, reason }) => ({ before, after, reason }))).toEqual([
    { before: undefined, after: creation.payload.name, reason: 'made' },
    { before: null, after: said(true), reason: 'made' },
    { before: said(true), after: said(false), reason: 'made' },
    { before: said(false), after: said(true), reason: 'undo' },
    { before: said(true), after: said(false), reason: 'redo' },
    { before: said(false), after: said(true), reason: 'restore' },
    { before: creation.payload.name, after: '乙', reason: 'made' },
  ]);
});

test('a disagreement shows at the answer that made it, and its settling as such', () => {
  const both = mergeOperations(add(created, set(true)), [nextOperation(created, otherDevice, set(false), 5)]);
  const entries = historyOf(add(both, set(false)));
  expect(entries.map(({ isDisputed, reason, device: who }) => [who, isDisputed, reason])).toEqual([
    [device, false, 'made'],
    [device, false, 'made'],
    [otherDevice, true, 'made'],
    [device, false, 'settle'],
  ]);
  expect(entries.at(-1)?.before).toEqual({ unknown: 'disputed' });
});

test('what was withdrawn is still named, and what cannot be read is told as that', () => {
  let record = add(created, { kind: 'note.add', payload: { note: 'n', fact: 'a', text: '问过' } });
  record = add(record, { kind: 'note.withdraw', payload: { note: 'n' } });
  record = add(record, { kind: 'calculation.withdraw', payload: { calculation: 'gone' } });
  const strange = [...record, { ...nextOperation(record, device, { kind: 'evidence.add', payload: {} }) }];
  expect(historyOf(strange).map(({ subject, before, after }) => [words.subject(subject), before, after])).toEqual([
    ['created', undefined, creation.payload.name],
    ['note Registered in a pilot zone', undefined, '问过'],
    ['note Registered in a pilot zone', '问过', undefined],
    ['calculation []', true, false],
    ['unreadable evidence.add', undefined, undefined],
  ]);
});

test('values are said as a person reads them', () => {
  const about = { kind: 'answer', fact: 'a' } as const;
  const value = (given: HistoryEntry['after']) => words.value(about, given);
  expect([
    value(said(true) as HistoryEntry['after']),
    value({ known: false, basis: 'evidenced' }),
    value({ known: { minor: 123_450, currency: 'CNY' }, basis: 'stated' }),
    value({ unknown: 'paperPending' }),
    value(null),
    value(undefined),
    words.value({ kind: 'archived' }, true),
    words.value({ kind: 'deleted' }, false),
    words.value({ kind: 'name' }, '乙'),
  ]).toEqual([
    'yes',
    'evidenced no',
    'CNY 1,234.50',
    'paperPending',
    'notAsked',
    '',
    'isArchived',
    'isNotDeleted',
    '乙',
  ]);
});

test('the history of any record has one entry an operation, and its last values are those that stand', () => {
  fc.assert(
    fc.property(arbitraryRecord, (record) => {
      const entries = historyOf(record);
      expect(entries.map(({ operation }) => operation)).toEqual(record);
      const last = new Map<string | null, HistoryValue>();
      const added = new Set<string>();
      for (const { operation, field, after } of entries) {
        last.set(field, after);
        // Adding a paper or a task is one entry that sets many fields; one that comes twice is one.
        const change = changeOf(operation);
        if (change?.kind !== 'task.add' && change?.kind !== 'evidence.add') continue;
        const name = change.kind === 'task.add' ? change.payload.task : change.payload.evidence;
        if (added.has(name)) continue;
        added.add(name);
        for (const setting of settingsOf(change)) last.set(setting.field, setting.value);
      }
      for (const [field, writes] of Object.entries(fold(record)?.standing ?? {})) {
        expect(last.get(field)).toEqual(writes.at(-1)?.value);
      }
    }),
  );
});

const table: HistoryTableWords = { say: (key) => key, entries: words, time: (milliseconds) => String(milliseconds) };

test('no cell of a table can be taken for a formula, and none can break out of its quotes', () => {
  const starts = ['=1+1', '+1', '-1', '@SUM(A1)', '＝1+1', '\t=1', '\r=1', 'a"b,"=1'];
  for (const start of starts) {
    const record = add(created, { kind: 'client.rename', payload: { name: start } });
    const [, , renamed = ''] = historyCsv(historyOf(record), table).split('\r\n"');
    const safe = start.startsWith('a') ? start : `'${start}`;
    expect(renamed).toContain(`"${safe.replaceAll('"', '""')}"`);
  }
});

test('the data holds each operation with all it has', () => {
  const strange = [...created, { ...nextOperation(created, device, set(true)), seal: '新' }];
  const written: unknown = JSON.parse(historyJson('甲', historyOf(strange), table));
  expect(written).toMatchObject({ client: '甲', entries: [{}, { operation: strange[1], after: 'yes' }] });
});
