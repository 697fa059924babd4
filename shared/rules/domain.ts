import { clockCells } from '#shared/rules/clock-cells.ts';
import { firstStartOf, lastDayOf } from '#shared/rules/clock.ts';
import { AS_OF, compare } from '#shared/rules/comparison.ts';
import type { ValueOf } from '#shared/rules/comparison.ts';
import type { Atom } from '#shared/rules/formula.ts';
import { sampleValues } from '#shared/rules/samples.ts';
import type { Choices } from '#shared/rules/samples.ts';
import type { Clock, Leaf, Value } from '#shared/rules/schema.ts';
import { kindOf } from '#shared/rules/value-kind.ts';
import type { Kind } from '#shared/rules/value-kind.ts';
import type { Truth } from '#shared/rules/verdict.ts';

/**
 * Something unanswered, cut into the cells its comparisons can tell apart: `x < 5` and `x >= 10` make three.
 * A set of cells is a bit mask; `all` is the mask of every cell.
 */
interface Variable {
  /** One fact, or the two days of a `dateWithin` while neither is known. */
  readonly facts: readonly string[];
  readonly all: number;
}

/** A comparison as the answers leave it: known, open on a variable in `cells`, or comparable with no value at all. */
export type Reading =
  | { readonly kind: 'known'; readonly isTrue: boolean }
  | { readonly kind: 'open'; readonly variable: number; readonly cells: number }
  | { readonly kind: 'never' };

/** The answers as the comparisons see them; `readings` is by atom index. */
export interface Domain {
  readonly variables: readonly Variable[];
  readonly readings: readonly Reading[];
}

/** Masks are 32-bit integers with a sign. */
const MOST_CELLS = 30;

/** A group of comparisons cut into cells: every comparison by the cells in which it holds, null where it never can. */
interface Cut {
  readonly all: number;
  readonly masks: readonly (number | null)[];
}

/** Cuts that hang on no answer, by group; kept for each list of comparisons. */
type Cuts = Map<string, Cut | null>;

const cutsOf = new WeakMap<readonly Atom[], { readonly choices: Choices; readonly cuts: Cuts }>();

interface Group {
  readonly key: string;
  readonly facts: readonly string[];
  readonly kind: Kind;
  readonly atoms: Atom[];
}

/**
 * Puts the answers into the comparisons. Whatever is not known, or known as another kind of value than the
 * comparison needs, is open. Variables are taken to be independent of each other, which can only leave more open:
 * two currencies of one fact, or the distance of two unknown days beside the days themselves.
 */
export function readAtoms(atoms: readonly Atom[], valueOf: ValueOf, choices: Choices): Domain {
  const readings: Reading[] = atoms.map(({ leaf }) => {
    const truth = compare(leaf, valueOf);
    return truth === 'unknown' ? { kind: 'never' } : { kind: 'known', isTrue: truth === 'true' };
  });
  const variables: Variable[] = [];
  const cuts = keptCuts(atoms, choices);
  const open = atoms.filter((atom) => readings[atom.index]?.kind === 'never');
  for (const group of groupsOf(open, valueOf)) place(group, valueOf, choices, cuts, variables, readings);
  return { variables, readings };
}

function keptCuts(atoms: readonly Atom[], choices: Choices): Cuts {
  const kept = cutsOf.get(atoms);
  if (kept?.choices === choices) return kept.cuts;
  const cuts: Cuts = new Map();
  cutsOf.set(atoms, { choices, cuts });
  return cuts;
}

function groupsOf(atoms: readonly Atom[], valueOf: ValueOf): Iterable<Group> {
  const groups = new Map<string, Group>();
  for (const atom of atoms) {
    const facts = openFactsOf(atom.leaf, valueOf);
    const kind = kindCompared(atom.leaf);
    if (facts.length === 0 || kind === null) continue;
    const key = [kind, ...facts].join(' ');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { key, facts, kind, atoms: [atom] });
    else group.atoms.push(atom);
  }
  return groups.values();
}

function openFactsOf(leaf: Leaf, valueOf: ValueOf): readonly string[] {
  if (!('dateWithin' in leaf)) return leaf.fact === AS_OF ? [] : [leaf.fact];
  const facts = [leaf.fact, leaf.dateWithin.since];
  if (facts[0] === facts[1]) return [];
  return facts.filter((fact) => fact !== AS_OF && kindOf(valueOf(fact)) !== 'date');
}

const kindsCompared = new WeakMap<Leaf, Kind | null>();

/** Worked out once for each comparison: to see whether a text is a day costs more than all else here. */
function kindCompared(leaf: Leaf): Kind | null {
  const existing = kindsCompared.get(leaf);
  if (existing !== undefined) return existing;
  const kinds = new Set('dateWithin' in leaf ? ['date' as const] : constantsOf(leaf).map(kindOf));
  const [only = null] = kinds;
  const kind = kinds.size === 1 ? only : null;
  kindsCompared.set(leaf, kind);
  return kind;
}

function constantsOf(leaf: Exclude<Leaf, { dateWithin: unknown }>): readonly Value[] {
  if ('eq' in leaf) return [leaf.eq];
  if ('ne' in leaf) return [leaf.ne];
  if ('lt' in leaf) return [leaf.lt];
  if ('le' in leaf) return [leaf.le];
  if ('gt' in leaf) return [leaf.gt];
  if ('ge' in leaf) return [leaf.ge];
  return 'in' in leaf ? leaf.in : leaf.between;
}

/** Makes a variable of the group; of two, where one cannot hold all its cells. */
function place(
  group: Group,
  valueOf: ValueOf,
  choices: Choices,
  cuts: Cuts,
  variables: Variable[],
  readings: Reading[],
): void {
  const { atoms, facts } = group;
  const found = cutFor(group, valueOf, choices, cuts);
  if (found === null) {
    const half = Math.ceil(atoms.length / 2);
    for (const part of [atoms.slice(0, half), atoms.slice(half)]) {
      place({ ...group, atoms: part }, valueOf, choices, cuts, variables, readings);
    }
    return;
  }
  atoms.forEach((atom, column) => {
    const cells = found.masks[column] ?? null;
    if (cells !== null) readings[atom.index] = { kind: 'open', variable: variables.length, cells };
  });
  variables.push({ facts, all: found.all });
}

function cutFor(group: Group, valueOf: ValueOf, choices: Choices, cuts: Cuts): Cut | null {
  const [, since] = group.facts;
  // A clock with one known day is cut where that day puts its ends.
  if (since === undefined && group.atoms.some((atom) => 'dateWithin' in atom.leaf)) return cut(group, valueOf, choices);
  const key = `${group.key}: ${group.atoms.map((atom) => atom.index).join(' ')}`;
  const kept = cuts.get(key);
  if (kept !== undefined) return kept;
  const made = cut(group, valueOf, choices);
  cuts.set(key, made);
  return made;
}

/** The cells of a group; null where too many. */
function cut(group: Group, valueOf: ValueOf, choices: Choices): Cut | null {
  const { atoms, facts } = group;
  const [, since] = facts;
  const rows = since === undefined ? trialsOf(group, valueOf, choices) : clockCells(clocksOf(atoms)).map(truths);
  const table = [...new Map(rows.map((row) => [row.join(' '), row])).values()];
  if (table.length > MOST_CELLS) return null;
  const masks = atoms.map((_, column) => {
    if (table.some((row) => row[column] === 'unknown')) return null;
    return table.reduce((bits, row, cell) => (row[column] === 'true' ? bits | (1 << cell) : bits), 0);
  });
  return { all: (1 << table.length) - 1, masks };
}

/** The truths of the comparisons for one value of every stretch between two constants. */
function trialsOf({ atoms, facts, kind }: Group, valueOf: ValueOf, choices: Choices): readonly (readonly Truth[])[] {
  const [fact] = facts;
  if (fact === undefined) return [];
  const constants = atoms.flatMap(({ leaf }) => ('dateWithin' in leaf ? edgesOf(leaf, valueOf) : constantsOf(leaf)));
  return sampleValues(kind, constants, choices.get(fact)).map((value) =>
    atoms.map((atom) => compare(atom.leaf, (id) => (id === fact ? value : valueOf(id)))),
  );
}

function clocksOf(atoms: readonly Atom[]): readonly Clock[] {
  return atoms.flatMap(({ leaf }) => ('dateWithin' in leaf ? [leaf.dateWithin] : []));
}

function truths(row: readonly boolean[]): readonly Truth[] {
  return row.map((isTrue) => (isTrue ? 'true' : 'false'));
}

type DateWithin = Extract<Leaf, { dateWithin: unknown }>;

/** The first and last day for which the comparison holds, the other of its two days being known. */
function edgesOf(leaf: DateWithin, valueOf: ValueOf): readonly Value[] {
  const [day, start] = [valueOf(leaf.fact), valueOf(leaf.dateWithin.since)];
  if (typeof start === 'string' && kindOf(start) === 'date') return present([start, lastDayOf(leaf.dateWithin, start)]);
  if (typeof day !== 'string' || kindOf(day) !== 'date') return [];
  return present([firstStartOf(leaf.dateWithin, day), day]);
}

function present<Item>(items: readonly (Item | null)[]): readonly Item[] {
  return items.filter((item) => item !== null);
}
