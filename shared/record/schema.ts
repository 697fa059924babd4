import { z } from 'zod';
import { Basis, UnknownReason, Value, type Answer } from '#shared/rules/schema.ts';

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
});
export type Operation = z.infer<typeof Operation>;

/** One fact of a client as it stands, with who set it and when. */
export interface AnswerEntry {
  readonly answer: Answer;
  readonly operation: string;
  readonly at: string;
  readonly by: string;
}

export interface NoteEntry {
  readonly id: string;
  readonly fact: string;
  readonly text: string;
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
