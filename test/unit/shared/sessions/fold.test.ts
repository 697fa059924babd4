import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitrarySessionChange, nextOperation } from '#test/helpers/arbitrary-operations.ts';
import { creation, device, otherDevice } from '#test/helpers/sample-operations.ts';
import { applyOperation, fold, mergeOperations } from '#shared/record/fold.ts';
import { historyOf } from '#shared/record/history.ts';
import type { Change, Operation } from '#shared/record/schema.ts';
import type { ClientState } from '#shared/record/state.ts';
import { inverseOf, undoTarget } from '#shared/record/undo.ts';
import { answerChanges } from '#shared/sessions/changes.ts';
import { lateNotes, recordOf, sessionBefore, sessionsOf } from '#shared/sessions/list.ts';
import { isRunning } from '#shared/sessions/sessions.ts';
import { openTasks } from '#shared/sessions/tasks.ts';
import { clockText, elapsed, minutesOf } from '#shared/sessions/timer.ts';

const session = 's-1';
const open = (id = session): Change => ({
  kind: 'session.open',
  payload: { session: id, checklists: ['vat-no-invoice'], people: ['王晨'], asOf: '2026-11-20', minutes: 60 },
});
const pause = (since: number | null = null): Change => ({ kind: 'session.pause', payload: { session, since } });
const resume: Change = { kind: 'session.resume', payload: { session } };
const close = (id = session): Change => ({ kind: 'session.close', payload: { session: id } });
const sign: Change = { kind: 'session.signOff', payload: { session, signature: 'g-1', name: '王晨', strokes: null } };
const note = (id: string, text: string): Change => ({
  kind: 'session.note',
  payload: { session, note: id, speaker: '王晨', text, fact: null },
});
const answer = (fact: string, value: boolean): Change => ({
  kind: 'answer.set',
  payload: { fact, value, basis: 'stated' },
});
const task: Change = {
  kind: 'task.add',
  payload: { task: 't-1', text: '开证明', owner: '王晨', due: '2026-12-05', session, fact: null },
};

/** A record of changes, each at its own moment. */
function record(...steps: readonly (readonly [number, Change])[]): readonly Operation[] {
  return steps.reduce<readonly Operation[]>(
    (made, [now, change]) => [...made, nextOperation(made, device, change, now)],
    [nextOperation([], device, creation, 0)],
  );
}

function stateOf(operations: readonly Operation[]): ClientState {
  return fold(operations) ?? expect.fail();
}

function only(operations: readonly Operation[]) {
  return stateOf(operations).sessions[0] ?? expect.fail();
}

test('the clock of a session leaves out its pauses, and stands still once it is over', () => {
  const paused = record([1000, open()], [61_000, pause()]);
  expect(elapsed(only(paused), 999_000)).toBe(60_000);
  const again = record([1000, open()], [61_000, pause()], [100_000, resume]);
  expect(elapsed(only(again), 130_000)).toBe(90_000);
  const over = record([1000, open()], [61_000, pause()], [100_000, resume], [130_000, close()]);
  expect(elapsed(only(over), 999_000)).toBe(90_000);
});

test('a pause can be counted from the last thing that was done, and never from before the clock began', () => {
  expect(elapsed(only(record([1000, open()], [90_000, pause(31_000)])), 999_000)).toBe(30_000);
  expect(elapsed(only(record([1000, open()], [90_000, pause(5)])), 999_000)).toBe(0);
  expect(elapsed(only(record([1000, open()], [90_000, pause(999_999)])), 999_999)).toBe(89_000);
});

test('the time is said as a clock and as whole minutes', () => {
  expect([0, 65_000, 3_909_000].map(clockText)).toEqual(['00:00', '01:05', '1:05:09']);
  expect([0, 89_000, 91_000].map(minutesOf)).toEqual([1, 1, 2]);
});

test('undoing a pause lets the clock run again, undoing the end opens the session again, undoing a signature unsigns it', () => {
  const undone = (operations: readonly Operation[]): readonly Operation[] => {
    const target = undoTarget(operations, device) ?? expect.fail();
    return [
      ...operations,
      { ...nextOperation(operations, device, inverseOf(operations, target), 0), undoes: target.id },
    ];
  };
  expect(isRunning(only(undone(record([1, open()], [2, pause()]))))).toBe(true);
  expect(only(undone(record([1, open()], [2, pause()], [3, close()])))).toMatchObject({ closed: null });
  expect(isRunning(only(undone(record([1, open()], [2, pause()], [3, close()]))))).toBe(false);
  expect(only(undone(record([1, open()], [2, sign])))).toMatchObject({ closed: null, signatures: [] });
  expect(sessionsOf(stateOf(undone(record([1, open()]))))).toEqual([]);
  const withdrawn = record(
    [1, open()],
    [2, note('n-1', '登记过')],
    [3, { kind: 'session.withdrawNote', payload: { session, note: 'n-1' } }],
  );
  expect(only(undone(withdrawn)).notes).toMatchObject([{ text: '登记过', isWithdrawn: false }]);
  expect(openTasks(stateOf(undone(record([1, task]))).tasks)).toEqual([]);
});

test('a signed session cannot be opened again, only unsigned', () => {
  const reopened = record([1, open()], [2, sign], [3, { kind: 'session.reopen', payload: { session } }]);
  expect(only(reopened).closed).not.toBeNull();
});

test('what reaches a session after it was signed is told apart, and changes nothing that was signed', () => {
  const begun = record([1, open()], [2, answer('a', true)]);
  const elsewhere = nextOperation(begun, otherDevice, note('n-9', '另一台记的'), 3);
  const signed = [...begun, nextOperation(begun, device, sign, 5)];
  const later = [...signed, nextOperation(signed, device, answer('a', false), 6)];
  const all = mergeOperations(later, [elsewhere]);
  const state = stateOf(all);
  const entry = only(all);
  expect(lateNotes(state, entry).map(({ text }) => text)).toEqual(['另一台记的']);
  expect(recordOf(all, state, entry)).toEqual(signed);
  expect(stateOf(recordOf(all, state, entry)).answers['a']?.answer).toEqual({ known: true, basis: 'stated' });
});

test('two devices that say different days of a task leave both to be settled, and it is not done until both say so', () => {
  const begun = record([1, task]);
  const due = (value: string): Change => ({ kind: 'task.amend', payload: { task: 't-1', field: 'due', value } });
  const done = (isDone: boolean): Change => ({ kind: 'task.done', payload: { task: 't-1', isDone } });
  const apart = (mine: Change, theirs: Change) =>
    stateOf(
      mergeOperations(begun, [nextOperation(begun, device, mine, 3), nextOperation(begun, otherDevice, theirs, 5)]),
    );
  expect(apart(due('2026-12-01'), due('2026-12-09')).conflicts).toMatchObject([{ field: 'task/t-1/due' }]);
  const disputed = apart(done(true), done(false));
  expect(disputed.conflicts).toMatchObject([{ field: 'task/t-1/isDone' }]);
  expect(disputed.tasks).toMatchObject([{ isDone: false }]);
});

test('open tasks stand by day, those without one last', () => {
  const add = (id: string, due: string | null): Change => ({
    kind: 'task.add',
    payload: { task: id, text: id, owner: '', due, session: null, fact: null },
  });
  const { tasks } = stateOf(
    record([1, add('none', null)], [2, add('late', '2026-12-05')], [3, add('soon', '2026-11-25')]),
  );
  expect(openTasks(tasks).map(({ id }) => id)).toEqual(['soon', 'late', 'none']);
});

test('the list of changes tells what an answer was at the last session and is now, and leaves out what came back', () => {
  const operations = record(
    [1, answer('a', true)],
    [2, answer('b', true)],
    [3, open('s-0')],
    [4, close('s-0')],
    [5, answer('a', false)],
    [6, answer('b', false)],
    [7, answer('b', true)],
    [8, open()],
    [9, answer('c', true)],
  );
  const state = stateOf(operations);
  const current = state.sessions.find(({ id }) => id === session) ?? expect.fail();
  const last = sessionBefore(state, current);
  expect(last?.id).toBe('s-0');
  const entries = historyOf(operations);
  expect(answerChanges(entries, last?.closed?.at ?? '', current.opened.at)).toEqual([
    { fact: 'a', before: { known: true, basis: 'stated' }, after: { known: false, basis: 'stated' } },
  ]);
  expect(answerChanges(entries, current.opened.at, null)).toEqual([
    { fact: 'c', before: null, after: { known: true, basis: 'stated' } },
  ]);
});

test('two devices come to the same sessions and tasks in whatever order their operations reach them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.boolean(), fc.boolean(), arbitrarySessionChange), { maxLength: 24 }),
      fc.infiniteStream(fc.nat()),
      (steps, order) => {
        const first = nextOperation([], device, creation);
        let mine: readonly Operation[] = [first];
        let theirs: readonly Operation[] = [first];
        for (const [isMine, meets, change] of steps) {
          if (isMine) mine = [...mine, nextOperation(mine, device, change, mine.length)];
          else theirs = [...theirs, nextOperation(theirs, otherDevice, change, theirs.length)];
          if (meets) mine = mergeOperations(mine, theirs);
        }
        const all = mergeOperations(mine, theirs);
        const expected = fold(all);
        const shuffled = all
          .map((operation) => ({ operation, place: order.next().value ?? 0 }))
          .toSorted((left, right) => left.place - right.place)
          .map(({ operation }) => operation);
        expect(fold(shuffled)).toEqual(expected);
        expect(fold([...shuffled, ...mine])).toEqual(expected);
        expect(all.reduce<ClientState | null>(applyOperation, null)).toEqual(expected);
      },
    ),
  );
});
