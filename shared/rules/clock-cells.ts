import { lengthOf } from '#shared/rules/clock.ts';
import type { Clock } from '#shared/rules/schema.ts';

/**
 * The ways in which several clocks can run at once while neither the day they start on nor the day looked at is known:
 * each is told by which of the clocks still run, in their order. Of clocks in one measure the shorter ends first. Clocks
 * in different measures (30 days, one month) are taken to be independent, which can only leave more open.
 */
export function clockCells(clocks: readonly Clock[]): readonly (readonly boolean[])[] {
  const lengths = clocks.map(lengthOf);
  const steps = new Map<string, (number | string)[]>();
  for (const { measure, length } of lengths) {
    const known = steps.get(measure);
    if (known === undefined) steps.set(measure, [length]);
    else if (!known.includes(length)) known.push(length);
  }
  const ended = [...steps].reduce<readonly Ended[]>(
    (ways, [measure, of]) => ways.flatMap((way) => [null, ...of].map((length) => new Map(way).set(measure, length))),
    [new Map()],
  );
  return ended.map((way) =>
    lengths.map(({ measure, length }) => {
      const longest = way.get(measure) ?? null;
      return longest === null || length > longest;
    }),
  );
}

/** The longest clock of each measure that has ended; null where none has. */
type Ended = ReadonlyMap<string, number | string | null>;
