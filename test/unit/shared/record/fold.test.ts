import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryRecord } from '#test/helpers/arbitrary-operations.ts';
import { answersOf, applyOperation, fold } from '#shared/record/fold.ts';
import type { Change, Operation } from '#shared/record/schema.ts';
import type { ClientState } from '#shared/record/state.ts';

function operations(...changes: readonly { readonly kind: string; readonly payload: unknown }[]): readonly Operation[] {
  return changes.map((change, index) => ({
    id: `d-00000000-${index + 1}`,
    at: `00000000000000${index}-000000-d-00000000`,
    by: '',
    ...change,
    prev: null,
  }));
}

const create = { kind: 'client.create', payload: { name: '甲', colour: 2, sample: null } } as const satisfies Change;

test('a client is what its operations made of it', () => {
  const state = fold(
    operations(
      create,
      { kind: 'answer.set', payload: { fact: 'a', value: true, basis: 'stated' } },
      { kind: 'answer.unknown', payload: { fact: 'b', reason: 'notSure' } },
      { kind: 'answer.set', payload: { fact: 'c', value: 3, basis: 'stated' } },
      { kind: 'answer.clear', payload: { fact: 'c' } },
      { kind: 'note.add', payload: { note: 'n-1', fact: 'a', text: '等海关回复' } },
      { kind: 'note.add', payload: { note: 'n-2', fact: 'a', text: '已撤' } },
      { kind: 'note.withdraw', payload: { note: 'n-2' } },
      { kind: 'client.rename', payload: { name: '乙' } },
    ),
  );
  expect(state).toEqual({
    name: '乙',
    colour: 2,
    profile: {},
    sample: null,
    answers: {
      a: { answer: { known: true, basis: 'stated' }, operation: 'd-00000000-2', at: at(1), by: '' },
      b: { answer: { unknown: 'notSure' }, operation: 'd-00000000-3', at: at(2), by: '' },
    },
    notes: [{ id: 'n-1', fact: 'a', text: '等海关回复', at: at(5), by: '' }],
    calculations: [],
    highlights: [],
    sessions: [],
    tasks: [],
    evidence: [],
    isArchived: false,
    isDeleted: false,
    operations: 9,
    latest: at(8),
    conflicts: [],
    standing: {
      name: [write(9, '乙')],
      'answer/a': [write(2, { known: true, basis: 'stated' })],
      'answer/b': [write(3, { unknown: 'notSure' })],
      'answer/c': [write(5, null)],
    },
    views: {},
  });
  expect(answersOf(state)).toEqual({ a: { known: true, basis: 'stated' }, b: { unknown: 'notSure' } });
});

const keep = {
  kind: 'calculation.keep',
  payload: {
    calculation: 'k-1',
    calculator: 'fx-netting',
    asOf: '2026-11-20',
    input: { grossProceeds: [{ minor: 5_000, currency: 'USD' }], nettingPilotFirm: true },
    lines: [{ id: 'net', block: 'USD', value: { kind: 'money', money: { minor: 5_000, currency: 'USD' } } }],
  },
} as const;

test('a calculation is kept with its input, its day and what it came to, until it is withdrawn', () => {
  const { calculation, ...payload } = keep.payload;
  const kept = fold(operations(create, keep));
  expect(kept?.calculations).toEqual([{ id: calculation, ...payload, at: at(1), by: '' }]);
  const twice = operations(create, keep, { ...keep, payload: { ...keep.payload, asOf: '2027-01-01' } });
  expect(fold(twice)?.calculations).toEqual(kept?.calculations);
  const withdrawn = operations(create, keep, { kind: 'calculation.withdraw', payload: { calculation } });
  expect(fold(withdrawn)?.calculations).toEqual([]);
});

test.each([
  ['a day that does not exist', { asOf: '2026-02-30' }],
  ['an input that is no table', { input: [1] }],
  ['an amount without a currency', { input: { grossProceeds: [{ minor: 1 }] } }],
  ['an amount in something that is no currency', { input: { importDuty: { minor: 1, currency: 'yuan' } } }],
  ['a fraction of a cent', { input: { importDuty: { minor: 0.5, currency: 'CNY' } } }],
  ['lines of a kind this version does not know', { lines: [{ id: 'a', block: null, value: { kind: 'chart' } }] }],
  ['a line without a value', { lines: [{ id: 'a', block: null }] }],
])('a calculation with %s stays in the record and is not shown', (_, broken) => {
  const state = fold(operations(create, { ...keep, payload: { ...keep.payload, ...broken } }));
  expect(state).toMatchObject({ calculations: [], operations: 2 });
});

const mark = {
  kind: 'highlight.add',
  payload: { highlight: 'h-1', article: 'sh-2023#13', start: 3, end: 7, quote: '无票免征', style: 'teal', note: '' },
} as const satisfies Change;

test('a highlight keeps its words, takes the latest look and note, and goes when it is withdrawn', () => {
  const { highlight: _, ...words } = mark.payload;
  const all = operations(
    mark,
    { ...mark, payload: { ...mark.payload, quote: '另一处' } },
    { kind: 'highlight.style', payload: { highlight: 'h-1', style: 'violet' } },
    { kind: 'highlight.note', payload: { highlight: 'h-1', note: '问税务' } },
    { kind: 'highlight.note', payload: { highlight: 'h-2', note: '没有这条' } },
    { kind: 'highlight.withdraw', payload: { highlight: 'h-1' } },
  );
  const marked = { id: 'h-1', ...words, style: 'violet', note: '问税务', at: at(0), by: '' };
  expect(fold(all.slice(0, 5))?.highlights).toEqual([marked]);
  expect(fold(all)?.highlights).toEqual([]);
});

test('a highlight of a newer version is shown as far as it is understood, and no half of one is', () => {
  const newer = { ...mark.payload, style: 'rainbow', shape: 'circle', note: undefined };
  expect(fold(operations({ kind: 'highlight.add', payload: newer }))?.highlights).toMatchObject([
    { id: 'h-1', style: 'amber', note: '' },
  ]);
  const broken = { ...mark.payload, end: 2 };
  expect(fold(operations({ kind: 'highlight.add', payload: broken }))?.highlights).toEqual([]);
});

test('nothing folds to nothing, and nothing has no answers', () => {
  expect(fold([])).toBeNull();
  expect(answersOf(null)).toEqual({});
});

test('what this version cannot read is counted and changes nothing', () => {
  const known = fold(operations(create));
  const strange = operations(
    create,
    { kind: 'evidence.add', payload: { file: 'x' } },
    { kind: 'answer.set', payload: { fact: 'a', value: [1], basis: 'stated' } },
    { kind: 'answer.set', payload: { fact: 'a', value: 1, basis: 'rumour' } },
    { kind: 'answer.set', payload: null },
    { kind: 'hasOwnProperty', payload: {} },
  );
  expect(fold(strange)).toEqual({ ...known, operations: 6, latest: at(5) });
});

test('a field that a newer version added does not stand in the way', () => {
  const state = fold(
    operations(create, { kind: 'answer.set', payload: { fact: 'a', value: 1, basis: 'stated', period: '2027' } }),
  );
  expect(answersOf(state)).toEqual({ a: { known: 1, basis: 'stated' } });
});

test('answers whose client was created in a file that is gone are kept, without a name', () => {
  const [, answer] = operations(create, { kind: 'answer.set', payload: { fact: 'a', value: 1, basis: 'stated' } });
  expect(fold(answer === undefined ? [] : [answer])).toMatchObject({ name: '', operations: 1, answers: { a: {} } });
});

test('no fact id means anything but itself', () => {
  const set = { kind: 'answer.set', payload: { fact: '__proto__', value: true, basis: 'stated' } };
  const answers = answersOf(fold(operations(create, set)));
  expect(Object.keys(answers)).toEqual(['__proto__']);
  expect(answers['toString']).toBeUndefined();
});

test('the order and the number of times operations arrive make no difference', () => {
  fc.assert(
    fc.property(arbitraryRecord, fc.infiniteStream(fc.nat()), (record, chance) => {
      const twice = [...record, ...record.filter((_, index) => index % 2 === 0)];
      const arrived = twice
        .map((operation) => ({ operation, place: chance.next().value ?? 0 }))
        .sort((left, right) => left.place - right.place)
        .map(({ operation }) => operation);
      expect(fold(arrived)).toEqual(fold(record));
    }),
  );
});

test('one operation after the other gives the same as all at once, and changes no earlier state', () => {
  fc.assert(
    fc.property(arbitraryRecord, (record) => {
      const states: (ClientState | null)[] = [null];
      for (const operation of record) states.push(applyOperation(states.at(-1) ?? null, operation));
      expect(states.at(-1)).toEqual(fold(record));
      states.forEach((state, count) => expect(state).toEqual(fold(record.slice(0, count))));
    }),
  );
});

test('an operation that comes a second time at once changes nothing', () => {
  const [first] = operations(create);
  if (first === undefined) throw new Error('unreachable');
  const state = applyOperation(null, first);
  expect(applyOperation(state, first)).toBe(state);
});

function at(index: number): string {
  return `00000000000000${index}-000000-d-00000000`;
}

function write(counter: number, value: unknown): unknown {
  return { operation: `d-00000000-${counter}`, at: at(counter - 1), by: '', device: 'd-00000000', value };
}
