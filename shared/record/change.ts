import { handoffReaders } from '#shared/handoff/read-change.ts';
import { isCivilDate } from '#shared/calendar/civil-date.ts';
import { profileReaders } from '#shared/clients/read-profile.ts';
import { evidenceReaders } from '#shared/evidence/read-change.ts';
import { isCalculationInput, isCalculationLines } from '#shared/record/calculation.ts';
import { highlightReaders } from '#shared/record/read-highlight.ts';
import type { Change, ChangeKind, Operation } from '#shared/record/schema.ts';
import { sessionReaders, taskReaders } from '#shared/sessions/read-change.ts';
import type { Answer, Value } from '#shared/rules/schema.ts';

type Payload = Readonly<Record<string, unknown>>;
type PayloadOf<K extends ChangeKind> = Extract<Change, { kind: K }>['payload'];
type Basis = Extract<Answer, { known: unknown }>['basis'];
type UnknownReason = Extract<Answer, { unknown: unknown }>['unknown'];

/** One row a kind: what its payload means to this version, or null where it does not fit. Further fields are ignored. */
const readers: { readonly [K in ChangeKind]: (payload: Payload) => PayloadOf<K> | null } = {
  'client.create': ({ name, colour, sample }) =>
    isName(name) && isColour(colour) && (sample === null || typeof sample === 'string')
      ? { name, colour, sample }
      : null,
  'client.rename': ({ name }) => (isName(name) ? { name } : null),
  'answer.set': ({ fact, value, basis }) =>
    isId(fact) && isValue(value) && isBasis(basis) ? { fact, value, basis } : null,
  'answer.unknown': ({ fact, reason }) => (isId(fact) && isUnknownReason(reason) ? { fact, reason } : null),
  'answer.clear': ({ fact }) => (isId(fact) ? { fact } : null),
  'note.add': ({ note, fact, text }) =>
    isId(note) && isId(fact) && typeof text === 'string' ? { note, fact, text } : null,
  'note.withdraw': ({ note }) => (isId(note) ? { note } : null),
  'calculation.keep': ({ calculation, calculator, asOf, input, lines }) =>
    isId(calculation) && isId(calculator) && isDay(asOf) && isCalculationInput(input) && isCalculationLines(lines)
      ? { calculation, calculator, asOf, input, lines }
      : null,
  'calculation.withdraw': ({ calculation }) => (isId(calculation) ? { calculation } : null),
  ...highlightReaders,
  ...sessionReaders,
  ...taskReaders,
  ...evidenceReaders,
  ...handoffReaders,
  'client.archive': ({ archived }) => (typeof archived === 'boolean' ? { archived } : null),
  'client.delete': ({ deleted }) => (typeof deleted === 'boolean' ? { deleted } : null),
  ...profileReaders,
};

/**
 * The change an operation makes, or null where this version cannot read it: a kind it does not know, or a payload
 * that does not fit. Such an operation stays in the record and does nothing here.
 */
export function changeOf({ kind, payload }: Operation): Change | null {
  if (!isChangeKind(kind) || typeof payload !== 'object' || payload === null) return null;
  // Any object is a record of unknown members; the reader of the kind looks at each.
  const read = readers[kind](payload as Payload);
  // True because the reader stands in the row of this kind; the compiler does not follow the pair.
  return read === null ? null : ({ kind, payload: read } as Change);
}

function isChangeKind(kind: string): kind is ChangeKind {
  return Object.hasOwn(readers, kind);
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0;
}

function isColour(value: unknown): value is number {
  return Number.isInteger(value);
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0;
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && isCivilDate(value);
}

function isValue(value: unknown): value is Value {
  if (typeof value === 'boolean' || typeof value === 'string' || Number.isSafeInteger(value)) return true;
  if (typeof value !== 'object' || value === null) return false;
  const { minor, currency } = value as Payload; // any object is a record of unknown members
  return Number.isSafeInteger(minor) && typeof currency === 'string';
}

function isBasis(value: unknown): value is Basis {
  return value === 'stated' || value === 'evidenced';
}

function isUnknownReason(value: unknown): value is UnknownReason {
  return value === 'notSure' || value === 'paperPending' || value === 'disputed' || value === 'textUnclear';
}
