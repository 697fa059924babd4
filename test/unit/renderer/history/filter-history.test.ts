import { expect, test } from 'vitest';
import { nextOperation } from '#test/helpers/arbitrary-operations.ts';
import { creation, device, otherDevice } from '#test/helpers/sample-operations.ts';
import { canRestore } from '#renderer/features/history/can-restore.ts';
import { filterHistory, noFilter, type HistoryFilter } from '#renderer/features/history/filter-history.ts';
import { historyRows } from '#renderer/features/history/history-rows.ts';
import { fold } from '#shared/record/fold.ts';
import { historyOf } from '#shared/record/history.ts';
import type { Change, Operation } from '#shared/record/schema.ts';

const day = 24 * 60 * 60 * 1000;
const start = new Date(2026, 10, 20, 12).getTime();
const changes: readonly (readonly [who: string, by: string, change: Change])[] = [
  [device, '', creation],
  [device, '', { kind: 'answer.set', payload: { fact: 'a', value: true, basis: 'stated' } }],
  [otherDevice, '李顾问', { kind: 'answer.set', payload: { fact: 'b', value: 3, basis: 'stated' } }],
  [device, '', { kind: 'note.add', payload: { note: 'n', fact: 'a', text: '问过 Customs' } }],
  [device, '', { kind: 'answer.set', payload: { fact: 'a', value: false, basis: 'stated' } }],
];
const record = changes.reduce<readonly Operation[]>(
  (before, [who, by, change], index) => [
    ...before,
    { ...nextOperation(before, who, change, start + Math.floor(index / 2) * day), by },
  ],
  [],
);
const entries = historyOf(record);
const checklists = [{ id: 'one', steps: [step('x', ['b'])] }];

function shown(filter: Partial<HistoryFilter>): readonly number[] {
  const wordsOf = (entry: (typeof entries)[number]) => JSON.stringify(entry.operation.payload);
  return filterHistory(entries, { ...noFilter, ...filter }, checklists, wordsOf).map((entry) => entries.indexOf(entry));
}

test('each filter shows what it says, and together they show what passes all', () => {
  expect(shown({})).toEqual([0, 1, 2, 3, 4]);
  expect(shown({ kind: 'answer' })).toEqual([1, 2, 4]);
  expect(shown({ kind: 'note' })).toEqual([3]);
  expect(shown({ kind: 'client' })).toEqual([0]);
  expect(shown({ about: 'fact/a' })).toEqual([1, 3, 4]);
  expect(shown({ about: 'checklist/one' })).toEqual([2]);
  expect(shown({ who: `${otherDevice}/李顾问` })).toEqual([2]);
  expect(shown({ kind: 'answer', about: 'fact/a' })).toEqual([1, 4]);
  expect(shown({ kind: 'disputed' })).toEqual([]);
});

test('words are found whatever their width and case, all of them', () => {
  expect(shown({ text: '  ｃｕｓｔｏｍｓ 问过 ' })).toEqual([3]);
  expect(shown({ text: '问过 nobody' })).toEqual([]);
});

test('lines stand with the latest first, each day under its own heading', () => {
  expect(historyRows(entries).map((row) => (row.kind === 'day' ? row.day : entries.indexOf(row.entry)))).toEqual([
    '2026-11-22',
    4,
    '2026-11-21',
    3,
    2,
    '2026-11-20',
    1,
    0,
  ]);
});

test('what stands now cannot be restored, an earlier answer can, a note or a deletion cannot', () => {
  const state = fold(record) ?? expect.fail('there is a client');
  expect(entries.map((entry) => canRestore(entry, state))).toEqual([false, true, false, false, false]);
  const renamed = fold([...record, nextOperation(record, device, { kind: 'client.rename', payload: { name: '乙' } })]);
  expect(canRestore(entries[0] ?? expect.fail('there is an entry'), renamed ?? state)).toBe(true);
});

function step(id: string, facts: readonly string[]) {
  const text = { 'zh-CN': id, 'zh-HK': id, en: id };
  return { id, title: text, facts: [...facts], cite: [] };
}
