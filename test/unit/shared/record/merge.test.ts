import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryChange, nextOperation } from '#test/helpers/arbitrary-operations.ts';
import { creation, device, otherDevice } from '#test/helpers/sample-operations.ts';
import { changeOf } from '#shared/record/change.ts';
import { agree, settingOf } from '#shared/record/fields.ts';
import { answersOf, applyOperation, fold, mergeOperations } from '#shared/record/fold.ts';
import { counterOf, deviceOf } from '#shared/record/operation.ts';
import type { Change, Operation } from '#shared/record/schema.ts';
import type { ClientState } from '#shared/record/state.ts';
import { inverseOf, redoTarget, undoTarget } from '#shared/record/undo.ts';

const thirdDevice = 'd-22222222';
const devices = [device, otherDevice, thirdDevice];
const answer = (value: boolean): Change => ({ kind: 'answer.set', payload: { fact: 'a', value, basis: 'stated' } });
const first = nextOperation([], device, creation);

/** Two devices that both hold the creation and then wrote without knowing of each other. */
function apart(mine: Change, theirs: Change): readonly Operation[] {
  const created = [first];
  return mergeOperations(created, [
    nextOperation(created, otherDevice, theirs, 5),
    nextOperation(created, device, mine, 3),
  ]);
}

test('two answers given without knowing of each other are both kept, and no rule may rest on either', () => {
  const state = fold(apart(answer(true), answer(false)));
  expect(answersOf(state)).toEqual({ a: { unknown: 'disputed' } });
  expect(state?.conflicts).toEqual([
    {
      field: 'answer/a',
      candidates: [
        expect.objectContaining({ device, value: { known: true, basis: 'stated' } }),
        expect.objectContaining({ device: otherDevice, value: { known: false, basis: 'stated' } }),
      ],
    },
  ]);
});

test('the same answer given twice is no conflict, whatever it rests on', () => {
  const evidenced: Change = { kind: 'answer.set', payload: { fact: 'a', value: true, basis: 'evidenced' } };
  const state = fold(apart(answer(true), evidenced));
  expect(state?.conflicts).toEqual([]);
  expect(answersOf(state)).toEqual({ a: { known: true, basis: 'evidenced' } });
});

test('an answer against its withdrawal, and a known one against a not known one, are conflicts', () => {
  const cleared: Change = { kind: 'answer.clear', payload: { fact: 'a' } };
  const unsure: Change = { kind: 'answer.unknown', payload: { fact: 'a', reason: 'notSure' } };
  for (const other of [cleared, unsure]) {
    expect(answersOf(fold(apart(answer(true), other)))).toEqual({ a: { unknown: 'disputed' } });
  }
});

test('whoever has both before them settles by answering, whichever way', () => {
  const both = apart(answer(true), answer(false));
  for (const settled of [answer(true), answer(false)]) {
    for (const who of devices) {
      const state = fold([...both, nextOperation(both, who, settled)]);
      expect(state?.conflicts).toEqual([]);
      expect(answersOf(state)).toEqual({ a: answerOf(settled) });
    }
  }
});

test('an answer that knew only one of two leaves the other standing beside it', () => {
  const both = apart(answer(true), answer(false));
  const [, mine] = both;
  const knowing = nextOperation([first, mine ?? first], thirdDevice, answer(true), 9);
  const state = fold([...both, knowing]);
  expect(state?.conflicts[0]?.candidates.map((write) => write.device)).toEqual([otherDevice, thirdDevice]);
});

test('two names stand side by side, the later one shown; a deletion that was not agreed on is none', () => {
  const named = fold(
    apart({ kind: 'client.rename', payload: { name: '乙' } }, { kind: 'client.rename', payload: { name: '丙' } }),
  );
  expect(named).toMatchObject({ name: '丙', conflicts: [{ field: 'name' }] });
  const deleted = fold(
    apart(
      { kind: 'client.delete', payload: { deleted: false } },
      { kind: 'client.delete', payload: { deleted: true } },
    ),
  );
  expect(deleted).toMatchObject({ isDeleted: false, conflicts: [{ field: 'deleted' }] });
});

test('an operation of a newer version that says strange things of what it saw makes no difference to anyone else', () => {
  const both = apart(answer(true), answer(false));
  const later = nextOperation(both, thirdDevice, answer(false));
  const strange = { ...later, seen: { [otherDevice]: 999, 'd-99999999': 4 } };
  expect(fold([...both, strange])?.conflicts[0]?.candidates.map((write) => write.device)).toEqual([
    device,
    thirdDevice,
  ]);
});

type Step =
  | { readonly kind: 'change'; readonly who: number; readonly now: number; readonly change: Change }
  | { readonly kind: 'undo' | 'redo'; readonly who: number }
  | {
      readonly kind: 'send';
      readonly from: number;
      readonly to: number;
      readonly back: number;
      readonly length: number;
    };

const who = fc.nat({ max: 2 });
const stepsOf = (change: fc.Arbitrary<Change>): fc.Arbitrary<Step> =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant('change' as const),
        who,
        now: fc.integer({ min: 0, max: 1000 }),
        change,
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const), who }) },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('send' as const),
        from: who,
        to: who,
        back: fc.integer({ min: -2, max: 2 }),
        length: fc.integer({ min: 1, max: 6 }),
      }),
    },
  );

/** Few facts and values, so that what devices say meets. */
const arbitraryAnswer: fc.Arbitrary<Change> = fc.record({
  kind: fc.constant('answer.set' as const),
  payload: fc.record({
    fact: fc.constantFrom('a', 'b'),
    value: fc.boolean(),
    basis: fc.constant('stated' as const),
  }),
});

/**
 * Of each operation that is held, all that its device held when it wrote it, itself or through others that are held.
 * What has not arrived cannot tell: until it has, a conflict may show that is none, never the other way round.
 */
function knownThrough(pasts: Pasts, held: readonly Operation[]): Pasts {
  const known: Pasts = new Map();
  for (const { id } of held) {
    const past = pasts.get(id) ?? new Set();
    known.set(id, new Set([...past, ...[...past].flatMap((earlier) => [...(known.get(earlier) ?? [])])]));
  }
  return known;
}

interface Device {
  readonly id: string;
  held: readonly Operation[];
  /** The state kept up by applying one operation after another where that is allowed, as the window does. */
  state: ClientState | null;
  /** Arrived before the operation of the same device that precedes it. */
  waiting: readonly Operation[];
}

/** Every operation with all that its device held when it was written. */
type Pasts = Map<string, ReadonlySet<string>>;

function take(receiver: Device, arrived: readonly Operation[]): void {
  let waiting = [...receiver.waiting, ...arrived];
  for (let isMoving = true; isMoving;) {
    const next = waiting.find(
      (operation) => counterOf(operation.id) === lastOf(receiver.held, deviceOf(operation.id)) + 1,
    );
    isMoving = next !== undefined;
    if (next === undefined) break;
    const isLater = (receiver.state?.latest ?? '') < next.at;
    receiver.held = mergeOperations(receiver.held, [next]);
    receiver.state = isLater ? applyOperation(receiver.state, next) : fold(receiver.held);
    waiting = waiting.filter((operation) => operation.id !== next.id);
  }
  receiver.waiting = waiting.filter(({ id }) => counterOf(id) > lastOf(receiver.held, deviceOf(id)));
}

function lastOf(held: readonly Operation[], id: string): number {
  return Math.max(0, ...held.filter((operation) => deviceOf(operation.id) === id).map(({ id: own }) => counterOf(own)));
}

function write(author: Device, pasts: Pasts, change: Change, now: number, links: Partial<Operation> = {}): void {
  const operation = { ...nextOperation(author.held, author.id, change, now), ...links };
  pasts.set(operation.id, new Set(author.held.map(({ id }) => id)));
  take(author, [operation]);
}

function run(steps: readonly Step[]): { readonly all: readonly Device[]; readonly pasts: Pasts } {
  const all: Device[] = devices.map((id) => ({ id, held: [], state: null, waiting: [] }));
  const pasts: Pasts = new Map([[first.id, new Set()]]);
  for (const each of all) take(each, [first]);
  for (const step of steps) {
    const author = all[step.kind === 'send' ? step.to : step.who];
    if (author === undefined) throw new Error('There is no such device.');
    if (step.kind === 'send') {
      const own = all[step.from]?.held.filter(({ id }) => deviceOf(id) === devices[step.from]) ?? [];
      // From before what is held already, or leaving out some that are not.
      const start = Math.max(0, lastOf(author.held, devices[step.from] ?? '') - step.back);
      // Backwards, so that what comes first must wait.
      take(author, own.slice(start, start + step.length).toReversed());
    } else if (step.kind === 'change') write(author, pasts, step.change, step.now);
    else {
      const target = step.kind === 'undo' ? undoTarget(author.held, author.id) : redoTarget(author.held, author.id);
      const link = step.kind === 'undo' ? { undoes: target?.id } : { redoes: target?.id };
      if (target !== null) write(author, pasts, inverseOf(author.held, target), 0, definedOnly(link));
    }
  }
  return { all, pasts };
}

function definedOnly(link: { undoes?: string | undefined; redoes?: string | undefined }): Partial<Operation> {
  return Object.fromEntries(Object.entries(link).filter(([, value]) => value !== undefined));
}

test('three devices come to the same client whatever the order, repeats and gaps in which operations reach them', () => {
  fc.assert(
    fc.property(
      fc.array(stepsOf(arbitraryChange), { minLength: 10, maxLength: 60, size: 'max' }),
      fc.infiniteStream(fc.nat()),
      (steps, chance) => {
        const { all } = run(steps);
        // What each keeps up one by one is what all of it folds to, at every device, before all has arrived.
        for (const { held, state } of all) expect(state).toEqual(fold(held));
        const everything = all.flatMap(({ id, held }) => held.filter((operation) => deviceOf(operation.id) === id));
        for (const each of all) {
          const shuffled = [...everything, ...everything.filter((_, index) => index % 3 === 0)]
            .map((operation) => ({ operation, place: chance.next().value ?? 0 }))
            .sort((left, right) => left.place - right.place)
            .map(({ operation }) => operation);
          take(each, shuffled);
          expect(each.waiting).toEqual([]);
        }
        const [one, two, three] = all;
        expect(two?.state).toEqual(one?.state);
        expect(three?.state).toEqual(one?.state);
        expect(two?.held).toEqual(one?.held);
      },
    ),
    { numRuns: 300 },
  );
});

test('exactly what nobody knew of stands, and exactly where two say different things there is a conflict', () => {
  fc.assert(
    fc.property(fc.array(stepsOf(arbitraryAnswer), { minLength: 10, maxLength: 60, size: 'max' }), (steps) => {
      const { all, pasts } = run(steps);
      const everything = all.reduce<readonly Operation[]>((sum, { held }) => mergeOperations(sum, held), []);
      for (const { held, state } of [...all, { held: everything, state: fold(everything) }]) {
        const known = knownThrough(pasts, held);
        const settings = held.flatMap((operation) => {
          const change = changeOf(operation);
          const setting = change === null ? null : settingOf(change);
          return setting === null ? [] : [{ ...setting, id: operation.id }];
        });
        const standing = settings.filter(
          ({ field, id }) => !settings.some((later) => later.field === field && known.get(later.id)?.has(id) === true),
        );
        const found = Object.entries(state?.standing ?? {}).flatMap(([field, writes]) =>
          writes.map((each) => `${field} ${each.operation}`),
        );
        expect(found.toSorted()).toEqual(standing.map(({ field, id }) => `${field} ${id}`).toSorted());
        const disputed = standing.filter(({ field, value }) =>
          standing.some((other) => other.field === field && !agree(other.value, value)),
        );
        expect(new Set(state?.conflicts.map(({ field }) => field))).toEqual(
          new Set(disputed.map(({ field }) => field)),
        );
      }
    }),
    { numRuns: 500 },
  );
});

function answerOf(change: Change): unknown {
  return change.kind === 'answer.set' ? { known: change.payload.value, basis: change.payload.basis } : null;
}
