import { z } from 'zod';
import { Day } from '#shared/corpus/schema.ts';
import { Basis, Money, UnknownReason, Value, type Answer } from '#shared/rules/schema.ts';

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
]);
export type Change = z.infer<typeof Change>;
export type ChangeKind = Change['kind'];

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
  /** Set on an answer: marks of the words it was given to (`shared/corpus/grounds.ts`). */
  grounds: z.array(z.string().max(20)).max(500).optional(),
});
export type Operation = z.infer<typeof Operation>;

/** One fact of a client as it stands, with who set it and when. */
export interface AnswerEntry {
  readonly answer: Answer;
  readonly operation: string;
  readonly at: string;
  readonly by: string;
  /** Marks of the words it was given to; absent where the operation carries none. */
  readonly grounds?: readonly string[];
}

export interface NoteEntry {
  readonly id: string;
  readonly fact: string;
  readonly text: string;
  readonly at: string;
  readonly by: string;
}

/** A result kept in the case. */
export interface CalculationEntry {
  readonly id: string;
  /** May be one that this version does not know. */
  readonly calculator: string;
  readonly asOf: string;
  readonly input: CalculationInput;
  readonly lines: readonly CalculationLine[];
  readonly at: string;
  readonly by: string;
}

/** A client: the fold of its operations. */
export interface ClientState {
  readonly name: string;
  readonly colour: number;
  readonly sample: string | null;
  readonly answers: Readonly<Record<string, AnswerEntry>>;
  readonly notes: readonly NoteEntry[];
  readonly calculations: readonly CalculationEntry[];
  /** Number of operations folded, and the clock of the latest. */
  readonly operations: number;
  readonly latest: string | null;
}

export const Theme = z.enum(['system', 'light', 'dark', 'contrast']);
export const Settings = z.strictObject({
  /** Null until the person chose: then the operating system's language is used. */
  language: z.enum(['zh-CN', 'zh-HK', 'en']).nullable(),
  theme: Theme,
  /** Percent. */
  textSize: z.union([z.literal(90), z.literal(100), z.literal(115), z.literal(130), z.literal(150)]),
  /** The day verdicts and statuses are asked for; null means today. */
  asOf: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable(),
});
export type Settings = z.infer<typeof Settings>;

export const defaultSettings: Settings = { language: null, theme: 'system', textSize: 100, asOf: null };

/** Where the person left off, per client: kept so that a start continues there. */
export const Place = z.strictObject({ checklist: z.string(), step: z.string() });
export type Place = z.infer<typeof Place>;

/** `workspace.json`: settings and the index of clients. What a client is stands in its own folder. */
export const Workspace = z.looseObject({
  version: z.literal(1),
  device: DeviceId,
  settings: Settings,
  clients: z.array(z.looseObject({ id: ClientId, name: z.string(), colour: z.int(), sample: z.string().nullable() })),
  focus: ClientId.nullable(),
  places: z.record(z.string(), Place),
});
export type Workspace = z.infer<typeof Workspace>;
