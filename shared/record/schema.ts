import { z } from 'zod';
import { profileChanges } from '#shared/clients/schema.ts';
import { handoffChanges } from '#shared/handoff/schema.ts';
import { Day } from '#shared/corpus/schema.ts';
import { sessionChanges } from '#shared/sessions/schema.ts';
import { evidenceChanges } from '#shared/evidence/schema.ts';
import { Basis, Money, UnknownReason, Value } from '#shared/rules/schema.ts';

/** Text a person typed: bounded, so that one paste cannot fill the record. */
const Typed = (limit: number) => z.string().max(limit);
export const ClientName = z.string().trim().min(1).max(120);
const FactId = z.string().min(1).max(120);

export const ClientId = z.string().regex(/^c-[0-9a-z]{10}$/);
export const DeviceId = z.string().regex(/^d-[0-9a-z]{8}$/);
/** `<deviceId>-<counter>`: the counter rises by one for every operation of the device on this client. */
export const OperationId = z.string().regex(/^d-[0-9a-z]{8}-\d+$/);

/** Hybrid logical clock: `<milliseconds, 15 digits>-<counter, 6 digits>-<deviceId>`; strings compare in clock order. */
export const ClockReading = z.string().regex(/^\d{15}-\d{6}-d-[0-9a-z]{8}$/);

const ShortId = z.string().min(1).max(60);

const FeeLine = z.strictObject({ kind: ShortId, amount: Money });

/** What a calculator was given, by field: flat and bounded, so that one calculation cannot fill the record. */
export const CalculationInput = z
  .record(ShortId, z.union([z.boolean(), z.int(), Typed(200), Money, z.array(z.union([Money, FeeLine])).max(500)]))
  .refine((input) => Object.keys(input).length <= 60, 'expected at most 60 fields');
export type CalculationInput = z.infer<typeof CalculationInput>;

/** One line of a result as it was shown: its id, what it belongs to, and what it came to. */
export const CalculationLine = z.strictObject({
  id: ShortId,
  block: ShortId.nullable(),
  value: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('money'), money: Money }),
    z.strictObject({ kind: z.literal('day'), day: Day }),
    z.strictObject({ kind: z.literal('days'), days: z.int() }),
    z.strictObject({ kind: z.literal('text'), text: ShortId }),
    z.strictObject({ kind: z.literal('undetermined') }),
  ]),
});
export type CalculationLine = z.infer<typeof CalculationLine>;

/** How a highlight looks: a colour and, so that it never speaks by colour alone, a line of its own. */
export const HighlightStyle = z.enum(['amber', 'teal', 'violet']);
export type HighlightStyle = z.infer<typeof HighlightStyle>;

/** Words of one article that a person marked: where they stood, and what they were, by which they are found again. */
export const HighlightedWords = z.strictObject({
  highlight: ShortId,
  article: z.string().min(1).max(120),
  /** UTF-16 offsets in the article's text, end exclusive. */
  start: z.int().min(0),
  end: z.int().min(1),
  quote: Typed(8000).min(1),
  style: HighlightStyle,
  /** The person's own words beside it; empty where there are none. */
  note: Typed(4000),
});
export type HighlightedWords = z.infer<typeof HighlightedWords>;

/** What a person can do to a client. Each kind is one row; a new kind is one row more. */
export const Change = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('client.create'),
    payload: z.strictObject({
      name: ClientName,
      /** Index into the app's list of client colours. */
      colour: z.int().min(0).max(7),
      /** Set on a made-up seller for training: the sample it was made from. */
      sample: z.string().nullable(),
    }),
  }),
  z.strictObject({ kind: z.literal('client.rename'), payload: z.strictObject({ name: ClientName }) }),
  z.strictObject({
    kind: z.literal('answer.set'),
    payload: z.strictObject({ fact: FactId, value: Value, basis: Basis }),
  }),
  z.strictObject({
    kind: z.literal('answer.unknown'),
    payload: z.strictObject({ fact: FactId, reason: UnknownReason }),
  }),
  /** Back to not asked. */
  z.strictObject({ kind: z.literal('answer.clear'), payload: z.strictObject({ fact: FactId }) }),
  z.strictObject({
    kind: z.literal('note.add'),
    payload: z.strictObject({ note: z.string().max(60), fact: FactId, text: Typed(4000) }),
  }),
  z.strictObject({ kind: z.literal('note.withdraw'), payload: z.strictObject({ note: z.string().max(60) }) }),
  /** A result kept with what it was reckoned from, for the day it was reckoned for. */
  z.strictObject({
    kind: z.literal('calculation.keep'),
    payload: z.strictObject({
      calculation: ShortId,
      calculator: ShortId,
      asOf: Day,
      input: CalculationInput,
      lines: z.array(CalculationLine).max(2000),
    }),
  }),
  z.strictObject({ kind: z.literal('calculation.withdraw'), payload: z.strictObject({ calculation: ShortId }) }),
  z.strictObject({ kind: z.literal('highlight.add'), payload: HighlightedWords }),
  z.strictObject({
    kind: z.literal('highlight.style'),
    payload: z.strictObject({ highlight: ShortId, style: HighlightStyle }),
  }),
  /** Replaces the note of a highlight; an empty one takes it away. */
  z.strictObject({
    kind: z.literal('highlight.note'),
    payload: z.strictObject({ highlight: ShortId, note: Typed(4000) }),
  }),
  z.strictObject({ kind: z.literal('highlight.withdraw'), payload: z.strictObject({ highlight: ShortId }) }),
  ...sessionChanges,
  ...evidenceChanges,
  /** Put away, or taken back out: an archived client is kept whole and out of the way. */
  z.strictObject({ kind: z.literal('client.archive'), payload: z.strictObject({ archived: z.boolean() }) }),
  /** Into the bin, or back out of it; its files go only when its time in the bin is over. */
  z.strictObject({ kind: z.literal('client.delete'), payload: z.strictObject({ deleted: z.boolean() }) }),
  ...profileChanges,
  ...handoffChanges,
]);
export type Change = z.infer<typeof Change>;
export type ChangeKind = Change['kind'];

/** Of each device, the counter of the latest of its operations that is meant: all before it are meant too. */
export const Counters = z.record(DeviceId, z.int().min(1));
export type Counters = z.infer<typeof Counters>;

/**
 * One immutable, timestamped change by one device: the unit of saving, undo, history and exchange. An unknown
 * kind or field, written by a newer version, is kept as it is and skipped by the fold.
 */
export const Operation = z.looseObject({
  id: OperationId,
  at: ClockReading,
  /** Who acted, as the person named itself; empty in the single-seller use. */
  by: z.string().max(120),
  kind: z.string(),
  payload: z.unknown(),
  /** sha256 of the device's previous operation on this client, hex; null for its first. */
  prev: z.string().length(64).nullable(),
  /** Set on the inverse that an undo wrote: the operation it takes back. */
  undoes: OperationId.optional(),
  /** Set on what a redo wrote: the undo it takes back. */
  redoes: OperationId.optional(),
  /** Set where an earlier value was put back by choosing it: the operation that had set it. */
  restores: OperationId.optional(),
  /**
   * What the device knew of other devices when it wrote this, and had not known when it wrote its previous operation.
   * Absent where nothing was new: then it knew what it knew before. Its own earlier operations it always knew.
   */
  seen: Counters.optional(),
  /** Set on an answer: marks of the words it was given to (`shared/corpus/grounds.ts`). */
  grounds: z.array(z.string().max(20)).max(500).optional(),
  /** Set where operations of this device before it are known to be lost: the counter skips them, and so may a reader. */
  afterLoss: z.literal(true).optional(),
});
export type Operation = z.infer<typeof Operation>;
