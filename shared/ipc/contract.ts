import { z } from 'zod';
import { Bundle } from '#shared/corpus/bundle-schema.ts';
import { Text } from '#shared/corpus/schema.ts';
import type { Channel, EventName } from '#shared/ipc/channels.ts';
import { GivenText, ScriptTexts } from '#shared/corpus/given-schema.ts';
import {
  Change,
  ClientId,
  ClientName,
  DeviceId,
  Operation,
  OperationId,
  Place,
  Reading,
  ReadingPosition,
  Searches,
  Settings,
} from '#shared/record/schema.ts';
import { packLimits } from '#shared/packs/limits.ts';
import {
  Activation,
  EditionChanges,
  PackProblem,
  PackReference,
  PackSummary,
  Publisher,
  PublisherProblem,
  Sha256,
} from '#shared/packs/schema.ts';

/** One line of the client list. */
export const ClientSummary = z.strictObject({
  id: ClientId,
  name: z.string(),
  colour: z.int(),
  sample: z.string().nullable(),
  isArchived: z.boolean(),
  /** Milliseconds since the epoch when it went into the bin; null where it is not in it. */
  deletedAt: z.number().nullable(),
});
export type ClientSummary = z.infer<typeof ClientSummary>;

/** What was found damaged while opening, and what was used instead. File names only, never a path. */
export const Notice = z.strictObject({
  kind: z.enum(['recovered', 'damaged', 'missing', 'read-only', 'newer-version', 'pack-damaged']),
  /** The file's name as a person can find it in the data folder. */
  file: z.string(),
  /** What was kept aside, such as `d-….json.corrupt-20261120T101500`. */
  kept: z.string().nullable(),
  /** Client concerned; null for the workspace file. */
  client: ClientId.nullable(),
});
export type Notice = z.infer<typeof Notice>;

/** Whether everything a person did is on the disk. `unsaved` counts operations held in memory only. */
export const SaveStatus = z.strictObject({
  client: ClientId.nullable(),
  state: z.enum(['saved', 'saving', 'failed']),
  unsaved: z.int(),
  /** Milliseconds since the epoch of the last acknowledged write; null before the first. */
  savedAt: z.number().nullable(),
  reason: z.enum(['disk-full', 'read-only', 'disk-failed']).nullable(),
});
export type SaveStatus = z.infer<typeof SaveStatus>;

/** Why nothing could be read of a file of tables. */
export const TableFault = z.enum([
  'gone',
  'unreadable',
  'emptyFile',
  'tooLarge',
  'oldExcel',
  'protected',
  'damaged',
  'notATable',
]);
export type TableFault = z.infer<typeof TableFault>;

/** One sheet as text; `line` is the row's number in the file, from 1, and empty rows are left out. */
export const TableSheet = z.strictObject({
  /** Empty for a file that has no sheets, such as a .csv. */
  name: z.string(),
  fault: z.enum(['empty', 'tooLarge']).nullable(),
  rows: z.array(z.strictObject({ line: z.int(), cells: z.array(z.string()) })),
});
export type TableSheet = z.infer<typeof TableSheet>;

/** What was read of a file that a person chose, by its name without its folder. */
export const ChosenTable = z.strictObject({
  file: z.string(),
  fault: TableFault.nullable(),
  sheets: z.array(TableSheet),
});
export type ChosenTable = z.infer<typeof ChosenTable>;

const OpenedClient = z.strictObject({ id: ClientId, operations: z.array(Operation) });
const Recorded = z.strictObject({ operations: z.array(Operation), status: SaveStatus });
const Client = z.strictObject({ client: ClientId });

/** The marks of the words each checklist asks for each fact by: `GroundsBook` of `shared/corpus/grounds.ts`. */
const Grounds = z.record(z.string(), z.record(z.string(), z.array(z.string())));

/** Everything the packs screen shows. */
export const PackListing = z.strictObject({
  /** The edition the app comes with. */
  builtIn: z.strictObject({ edition: Sha256, policies: z.int() }),
  packs: z.array(
    z.strictObject({
      ...PackSummary.shape,
      installed: z.number(),
      /** Its files are gone or are not those that were installed. */
      isDamaged: z.boolean(),
    }),
  ),
  /** The pack in use; null for the built-in edition. */
  active: PackReference.nullable(),
  publishers: z.array(Publisher),
  /** Latest last. */
  activations: z.array(z.strictObject({ ...Activation.shape })),
});
export type PackListing = z.infer<typeof PackListing>;

/** What came of looking at a file that may be a pack: nothing of it is written yet. */
export const PackCheck = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('refused'), problem: PackProblem }),
  z.strictObject({
    outcome: z.literal('fit'),
    /** Names the checked pack until another one is looked at. */
    token: z.string(),
    pack: PackSummary,
    /** False where it was made over another edition than the one this app comes with. */
    isSameBase: z.boolean(),
    changes: EditionChanges,
    grounds: Grounds,
  }),
]);
export type PackCheck = z.infer<typeof PackCheck>;

/** What came of looking at a publisher's file. */
export const PublisherCheck = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('refused'), problem: PublisherProblem }),
  z.strictObject({ outcome: z.literal('fit'), token: z.string(), name: z.string(), fingerprint: Sha256 }),
]);
export type PublisherCheck = z.infer<typeof PublisherCheck>;

const Token = z.strictObject({ token: z.string().min(1).max(60) });
const Listed = z.strictObject({ listing: PackListing });

/** The whole conversation between renderer and main: one request and one response schema per channel. */
export const contract = {
  'app:start': {
    request: z.undefined(),
    response: z.strictObject({
      version: z.string(),
      /** This computer, as its operations name it. */
      device: DeviceId,
      /** Names, dates and samples only, for the first screen; everything else comes with `corpus:load`. */
      overview: Bundle,
      settings: Settings,
      /** BCP 47 tags the operating system prefers, best first. */
      preferredLanguages: z.array(z.string()),
      clients: z.array(ClientSummary),
      focus: OpenedClient.nullable(),
      places: z.record(z.string(), Place),
      searches: Searches,
      reading: Reading,
      status: SaveStatus,
      notices: z.array(Notice),
      /** Where the files are, for the settings screen to show. */
      dataFolder: z.string(),
      /** Ids of clients whose files could not be opened: shown, never dropped. */
      unopened: z.array(ClientId),
    }),
  },
  /** Everything the app carries: a `Bundle` as JSON in UTF-8, parsed where it is used. */
  'corpus:load': { request: z.undefined(), response: z.instanceof(Uint8Array) },
  'client:create': {
    request: z.strictObject({ name: ClientName, sample: z.string().nullable() }),
    response: z.strictObject({ summary: ClientSummary, opened: OpenedClient, status: SaveStatus }),
  },
  'client:open': {
    request: Client,
    response: z.strictObject({ opened: OpenedClient, status: SaveStatus, notices: z.array(Notice) }),
  },
  'record:append': {
    request: z.strictObject({
      client: ClientId,
      change: Change,
      /** The operation whose value is put back by choosing it in the history. */
      restores: OperationId.optional(),
    }),
    response: Recorded,
  },
  'record:undo': { request: Client, response: Recorded },
  'record:redo': { request: Client, response: Recorded },
  /** Writes what is held in memory once more. */
  'record:retry': { request: Client, response: z.strictObject({ status: SaveStatus }) },
  /** Saves a client's operations, on the disk or not, to a file the person chooses. */
  'record:rescue': { request: Client, response: z.strictObject({ file: z.string() }) },
  /** Saves the history of a client, in words, to a file the person chooses. */
  'history:export': {
    request: z.strictObject({
      client: ClientId,
      format: z.enum(['csv', 'json']),
      language: z.enum(['zh-CN', 'zh-HK', 'en']),
    }),
    response: z.strictObject({ file: z.string(), entries: z.int() }),
  },
  'settings:save': { request: Settings, response: z.strictObject({}) },
  'place:save': { request: z.strictObject({ client: ClientId, place: Place }), response: z.strictObject({}) },
  /** Recent and saved searches of the documents, kept for the workspace. */
  'searches:save': { request: Searches, response: z.strictObject({}) },
  /** Keeps how far a document was read. */
  'reading:save': {
    request: z.strictObject({ policy: z.string().min(1).max(60), position: ReadingPosition }),
    response: z.strictObject({}),
  },
  /** The file a document was given as, byte for byte; null where this copy of the app does not carry it. */
  'reading:given': {
    request: z.strictObject({ policy: z.string().min(1).max(60) }),
    response: z.strictObject({ given: GivenText.nullable() }),
  },
  /** The documents in the other script, for display. */
  'reading:scripts': { request: z.undefined(), response: ScriptTexts },
  'report:export': {
    request: z.strictObject({
      client: ClientId,
      checklist: z.string(),
      format: z.enum(['html', 'pdf']),
      language: z.enum(['zh-CN', 'zh-HK', 'en']),
      asOf: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
    }),
    response: z.strictObject({ file: z.string(), bytes: z.int() }),
  },
  /** Reads a table from a file the person chooses; nothing of it is kept. */
  'table:choose': { request: z.undefined(), response: ChosenTable },
  'pack:list': { request: z.undefined(), response: Listed },
  /** Lets the person choose a file, and looks at it. */
  'pack:choose': { request: z.undefined(), response: PackCheck },
  /** Looks at the bytes of a file that was dropped on the window. One byte too many is let in, to be refused in words. */
  'pack:receive': {
    request: z.strictObject({ bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= packLimits.pack + 1) }),
    response: PackCheck,
  },
  /** Installs the pack that was looked at last, and puts it into use. */
  'pack:install': { request: Token, response: Listed },
  /** Puts an installed pack into use, or with null the edition the app comes with. */
  'pack:activate': { request: z.strictObject({ pack: PackReference.nullable() }), response: Listed },
  /** Lets the person choose a publisher's file, and reads it. */
  'publisher:choose': { request: z.undefined(), response: PublisherCheck },
  'publisher:trust': { request: Token, response: Listed },
  'publisher:remove': { request: z.strictObject({ fingerprint: Sha256 }), response: Listed },
  'grounds:load': { request: z.undefined(), response: Grounds },
  /** The words behind marks, of every edition that was in use here. */
  'grounds:texts': {
    request: z.strictObject({ marks: z.array(z.string().max(20)).max(20_000) }),
    response: z.record(
      z.string(),
      z.strictObject({ source: z.string(), name: z.union([z.string(), Text]), text: z.union([z.string(), Text]) }),
    ),
  },
} as const satisfies Record<Channel, { request: z.ZodType; response: z.ZodType }>;

/** What main may tell the renderer unasked. */
export const eventContract = {
  'record:status': SaveStatus,
  /** Operations of a client that came from another computer: on the disk by now. */
  'record:received': z.strictObject({
    client: ClientId,
    operations: z.array(Operation),
    clients: z.array(ClientSummary),
  }),
} as const satisfies Record<EventName, z.ZodType>;

type Contract = typeof contract;
/** What a caller may pass: defaults not yet filled in. */
export type RequestOf<C extends Channel> = z.input<Contract[C]['request']>;
/** What a handler receives: parsed, defaults filled in. */
export type ParsedOf<C extends Channel> = z.output<Contract[C]['request']>;
export type ResponseOf<C extends Channel> = z.output<Contract[C]['response']>;
export type EventOf<E extends EventName> = z.output<(typeof eventContract)[E]>;
/** One handler per channel; forgetting one does not compile. */
export type Handlers = { readonly [C in Channel]: (request: ParsedOf<C>) => Promise<ResponseOf<C>> };
