import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { folderPlace } from '#main/exchange/folder-place.ts';
import { answered, atOneFolder, beginClient, meetingAt, statesOf, type Meeting } from '#test/helpers/exchanging.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

/** What may happen, in any order: somebody answers or exchanges, restarts without memory, or the folder shows its worst. */
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      who: fc.nat(2),
      fact: fc.nat(4),
      value: fc.boolean(),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('meet' as const), who: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restart' as const), who: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('hide' as const), which: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cut' as const), which: fc.nat(20), at: fc.nat(400) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('copy' as const), which: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'mend' as const }) },
);

test('whatever happens to the folder on the way, three workspaces come to the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      await using folder = await temporaryFolder();
      const { shared, opened, all } = await atOneFolder(folder.path, ['a', 'b', 'c']);
      const people: Meeting[] = [...all];
      const person = (index: number): Meeting => people[index] ?? unreachable();
      const client = await beginClient(person(0), '甲', 1);
      for (const index of [0, 1, 2]) await person(index).meet();
      /** What was there before it was hidden or cut. */
      const whole = new Map<string, Buffer>();
      const place = join(shared, client);
      const nameOf = async (which: number): Promise<string> => {
        const names = (await readdir(place)).filter((name) => name.startsWith('d-')).toSorted();
        return names[which % Math.max(1, names.length)] ?? '';
      };
      const mend = async (): Promise<void> => {
        for (const [name, bytes] of whole) await writeFile(join(place, name), bytes);
        whole.clear();
      };
      for (const each of steps) {
        if (each.kind === 'answer') {
          await (await person(each.who).workspace.record(client)).append(answered(`f${each.fact}`, each.value));
        } else if (each.kind === 'meet') await person(each.who).meet();
        else if (each.kind === 'restart') {
          const { workspace } = person(each.who);
          await workspace.settle();
          people[each.who] = await meetingAt(workspace.folder, ({ device }) =>
            folderPlace({ path: shared, device, ...opened }),
          );
        } else if (each.kind === 'mend') await mend();
        else {
          const name = await nameOf(each.which);
          if (name === '') continue;
          const bytes = await readFile(join(place, name));
          if (each.kind === 'copy')
            await writeFile(join(place, name.replace('.portolanbatch', ' (2).portolanbatch')), bytes);
          else {
            if (!whole.has(name)) whole.set(name, bytes);
            if (each.kind === 'hide') await rm(join(place, name));
            else await writeFile(join(place, name), bytes.subarray(0, each.at));
          }
        }
      }
      // What was hidden or cut may stay so for ever: whoever holds it leaves it there again.
      for (const index of [0, 1, 2, 0, 1, 2]) await person(index).meet();
      const [first, ...others] = await statesOf(people, client);
      for (const other of others) expect(other).toEqual(first);
      const counts = await Promise.all(
        people.map(async ({ workspace }) => (await workspace.record(client)).operations.length),
      );
      expect(new Set(counts)).toEqual(new Set([2 + steps.filter(({ kind }) => kind === 'answer').length]));
      for (const { workspace } of people) await workspace.settle();
    }),
    { numRuns: 40 },
  );
}, 60_000);

function unreachable(): never {
  throw new Error('unreachable');
}
