import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryChange, nextOperation } from '#test/helpers/arbitrary-operations.ts';
import { creation, device, otherDevice } from '#test/helpers/sample-operations.ts';
import { compareHandoff, isChoosable, takingOf } from '#shared/handoff/compare.ts';
import { changeOf } from '#shared/record/change.ts';
import { fold, mergeOperations } from '#shared/record/fold.ts';
import { standingTaking, takingsThatCount, withdrawing } from '#shared/record/handoffs.ts';
import { historyOf } from '#shared/record/history.ts';
import type { Change, Operation } from '#shared/record/schema.ts';
import type { ClientState } from '#shared/record/state.ts';
import { inverseOf, redoTarget, undoTarget } from '#shared/record/undo.ts';

const first = nextOperation([], device, creation);
const answer = (value: boolean, fact = 'a'): Change => ({
  kind: 'answer.set',
  payload: { fact, value, basis: 'stated' },
});
const note = (id: string): Change => ({ kind: 'note.add', payload: { note: id, fact: 'a', text: id } });

/** What a person sees of a client, without what only counts operations. */
function seen(state: ClientState | null): unknown {
  if (state === null) return null;
  const { operations: _, latest: __, views: ___, ...rest } = state;
  return rest;
}

/** The answers, without who gave them: the same one given twice may be anybody's. */
function values(state: ClientState | null): unknown {
  return Object.entries(state?.answers ?? {})
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([fact, entry]) => [fact, entry.answer]);
}

function work(record: readonly Operation[], who: string, changes: readonly Change[]): readonly Operation[] {
  let operations = record;
  for (const change of changes) operations = [...operations, nextOperation(operations, who, change, operations.length)];
  return operations;
}

interface Imported {
  readonly all: readonly Operation[];
  readonly taking: Operation;
}

/** What `device` holds once it took a file in. */
function imported(here: readonly Operation[], file: readonly Operation[], leftOut: readonly string[] = []): Imported {
  const change = takingOf(here, file, { handoff: `h${here.length}`, name: '甲.portolanclient', leftOut });
  const { handoff, ranges } = change.payload;
  const before = work(here, device, [{ kind: 'handoff.withdraw', payload: { handoff, ranges, kept: [] } }]);
  const arrived = mergeOperations(before, file);
  const all = work(arrived, device, [change]);
  const taking = all.at(-1);
  if (taking === undefined) throw new Error('Nothing was written.');
  return { all, taking };
}

function takenBack({ all, taking }: Imported): readonly Operation[] {
  const change = changeOf(taking);
  if (change?.kind !== 'handoff.take') throw new Error('Not a taking in.');
  const inverse = withdrawing(all, taking, change);
  return [...all, { ...nextOperation(all, device, inverse), undoes: taking.id }];
}

const changes = fc.array(arbitraryChange, { maxLength: 12 });

test('taking a whole import back leaves the client exactly what it was, conflicts included', () => {
  fc.assert(
    fc.property(changes, changes, changes, (common, mine, theirs) => {
      const shared = work([first], device, common);
      const here = work(shared, device, mine);
      const file = work(shared, otherDevice, theirs);
      fc.pre(file.length > shared.length);
      expect(seen(fold(takenBack(imported(here, file))))).toEqual(seen(fold(here)));
    }),
    { numRuns: 150 },
  );
});

test('an import whole is the union of both records, as the record merges them', () => {
  fc.assert(
    fc.property(changes, changes, changes, (common, mine, theirs) => {
      const shared = work([first], device, common);
      const here = work(shared, device, mine);
      const file = work(shared, otherDevice, theirs);
      fc.pre(file.length > shared.length);
      expect(seen(fold(imported(here, file).all))).toEqual(seen(fold(mergeOperations(here, file))));
    }),
    { numRuns: 100 },
  );
});

test('with every item left out an import changes nothing', () => {
  fc.assert(
    fc.property(changes, changes, changes, (common, mine, theirs) => {
      const shared = work([first], device, common);
      const here = work(shared, device, mine);
      const file = work(shared, otherDevice, theirs);
      fc.pre(file.length > shared.length);
      const leftOut = compareHandoff(here, file)
        .rows.filter(isChoosable)
        .map(({ item }) => item);
      const state = fold(imported(here, file, leftOut).all);
      const before = fold(here);
      expect(values(state)).toEqual(values(before));
      expect([state?.notes, state?.calculations, state?.highlights]).toEqual([
        before?.notes,
        before?.calculations,
        before?.highlights,
      ]);
      expect([state?.name, state?.isArchived, state?.isDeleted]).toEqual([
        before?.name,
        before?.isArchived,
        before?.isDeleted,
      ]);
    }),
    { numRuns: 100 },
  );
});

test('an import inside an import is taken back with it', () => {
  fc.assert(
    fc.property(changes, changes, changes, (mine, theirs, thirds) => {
      const here = work([first], device, mine);
      const theirStart = work([first], otherDevice, theirs);
      const third = work([first], 'd-22222222', thirds);
      fc.pre(theirStart.length > 1 && third.length > 1);
      const change = takingOf(theirStart, third, {
        handoff: 'inner',
        name: 'x',
        leftOut: ['answer/registeredInPilotZone'],
      });
      const file = work(mergeOperations(theirStart, third), otherDevice, [change]);
      const taken = imported(here, file);
      expect(seen(fold(takenBack(taken)))).toEqual(seen(fold(here)));
    }),
    { numRuns: 60 },
  );
});

test('every order of arrival comes to the same, decisions about files included', () => {
  fc.assert(
    fc.property(changes, changes, fc.infiniteStream(fc.nat()), (mine, theirs, order) => {
      const here = work([first], device, mine);
      const file = work([first], otherDevice, theirs);
      fc.pre(file.length > 1);
      const all = takenBack(imported(here, file, ['answer/exportDay']));
      const shuffled = [...all].toSorted(() => (order.next().value ?? 0) - (order.next().value ?? 0));
      expect(fold([...shuffled, ...shuffled])).toEqual(fold(all));
    }),
    { numRuns: 60 },
  );
});

test('what was left out does nothing, and the history says where it came from', () => {
  const file = work([first], otherDevice, [answer(true), answer(true, 'b'), note('n1')]);
  const { all } = imported([first], file, ['answer/b', 'note/n1']);
  const state = fold(all);
  expect(Object.keys(state?.answers ?? {})).toEqual(['a']);
  expect(state?.notes).toEqual([]);
  const aside = historyOf(all).filter(({ isAside }) => isAside);
  expect(aside.map(({ device: who, subject }) => [who, subject.kind])).toEqual([
    [otherDevice, 'answer'],
    [otherDevice, 'note'],
  ]);
});

test('what was changed by hand since stays when an import is taken back, and is counted', () => {
  const file = work([first], otherDevice, [answer(true), note('n1'), note('n2')]);
  const taken = imported([first], file);
  const since = work(taken.all, device, [answer(false), { kind: 'note.withdraw', payload: { note: 'n1' } }]);
  const all = takenBack({ all: since, taking: taken.taking });
  const state = fold(all);
  expect(state?.answers['a']?.answer).toEqual({ known: false, basis: 'stated' });
  expect(state?.notes).toEqual([]);
  expect(all.at(-1)?.payload).toMatchObject({ kept: ['answer/a', 'note/n1'] });
});

test('undo takes a whole import back, and redo brings it in again', () => {
  const file = work([first], otherDevice, [answer(true), note('n1')]);
  const { all } = imported(work([first], device, [answer(false)]), file);
  const target = undoTarget(all, device);
  if (target === null) throw new Error('Nothing to undo.');
  expect(target.kind).toBe('handoff.take');
  const undone = [...all, { ...nextOperation(all, device, inverseOf(all, target)), undoes: target.id }];
  expect(fold(undone)?.notes).toEqual([]);
  const again = redoTarget(undone, device);
  if (again === null) throw new Error('Nothing to redo.');
  const redone = [...undone, { ...nextOperation(undone, device, inverseOf(undone, again)), redoes: again.id }];
  expect(seen(fold(redone))).toEqual(seen(fold(all)));
  expect(undoTarget(undone, device)?.payload).toEqual(answer(false).payload);
});

test('a file that was taken in already, or is older than what is here, brings nothing', () => {
  const file = work([first], otherDevice, [answer(true), note('n1')]);
  const { all } = imported([first], file);
  expect(compareHandoff(all, file).brings).toBe(0);
  expect(compareHandoff(all, file.slice(0, 2)).brings).toBe(0);
  expect(compareHandoff(all, file).rows.filter(isChoosable)).toEqual([]);
});

test('what was left out, or taken back, can be taken from the same file later', () => {
  const file = work([first], otherDevice, [answer(true), note('n1')]);
  const leftOut = imported([first], file, ['note/n1']).all;
  expect(
    compareHandoff(leftOut, file)
      .rows.filter(isChoosable)
      .map(({ item }) => item),
  ).toEqual(['note/n1']);
  expect(fold(imported(leftOut, file).all)?.notes).toHaveLength(1);
  const back = takenBack(imported([first], file));
  expect(fold(imported(back, file).all)?.notes).toHaveLength(1);
});

test('the two records are laid side by side, item by item, with who said what', () => {
  const shared = work([first], device, [answer(true), answer(true, 'same'), note('n0')]);
  const here = work(shared, device, [answer(false), note('mine')]);
  const file = work(shared, otherDevice, [
    { kind: 'answer.unknown', payload: { fact: 'a', reason: 'notSure' } },
    answer(true, 'c'),
    note('theirs'),
    { kind: 'note.withdraw', payload: { note: 'n0' } },
  ]);
  const { rows, same } = compareHandoff(here, file);
  expect(rows.map(({ item, group, where, outcome }) => [item, group, where, outcome])).toEqual([
    ['answer/a', 'fact', 'differing', 'conflict'],
    ['note/n0', 'note', 'differing', 'file'],
    ['note/mine', 'note', 'onlyHere', 'here'],
    ['answer/c', 'fact', 'onlyInFile', 'file'],
    ['note/theirs', 'note', 'onlyInFile', 'file'],
  ]);
  expect(same).toBe(2);
  expect(rows[0]?.here).toMatchObject({ device, value: { known: false, basis: 'stated' } });
  expect(rows[0]?.file).toMatchObject({ device: otherDevice, value: { unknown: 'notSure' } });
});

test('a newer answer that knew of the one here is no conflict', () => {
  const shared = work([first], device, [answer(true)]);
  const { rows } = compareHandoff(shared, work(shared, otherDevice, [answer(false)]));
  expect(rows).toMatchObject([{ item: 'answer/a', where: 'differing', outcome: 'file' }]);
});

test('an import counts until it is taken back, and again once that is undone', () => {
  const here = work([first], device, [answer(true)]);
  const one = imported(here, work([first], otherDevice, [note('n-1')]));
  const { id } = one.taking;
  expect([...takingsThatCount(one.all)]).toEqual([id]);
  expect(standingTaking(one.all, id)).toBe(id);
  const back = takenBack(one);
  expect([...takingsThatCount(back)]).toEqual([]);
  expect(standingTaking(back, id)).toBeNull();
  const change = changeOf(one.taking);
  if (change === null) throw new Error('Not a taking in.');
  const again = work(back, device, [change]);
  expect(standingTaking(again, id)).toBe(again.at(-1)?.id);
  expect([...takingsThatCount(again)]).toEqual([again.at(-1)?.id]);
  expect(standingTaking(again, first.id)).toBeNull();
});

test('what a profile says is compared by what it says, and one side stands after the import', () => {
  const profile = (value: string): Change => ({ kind: 'profile.set', payload: { field: 'brands', value } });
  const shared = work([first], device, [profile('甲')]);
  const here = work(shared, device, [profile('乙')]);
  const file = work(shared, otherDevice, [profile('丙')]);
  expect(compareHandoff(here, file).rows).toMatchObject([
    { item: 'profile/brands', where: 'differing', outcome: 'conflict', here: { value: '乙' }, file: { value: '丙' } },
  ]);
  expect(compareHandoff(shared, file).rows).toMatchObject([{ item: 'profile/brands', outcome: 'file' }]);
  expect(compareHandoff(here, work(shared, otherDevice, [profile('乙')])).rows).toEqual([]);
});
