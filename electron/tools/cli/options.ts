import { isCivilDate, type CivilDate } from '#shared/calendar/civil-date.ts';
import { BadInput, shown } from './bad-input.ts';
import type { Asked } from './command.ts';

/** The day asked for with `--as-of`; today where it was not given. */
export function asOfOf({ option, today }: Asked): CivilDate {
  const written = option('as-of');
  if (written === undefined) return today;
  if (isCivilDate(written)) return written;
  throw new BadInput(`--as-of ${shown(written)} is not a day that exists; write it as 2026-01-31.`);
}

/** The value of an option that the command cannot do without. */
export function needed({ option }: Asked, name: string, form: string): string {
  const written = option(name);
  if (written === undefined) throw new BadInput(`--${name} is missing; write --${name} ${form}.`);
  return written;
}

/** The item of a list that an option or a word names. */
export function named<T extends { readonly id: string }>(
  items: readonly T[],
  id: string,
  kind: string,
  listedBy: string,
): T {
  const found = items.find((item) => item.id === id);
  if (found !== undefined) return found;
  throw new BadInput(`There is no ${kind} ${shown(id)}; the command ${listedBy} lists them.`);
}
