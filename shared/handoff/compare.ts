import { canonicalJson } from '#shared/record/canonical.ts';
import {
  archivedField,
  colourField,
  deletedField,
  factOfField,
  nameField,
  profileFieldOf,
} from '#shared/record/fields.ts';
import { fold, mergeOperations } from '#shared/record/fold.ts';
import { asideIn, counted, isHandoff, itemOf, rangesOf } from '#shared/record/handoffs.ts';
import { historyOf, type HistorySubject, type HistoryValue } from '#shared/record/history.ts';
import type { Change, Operation } from '#shared/record/schema.ts';
import type { ClientState, FieldValue } from '#shared/record/state.ts';

type Taking = Extract<Change, { kind: 'handoff.take' }>;

/** What one side says of an item, with who said it last and when. */
export interface HandoffSide {
  readonly subject: HistorySubject;
  readonly value: HistoryValue;
  readonly at: string;
  readonly by: string;
  readonly device: string;
}

/** One item of the client that is not the same here and in the file. */
export interface HandoffRow {
  readonly item: string;
  readonly group: 'fact' | 'note' | 'evidence' | 'other';
  readonly where: 'onlyHere' | 'onlyInFile' | 'differing';
  readonly here: HandoffSide | null;
  readonly file: HandoffSide | null;
  /** What stands once the file is taken in: as here, as in the file, both, or both until someone settles it. */
  readonly outcome: 'here' | 'file' | 'both' | 'conflict';
}

/** A client here beside the one in a file. */
export interface HandoffComparison {
  readonly rows: readonly HandoffRow[];
  /** How many items are the same on both sides. */
  readonly same: number;
  /** How many operations the file brings: those that are not here, and those that are set aside here. */
  readonly brings: number;
}

/** What the file has that does not count here: `all` of it, and what of that its own computer had set aside. */
export function broughtBy(
  here: readonly Operation[],
  file: readonly Operation[],
): { readonly all: readonly Operation[]; readonly aside: readonly Operation[] } {
  const held = new Map(here.map((operation) => [operation.id, operation]));
  const isAsideHere = asideIn(here) ?? never;
  const isAsideThere = asideIn(file) ?? never;
  const all = file.filter((operation) => {
    const own = held.get(operation.id);
    return own === undefined || (isAsideHere(own) && !isAsideThere(operation));
  });
  return { all, aside: all.filter(isAsideThere) };
}

/** The change that takes the file in, but for the items left out. */
export function takingOf(
  here: readonly Operation[],
  file: readonly Operation[],
  { handoff, name, leftOut }: { readonly handoff: string; readonly name: string; readonly leftOut: readonly string[] },
): Taking {
  const { all, aside } = broughtBy(here, file);
  return {
    kind: 'handoff.take',
    payload: {
      handoff,
      file: name,
      ranges: rangesOf(all),
      leftOut: [...leftOut],
      aside: rangesOf(aside),
      isNew: here.length === 0,
    },
  };
}

/** Lays the client of a file beside the one here, item by item. Nothing here: every item is only in the file. */
export function compareHandoff(here: readonly Operation[], file: readonly Operation[]): HandoffComparison {
  const { all } = broughtBy(here, file);
  const brought = new Set(all.map(({ id }) => id));
  const [mine, theirs] = [sideOf(here), sideOf(file)];
  const merged = fold(mergeOperations(here, [...file, latest(takingOf(here, file, nobody))]));
  const rows: HandoffRow[] = [];
  let same = 0;
  for (const item of new Set([...mine.items.keys(), ...theirs.items.keys()])) {
    const [own, other] = [mine.items.get(item) ?? [], theirs.items.get(item) ?? []];
    const [ours, others] = [mine.said.get(item) ?? null, theirs.said.get(item) ?? null];
    if (isSame(item, mine, theirs, own, other)) {
      same += 1;
      continue;
    }
    const where = own.length === 0 ? 'onlyInFile' : other.length === 0 ? 'onlyHere' : 'differing';
    const isBrought = other.some(({ id }) => brought.has(id));
    const outcome = isBrought ? outcomeOf(item, { mine, theirs, merged, own, other }) : 'here';
    rows.push({ item, group: groupOf(item), where, here: ours, file: others, outcome });
  }
  return { rows, same, brings: all.length };
}

/** True for a row that a person can leave out: taking it in would change something here. */
export function isChoosable({ outcome }: HandoffRow): boolean {
  return outcome !== 'here';
}

interface Side {
  readonly state: ClientState | null;
  readonly items: ReadonlyMap<string, readonly Operation[]>;
  readonly said: ReadonlyMap<string, HandoffSide>;
}

function sideOf(operations: readonly Operation[]): Side {
  const state = fold(operations);
  const items = new Map<string, Operation[]>();
  for (const operation of counted(operations)) {
    if (operation.kind === 'aside' || operation.kind === 'client.create' || isHandoff(operation)) continue;
    const item = itemOf(operation);
    const known = items.get(item);
    if (known === undefined) items.set(item, [operation]);
    else known.push(operation);
  }
  const created = operations.find(({ kind }) => kind === 'client.create');
  if (created !== undefined && !items.has(nameField)) items.set(nameField, [created]);
  const said = new Map<string, HandoffSide>();
  for (const { operation, subject, after, isAside, device } of historyOf(operations)) {
    if (isAside || isHandoff(operation)) continue;
    const item = operation.kind === 'client.create' ? nameField : itemOf(operation);
    const value = isField(item) ? fieldOf(state, item) : after;
    const { at, by } = operation;
    said.set(item, { subject: item === nameField ? { kind: 'name' } : subject, value, at, by, device });
  }
  return { state, items, said };
}

function isSame(
  item: string,
  mine: Side,
  theirs: Side,
  own: readonly Operation[],
  other: readonly Operation[],
): boolean {
  if (isField(item)) return isEqual(fieldOf(mine.state, item), fieldOf(theirs.state, item));
  return own.length === other.length && own.every(({ id }, index) => id === other[index]?.id);
}

function outcomeOf(
  item: string,
  {
    mine,
    theirs,
    merged,
    own,
    other,
  }: Record<'mine' | 'theirs', Side> &
    Record<'own' | 'other', readonly Operation[]> & { readonly merged: ClientState | null },
): HandoffRow['outcome'] {
  if (isField(item)) {
    if (merged?.conflicts.some(({ field }) => field === item) === true) return 'conflict';
    const value = fieldOf(merged, item);
    if (isEqual(value, fieldOf(theirs.state, item))) return 'file';
    return isEqual(value, fieldOf(mine.state, item)) ? 'here' : 'file';
  }
  const known = new Set(other.map(({ id }) => id));
  return own.every(({ id }) => known.has(id)) ? 'file' : 'both';
}

function groupOf(item: string): HandoffRow['group'] {
  if (factOfField(item) !== null) return 'fact';
  if (item.startsWith('note/')) return 'note';
  return item.startsWith('evidence/') ? 'evidence' : 'other';
}

function isField(item: string): boolean {
  const isNamed = [nameField, archivedField, deletedField, colourField].includes(item);
  return isNamed || factOfField(item) !== null || profileFieldOf(item) !== null;
}

function fieldOf(state: ClientState | null, field: string): FieldValue {
  const fact = factOfField(field);
  if (fact !== null) return state?.answers[fact]?.answer ?? null;
  if (field === nameField) return state?.name ?? '';
  if (field === colourField) return state?.colour ?? 0;
  const profileField = profileFieldOf(field);
  if (profileField !== null) return state?.profile[profileField] ?? '';
  return (field === archivedField ? state?.isArchived : state?.isDeleted) ?? false;
}

/** To the letter: another basis of the same answer is another item to choose. */
function isEqual(left: FieldValue, right: FieldValue): boolean {
  return canonicalJson(left) === canonicalJson(right);
}

const nobody = { handoff: 'foreseen', name: '', leftOut: [] } as const;

/** As if this computer had made the change after all else. */
function latest(change: Change): Operation {
  return { id: 'd-zzzzzzzz-1', at: '999999999999999-999999-d-zzzzzzzz', by: '', ...change, prev: null };
}

function never(): boolean {
  return false;
}
