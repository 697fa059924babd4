import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryChange, arbitraryRecord, nextOperation } from '#test/helpers/arbitrary-operations.ts';
import { creation, device, otherDevice } from '#test/helpers/sample-operations.ts';
import { tick } from '#shared/record/clock.ts';
import { answersOf, fold, mergeOperations } from '#shared/record/fold.ts';
import type { Change, Operation } from '#shared/record/schema.ts';
import type { SessionEntry } from '#shared/sessions/entry.ts';
import { isRunning } from '#shared/sessions/sessions.ts';
import { inverseOf, redoTarget, undoTarget } from '#shared/record/undo.ts';

type Links = Pick<Operation, 'undoes' | 'redoes'>;

function add(record: readonly Operation[], change: Change, links: Links = {}, who = device): readonly Operation[] {
  return [...record, { ...nextOperation(record, who, change), ...links }];
}

function undo(record: readonly Operation[], who = device): readonly Operation[] {
  const target = undoTarget(record, who);
  return target === null ? record : add(record, inverseOf(record, target), { undoes: target.id }, who);
}

function redo(record: readonly Operation[], who = device): readonly Operation[] {
  const target = redoTarget(record, who);
  return target === null ? record : add(record, inverseOf(record, target), { redoes: target.id }, who);
}

/** What a person sees: everything but who, when and how many. */
function shown(record: readonly Operation[]): unknown {
  const state = fold(record);
  const notes = state?.notes.map(({ id, fact, text }) => ({ id, fact, text })) ?? [];
  const kept = state?.calculations.map((calculation) => ({ ...calculation, at: null, by: null })) ?? [];
  const marks = state?.highlights.map((highlight) => ({ ...highlight, at: null, by: null })) ?? [];
  const sessions = state?.sessions.filter(({ isWithdrawn }) => !isWithdrawn).map(shownSession) ?? [];
  const tasks =
    state?.tasks
      .filter(({ isWithdrawn }) => !isWithdrawn)
      .map((task) => ({ ...task, operation: null, at: null, by: null })) ?? [];
  // An undone paper is withdrawn, and stands among those that are not shown.
  const papers = (state?.evidence ?? [])
    .filter(({ isWithdrawn }) => !isWithdrawn)
    .map((paper) => ({ ...paper, facts: paper.facts.toSorted(), at: null, by: null }));
  const { name, colour, profile, isArchived, isDeleted } = state ?? {};
  return {
    name,
    colour,
    profile,
    isArchived,
    isDeleted,
    answers: answersOf(state),
    notes: byId(notes),
    kept: byId(kept),
    marks: byId(marks),
    sessions: byId(sessions),
    tasks: byId(tasks),
    papers: byId(papers),
  };
}

function shownSession(session: SessionEntry) {
  const words = ({ id, text, fact }: SessionEntry['parked'][number]) => ({ id, text, fact });
  return {
    id: session.id,
    isRunning: isRunning(session),
    isClosed: session.closed !== null,
    notes: byId(session.notes.filter(({ isWithdrawn }) => !isWithdrawn).map(words)),
    parked: byId(session.parked.filter(({ isWithdrawn }) => !isWithdrawn).map(words)),
    signatures: byId(session.signatures.map(({ id, name, strokes }) => ({ id, name, strokes }))),
  };
}

/** What came back by an undo stands last, where it stood elsewhere before. */
function byId<T extends { readonly id: string }>(entries: readonly T[]): readonly T[] {
  return entries.toSorted((left, right) => (left.id < right.id ? -1 : 1));
}

const set = (value: boolean): Change => ({ kind: 'answer.set', payload: { fact: 'a', value, basis: 'stated' } });
const unknown: Change = { kind: 'answer.unknown', payload: { fact: 'a', reason: 'paperPending' } };
const created = add([], creation);

test('undo of an answer gives back the answer before it: known, unknown, none', () => {
  let record = add(add(add(created, set(true)), unknown), set(false));
  record = undo(record);
  expect(answersOf(fold(record))).toEqual({ a: { unknown: 'paperPending' } });
  record = undo(record);
  expect(answersOf(fold(record))).toEqual({ a: { known: true, basis: 'stated' } });
  record = undo(record);
  expect(answersOf(fold(record))).toEqual({});
});

test('undo is appended and names what it takes back; so is redo', () => {
  const record = redo(undo(add(created, set(true))));
  expect(record.map(({ id, kind, undoes, redoes }) => ({ id, kind, undoes, redoes }))).toEqual([
    { id: `${device}-1`, kind: 'client.create', undoes: undefined, redoes: undefined },
    { id: `${device}-2`, kind: 'answer.set', undoes: undefined, redoes: undefined },
    { id: `${device}-3`, kind: 'answer.clear', undoes: `${device}-2`, redoes: undefined },
    { id: `${device}-4`, kind: 'answer.set', undoes: undefined, redoes: `${device}-3` },
  ]);
});

test('creating a client cannot be undone', () => {
  expect(undoTarget(created, device)).toBeNull();
  const [creating] = created;
  expect(() => inverseOf(created, creating ?? expect.fail())).toThrow(RangeError);
});

test('a new change ends what could be redone', () => {
  expect(redoTarget(undo(add(created, set(true))), device)).not.toBeNull();
  expect(redoTarget(add(undo(add(created, set(true))), set(false)), device)).toBeNull();
});

test('a note that was withdrawn comes back with its words, a name with its letters', () => {
  const note: Change = { kind: 'note.add', payload: { note: 'n-1', fact: 'a', text: '问过报关行' } };
  const withdrawn = add(add(created, note), { kind: 'note.withdraw', payload: { note: 'n-1' } });
  expect(fold(undo(withdrawn))?.notes).toMatchObject([{ id: 'n-1', text: '问过报关行' }]);
  expect(fold(undo(undo(withdrawn)))?.notes).toEqual([]);
  const renamed = add(created, { kind: 'client.rename', payload: { name: '乙' } });
  expect(fold(undo(renamed))?.name).toBe(creation.payload.name);
});

test('a kept calculation that was withdrawn comes back with its input and its lines', () => {
  const keep: Change = {
    kind: 'calculation.keep',
    payload: {
      calculation: 'k-1',
      calculator: 'no-invoice-clock',
      asOf: '2026-11-20',
      input: { exportDate: '2026-03-01' },
      lines: [{ id: 'due', block: null, value: { kind: 'day', day: '2029-03-01' } }],
    },
  };
  const withdrawn = add(add(created, keep), { kind: 'calculation.withdraw', payload: { calculation: 'k-1' } });
  expect(fold(withdrawn)?.calculations).toEqual([]);
  const { calculation: _, ...kept } = keep.payload;
  expect(fold(undo(withdrawn))?.calculations).toMatchObject([{ id: 'k-1', ...kept }]);
  expect(fold(undo(undo(withdrawn)))?.calculations).toEqual([]);
});

test('a withdrawn highlight comes back with the look and the note it had last', () => {
  const words = { article: 'sh-2023#13', start: 3, end: 7, quote: '无票免征', style: 'amber', note: '' } as const;
  let record = add(created, { kind: 'highlight.add', payload: { highlight: 'h-1', ...words } });
  record = add(record, { kind: 'highlight.style', payload: { highlight: 'h-1', style: 'violet' } });
  record = add(record, { kind: 'highlight.note', payload: { highlight: 'h-1', note: '问税务' } });
  record = add(record, { kind: 'highlight.withdraw', payload: { highlight: 'h-1' } });
  expect(fold(record)?.highlights).toEqual([]);
  record = undo(record);
  expect(fold(record)?.highlights).toMatchObject([{ id: 'h-1', ...words, style: 'violet', note: '问税务' }]);
  record = undo(record);
  expect(fold(record)?.highlights).toMatchObject([{ style: 'violet', note: '' }]);
  record = undo(undo(record));
  expect(fold(record)?.highlights).toEqual([]);
});

test('a device undoes its own changes, not those of another', () => {
  const record = add(add(created, set(true)), unknown, {}, otherDevice);
  expect(undoTarget(record, otherDevice)?.kind).toBe('answer.unknown');
  expect(answersOf(fold(undo(record, otherDevice)))).toEqual({ a: { known: true, basis: 'stated' } });
});

test('what another device has knowingly answered anew is not taken back by undoing the answer before it', () => {
  const mine = add(created, { kind: 'answer.set', payload: { fact: 'b', value: 1, basis: 'stated' } });
  const record = add(add(mine, set(true)), unknown, {}, otherDevice);
  expect(undoTarget(record, device)?.payload).toMatchObject({ fact: 'b' });
  // Once the other device has taken its answer back, ours stands again and can be undone.
  expect(undoTarget(add(record, set(false)), device)?.payload).toMatchObject({ fact: 'a', value: false });
});

test('undoing an answer in dispute leaves the other device its own, and undoing the settling brings back the dispute', () => {
  const mine = add(created, set(true));
  const theirs = { ...nextOperation(created, otherDevice, set(false), 5) };
  const both = mergeOperations(mine, [theirs]);
  expect(fold(both)?.conflicts).toHaveLength(1);
  expect(answersOf(fold(undo(both)))).toEqual({ a: { known: false, basis: 'stated' } });
  const settled = add(both, set(true));
  expect(fold(settled)?.conflicts).toEqual([]);
  expect(answersOf(fold(undo(settled)))).toEqual({ a: { unknown: 'disputed' } });
});

test('what a newer version wrote is stepped over, never taken back', () => {
  const record = add(created, set(true));
  const at = tick(record.at(-1)?.at ?? null, 0, device);
  const strange = [...record, { id: `${device}-3`, at, by: '', kind: 'evidence.add', payload: {}, prev: null }];
  expect(undoTarget(strange, device)?.id).toBe(`${device}-2`);
});

test('undoing everything and redoing everything walks the same states back and forth', () => {
  fc.assert(
    fc.property(arbitraryRecord, fc.array(arbitraryChange, { maxLength: 8 }), (start, changes) => {
      const line = [start];
      for (const change of changes) line.push(add(line.at(-1) ?? start, change));
      const seen = line.map(shown);
      let record = line.at(-1) ?? start;
      for (const expected of seen.slice(0, -1).toReversed()) {
        record = undo(record);
        expect(shown(record)).toEqual(expected);
      }
      for (const expected of seen.slice(1)) {
        record = redo(record);
        expect(shown(record)).toEqual(expected);
      }
      if (changes.length > 0) expect(redoTarget(record, device)).toBeNull();
    }),
  );
});

test('any walk of changes, undos and redos shows what a plain stack of states shows', () => {
  const step = fc.oneof(arbitraryChange, fc.constantFrom('undo' as const, 'redo' as const));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let record = created;
      let past = [shown(created)];
      let future: unknown[] = [];
      for (const next of steps) {
        if (next === 'undo') {
          record = undo(record);
          const latest = past.at(-1);
          if (past.length > 1) [past, future] = [past.slice(0, -1), [latest, ...future]];
        } else if (next === 'redo') {
          record = redo(record);
          const [first] = future;
          if (future.length > 0) [past, future] = [[...past, first], future.slice(1)];
        } else {
          record = add(record, next);
          [past, future] = [[...past, shown(record)], []];
        }
        expect(shown(record)).toEqual(past.at(-1));
      }
    }),
  );
});
