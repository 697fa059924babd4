import { join } from 'node:path';
import { expect, test } from 'vitest';
import { client, creation, device } from '#test/helpers/sample-operations.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import {
  batchOf,
  chainAfter,
  contents,
  operationOf,
  options,
  thirdDevice,
  twoCopies,
} from '#test/helpers/travelling.ts';
import { emptyBatch, readLines, withLines, type Batch } from '#main/record/batch.ts';
import { ClientRecord } from '#main/record/client-record.ts';
import type { Operation } from '#shared/record/schema.ts';

const answer = (value: boolean) => ({ kind: 'answer.set', payload: { fact: 'a', value, basis: 'stated' } }) as const;

test('the other half of what a refused batch came with is taken in all the same', async () => {
  await using folder = await temporaryFolder();
  const { ours, theirs } = await twoCopies(folder.path, 2);
  await theirs.append(answer(true));
  const broken = batchOf([{ ...operationOf(thirdDevice, 1), kind: '' }], thirdDevice, { count: 2 });
  const received = await ours.incoming([broken, ...(await theirs.outgoing())]);
  expect(received.accepted).toHaveLength(1);
  expect(received.refused).toEqual([{ device: thirdDevice, number: 1, reason: 'malformed' }]);
});

const strangers: readonly (readonly [name: string, reason: string, make: () => Batch])[] = [
  [
    'of another client',
    'other-client',
    () => batchOf([operationOf(thirdDevice, 1)], thirdDevice, { client: 'c-1111111111' }),
  ],
  ['of no client', 'malformed', () => batchOf([operationOf(thirdDevice, 1)], thirdDevice, { client: '../x' })],
  ['whose device is a path', 'malformed', () => batchOf([operationOf(thirdDevice, 1)], '../../d-22222222')],
  ['whose number is none', 'malformed', () => batchOf([operationOf(thirdDevice, 1)], thirdDevice, { number: 1.5 })],
  ['that holds nothing', 'malformed', () => emptyBatch(client, thirdDevice, 1)],
  [
    'with more lines than it says',
    'malformed',
    () => batchOf([operationOf(thirdDevice, 1)], thirdDevice, { count: 2 }),
  ],
  ['that is no JSON', 'malformed', () => withLines(emptyBatch(client, thirdDevice, 1), ['{"id":'])],
  ['with operations of another device', 'malformed', () => batchOf([operationOf(device, 1)], thirdDevice)],
  [
    'with a clock of another device',
    'malformed',
    () => batchOf([{ ...operationOf(thirdDevice, 1), at: operationOf(device, 1).at }], thirdDevice),
  ],
  [
    'with a name as long as a book',
    'malformed',
    () => batchOf([{ ...operationOf(thirdDevice, 1), by: 'x'.repeat(121) }], thirdDevice),
  ],
  [
    'that saw what nobody can see',
    'malformed',
    () => batchOf([{ ...operationOf(thirdDevice, 1), seen: { ['x']: 0 } }], thirdDevice),
  ],
  [
    'whose counters have a gap inside',
    'broken-chain',
    () => batchOf([operationOf(thirdDevice, 1), operationOf(thirdDevice, 3)], thirdDevice),
  ],
  [
    'whose chain does not hold',
    'broken-chain',
    () =>
      batchOf([operationOf(thirdDevice, 1), { ...operationOf(thirdDevice, 2), prev: 'f'.repeat(64) }], thirdDevice, {
        isChained: false,
      }),
  ],
  [
    'whose clock goes back',
    'broken-chain',
    () =>
      batchOf(
        [operationOf(thirdDevice, 1), { ...operationOf(thirdDevice, 2), at: operationOf(thirdDevice, 0).at }],
        thirdDevice,
      ),
  ],
  [
    'larger than any app writes',
    'oversized',
    () => ({ ...batchOf([operationOf(thirdDevice, 1)], thirdDevice), count: 5001 }),
  ],
];

test.each(strangers)('a batch %s is refused as %s, whole, and nothing is written', async (_, reason, make) => {
  await using folder = await temporaryFolder();
  const record = await ClientRecord.create(options(folder.path, device), creation);
  const before = await contents(folder.path);
  const received = await record.incoming([make()]);
  expect(received.refused.map((each) => each.reason)).toEqual([reason]);
  expect(received).toMatchObject({ accepted: [], duplicates: 0, waiting: [] });
  expect(record.operations).toHaveLength(1);
  expect(await contents(folder.path)).toEqual(before);
});

test('a forged or forked batch is refused whole: same ids with other content, longer, shorter or beside', async () => {
  await using folder = await temporaryFolder();
  const { theirs } = await twoCopies(folder.path, 8);
  const before = await contents(join(folder.path, 'theirs'));
  const chain = (length: number, text: string): readonly Operation[] =>
    Array.from({ length }, (_, index) => ({ ...operationOf(device, index + 1), payload: { text } }));
  const held = await theirs.outgoing();
  const [first, second, third] = held.map((batch) => readLines(batch).values as readonly Operation[]); // what a record wrote are operations
  if (first === undefined || second === undefined || third === undefined) throw new Error('unreachable');
  const forged = [
    batchOf(chain(3, 'x'), device),
    batchOf(chain(2, 'x'), device),
    batchOf(chain(5, 'x'), device),
    // A sealed file does not grow, even by what follows in the next one.
    batchOf([...first, { ...operationOf(device, 4), at: `${third[0]?.at}` }], device, { isChained: true }),
    batchOf(
      [...third, ...chainAfter(third, 1)].map((each, index) => (index === 0 ? { ...each, by: 'x' } : each)),
      device,
      { number: 3 },
    ),
    // Under a number of its own, over counters that are held.
    batchOf(second, device, { number: 9 }),
  ];
  for (const batch of forged) {
    const { refused, accepted } = await theirs.incoming([batch]);
    expect(refused).toEqual([{ device, number: batch.number, reason: 'forked' }]);
    expect(accepted).toEqual([]);
  }
  expect(await contents(join(folder.path, 'theirs'))).toEqual(before);
  expect(theirs.operations).toHaveLength(8);
});
