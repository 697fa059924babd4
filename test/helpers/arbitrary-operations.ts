import fc from 'fast-check';
import { creation, device, otherDevice } from '#test/helpers/sample-operations.ts';
import { tick } from '#shared/record/clock.ts';
import { counterOf, deviceOf } from '#shared/record/operation.ts';
import { newlySeen } from '#shared/record/views.ts';
import type { Change, Operation } from '#shared/record/schema.ts';

const fact = fc.constantFrom('registeredInPilotZone', 'exportDay', '__proto__', 'constructor');
const note = fc.constantFrom('n-1', 'n-2', 'n-3');
const highlight = fc.constantFrom('h-1', 'h-2');
const style = fc.constantFrom('amber' as const, 'teal' as const, 'violet' as const);
const session = fc.constantFrom('s-1', 's-2');
const task = fc.constantFrom('t-1', 't-2');
const aside = fc.constantFrom('p-1', 'p-2');
const signature = fc.constantFrom('g-1', 'g-2');
const day = fc.constantFrom('2026-11-20', '2026-12-01');
const calculation = fc.constantFrom('k-1', 'k-2');
const evidence = fc.constantFrom('e-1', 'e-2');
const dayOrNone = fc.constantFrom(null, '2026-10-31', '2026-11-20', '2027-03-01');
const file = fc.constantFrom(null, {
  sha256: 'a'.repeat(64),
  name: '营业执照（虚构）.pdf',
  bytes: 9,
  type: 'application/pdf',
});

/** Changes of few papers, on the facts that the other changes answer. */
export const arbitraryEvidenceChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant('evidence.add' as const),
    payload: fc.record({
      evidence,
      label: fc.constantFrom('营业执照', '备案回执'),
      paper: fc.constantFrom(null, 'vat-no-invoice#registration'),
      file,
      receivedOn: dayOrNone,
      from: dayOrNone,
      to: dayOrNone,
      expiresOn: dayOrNone,
      note: fc.constantFrom('', '原件在店里'),
      facts: fc.uniqueArray(fact, { maxLength: 3 }),
    }),
  }),
  fc.record({
    kind: fc.constant('evidence.amend' as const),
    payload: fc.oneof(
      fc.record({ evidence, field: fc.constant('label' as const), value: fc.constantFrom('执照', '回执') }),
      fc.record({ evidence, field: fc.constant('file' as const), value: file }),
      fc.record({
        evidence,
        field: fc.constantFrom('receivedOn' as const, 'from' as const, 'to' as const, 'expiresOn' as const),
        value: dayOrNone,
      }),
      fc.record({ evidence, field: fc.constant('note' as const), value: fc.constantFrom('', '已复印') }),
    ),
  }),
  fc.record({ kind: fc.constant('evidence.link' as const), payload: fc.record({ evidence, fact }) }),
  fc.record({ kind: fc.constant('evidence.unlink' as const), payload: fc.record({ evidence, fact }) }),
  fc.record({
    kind: fc.constant('evidence.withdraw' as const),
    payload: fc.record({ evidence, withdrawn: fc.boolean() }),
  }),
);

type Kept = Extract<Change, { kind: 'calculation.keep' }>['payload'];

type Of<K extends Change['kind']> = Extract<Change, { kind: K }>;

/** A change of sessions or tasks, on few of each, so that they meet. */
export const arbitrarySessionChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant('session.open' as const),
    payload: fc.record<Of<'session.open'>['payload']>({
      session,
      checklists: fc.constantFrom([], ['vat-no-invoice']),
      people: fc.constantFrom([], ['甲', '乙']),
      asOf: day,
      minutes: fc.constantFrom(null, 60),
    }),
  }),
  fc.record({
    kind: fc.constantFrom(
      'session.withdraw' as const,
      'session.resume' as const,
      'session.close' as const,
      'session.reopen' as const,
    ),
    payload: fc.record({ session }),
  }),
  fc.record({
    kind: fc.constant('session.pause' as const),
    payload: fc.record({ session, since: fc.constantFrom(null, 5, 500) }),
  }),
  fc.record({
    kind: fc.constant('session.note' as const),
    payload: fc.record({
      session,
      note,
      speaker: fc.constantFrom('', '甲'),
      text: fc.constantFrom('已登记', '没有'),
      fact: fc.constantFrom(null, 'registeredInPilotZone'),
    }),
  }),
  fc.record({ kind: fc.constant('session.withdrawNote' as const), payload: fc.record({ session, note }) }),
  fc.record({
    kind: fc.constant('session.park' as const),
    payload: fc.record({
      session,
      item: aside,
      text: fc.constantFrom('仓库', '税务'),
      fact: fc.constant(null),
    }),
  }),
  fc.record({ kind: fc.constant('session.unpark' as const), payload: fc.record({ session, item: aside }) }),
  fc.record({
    kind: fc.constant('session.signOff' as const),
    payload: fc.record<Of<'session.signOff'>['payload']>({
      session,
      signature,
      name: fc.constantFrom('甲', '乙'),
      strokes: fc.constantFrom(null, [[1, 2, 3, 4]]),
    }),
  }),
  fc.record({ kind: fc.constant('session.unsign' as const), payload: fc.record({ session, signature }) }),
  fc.record({
    kind: fc.constant('task.add' as const),
    payload: fc.record({
      task,
      text: fc.constantFrom('开证明', '问税务'),
      owner: fc.constantFrom('', '甲'),
      due: fc.option(day),
      session: fc.option(session),
      fact: fc.constantFrom(null, 'registeredInPilotZone'),
    }),
  }),
  fc.record({
    kind: fc.constant('task.amend' as const),
    payload: fc.oneof(
      fc.record({ task, field: fc.constant('text' as const), value: fc.constantFrom('开证明', '再开') }),
      fc.record({ task, field: fc.constant('owner' as const), value: fc.constantFrom('', '乙') }),
      fc.record({ task, field: fc.constant('due' as const), value: fc.option(day) }),
    ),
  }),
  fc.record({ kind: fc.constant('task.done' as const), payload: fc.record({ task, isDone: fc.boolean() }) }),
  fc.record({ kind: fc.constant('task.withdraw' as const), payload: fc.record({ task, isWithdrawn: fc.boolean() }) }),
);

/** A change of any kind, on few facts and notes, so that they meet. */
export const arbitraryChange: fc.Arbitrary<Change> = fc.oneof(
  { weight: 8, arbitrary: arbitrarySessionChange },
  fc.record({
    kind: fc.constant('client.rename' as const),
    payload: fc.record({ name: fc.constantFrom('甲', '乙', '丙') }),
  }),
  fc.record({
    kind: fc.constant('answer.set' as const),
    payload: fc.record({
      fact,
      value: fc.oneof(
        fc.boolean(),
        fc.integer(),
        fc.constantFrom('2026-11-20', '9810'),
        fc.constant({ minor: 5, currency: 'CNY' }),
      ),
      basis: fc.constantFrom('stated' as const, 'evidenced' as const),
    }),
  }),
  fc.record({
    kind: fc.constant('answer.unknown' as const),
    payload: fc.record({ fact, reason: fc.constantFrom('notSure' as const, 'paperPending' as const) }),
  }),
  fc.record({ kind: fc.constant('answer.clear' as const), payload: fc.record({ fact }) }),
  fc.record({ kind: fc.constant('note.add' as const), payload: fc.record({ note, fact, text: fc.string() }) }),
  fc.record({ kind: fc.constant('note.withdraw' as const), payload: fc.record({ note }) }),
  fc.record({
    kind: fc.constant('calculation.keep' as const),
    payload: fc.record({
      calculation,
      calculator: fc.constantFrom('fx-netting', 'no-invoice-clock'),
      asOf: fc.constant('2026-11-20'),
      input: fc.constantFrom<Kept['input'][]>(
        {},
        { exportDate: '2026-03-01', goodsAreFood: false },
        { fees: [{ kind: 'tax', amount: { minor: 1, currency: 'USD' } }] },
      ),
      lines: fc.constantFrom<Kept['lines'][]>(
        [],
        [{ id: 'due', block: null, value: { kind: 'day', day: '2029-03-01' } }],
        [{ id: 'net', block: 'USD', value: { kind: 'money', money: { minor: 5, currency: 'USD' } } }],
      ),
    }),
  }),
  fc.record({ kind: fc.constant('calculation.withdraw' as const), payload: fc.record({ calculation }) }),
  fc.record({
    kind: fc.constant('highlight.add' as const),
    payload: fc.record({
      highlight,
      article: fc.constantFrom('sh-2023#13', 'gz-2024#3'),
      start: fc.constantFrom(0, 4),
      end: fc.constantFrom(6, 9),
      quote: fc.constantFrom('无票免征', '推广费用'),
      style,
      note: fc.constantFrom('', '问税务'),
    }),
  }),
  fc.record({ kind: fc.constant('highlight.style' as const), payload: fc.record({ highlight, style }) }),
  fc.record({
    kind: fc.constant('highlight.note' as const),
    payload: fc.record({ highlight, note: fc.constantFrom('', '等回复') }),
  }),
  fc.record({ kind: fc.constant('highlight.withdraw' as const), payload: fc.record({ highlight }) }),
  arbitraryEvidenceChange,
  fc.record({ kind: fc.constant('client.archive' as const), payload: fc.record({ archived: fc.boolean() }) }),
  fc.record({
    kind: fc.constant('profile.set' as const),
    payload: fc.record({
      field: fc.constantFrom('platforms' as const, 'contact' as const),
      value: fc.constantFrom('', '亚马逊', '亚马逊\n速卖通'),
    }),
  }),
  fc.record({
    kind: fc.constant('client.colour' as const),
    payload: fc.record({ colour: fc.integer({ min: 0, max: 7 }) }),
  }),
  fc.record({ kind: fc.constant('client.delete' as const), payload: fc.record({ deleted: fc.boolean() }) }),
);

/** What a newer version may have written, or a hand may have broken. */
const arbitraryStranger = fc.record({
  kind: fc.oneof(
    fc.string(),
    fc.constantFrom(
      'answer.set',
      'client.create',
      'note.add',
      'calculation.keep',
      'highlight.add',
      'session.note',
      'task.add',
      'evidence.add',
      'toString',
    ),
  ),
  payload: fc.oneof(fc.jsonValue(), fc.record({ fact: fc.jsonValue(), value: fc.jsonValue(), basis: fc.jsonValue() })),
});

/** The operation a device writes next that holds all of `record`, which stands in clock order. */
export function nextOperation(
  record: readonly Operation[],
  who: string,
  change: { readonly kind: string; readonly payload: unknown },
  now = 0,
): Operation {
  const told: Record<string, number> = {};
  const known: Record<string, number> = {};
  for (const { id, seen } of record) {
    if (deviceOf(id) === who) Object.assign(told, seen);
    else known[deviceOf(id)] = Math.max(known[deviceOf(id)] ?? 0, counterOf(id));
  }
  const counter = Math.max(0, ...record.filter(({ id }) => deviceOf(id) === who).map(({ id }) => counterOf(id))) + 1;
  const seen = newlySeen(known, told);
  const at = tick(record.at(-1)?.at ?? null, now, who);
  return { id: `${who}-${counter}`, at, by: '', ...change, prev: null, ...(seen === undefined ? {} : { seen }) };
}

/** A client that two devices worked on, in clock order: each sees all that came before. */
export const arbitraryRecord: fc.Arbitrary<readonly Operation[]> = fc
  .array(
    fc.record({
      who: fc.constantFrom(device, otherDevice),
      now: fc.integer({ min: 0, max: 1_000 }),
      change: fc.oneof({ weight: 5, arbitrary: arbitraryChange }, { weight: 1, arbitrary: arbitraryStranger }),
    }),
    { maxLength: 30 },
  )
  .map((steps) => {
    const operations: Operation[] = [];
    for (const { who, now, change } of [{ who: device, now: 0, change: creation }, ...steps]) {
      operations.push(nextOperation(operations, who, change, now));
    }
    return operations;
  });
