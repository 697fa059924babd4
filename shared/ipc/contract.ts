import { z } from 'zod';
import { ClientSummary, clientContract } from '#shared/clients/contract.ts';
import { Bundle } from '#shared/corpus/bundle-schema.ts';
import { Text } from '#shared/corpus/schema.ts';
import { Access, accessContract } from '#shared/access/contract.ts';
import type { Channel, EventName } from '#shared/ipc/channels.ts';
import { GivenText, ScriptTexts } from '#shared/corpus/given-schema.ts';
import { Change, ClientId, ClientName, DeviceId, Operation, OperationId } from '#shared/record/schema.ts';
import { Place, Reading, ReadingPosition, Searches, Settings } from '#shared/workspace/schema.ts';
import { sessionContract } from '#shared/sessions/contract.ts';
import { backupContract, BackupProgress, BackupState } from '#shared/backups/contract.ts';
import { reportContract, ReportProgress } from '#shared/reports/contract.ts';
import { ExchangeView, exchangeContract } from '#shared/exchange/contract.ts';
import { handoffContract, HandoffProgress } from '#shared/handoff/contract.ts';
import { tableContract } from '#shared/tables/contract.ts';
import { evidenceContract } from '#shared/evidence/contract.ts';
import { Grounds, packContract } from '#shared/packs/contract.ts';
import { vaultContract, vaultEvents } from '#shared/vault/contract.ts';
import { deadlinesContract } from '#shared/deadlines/contract.ts';
import { Reminders } from '#shared/deadlines/schema.ts';
import { ChangedOutcome, twinRequest } from '#shared/twin/contract.ts';

export { ClientSummary };

/** What was found damaged while opening, and what was used instead. File names only, never a path. */
export const Notice = z.strictObject({
  kind: z.enum(['recovered', 'damaged', 'missing', 'read-only', 'newer-version', 'pack-damaged', 'rebuilt']),
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
  reason: z.enum(['disk-full', 'read-only', 'disk-failed', 'write-guard']).nullable(),
});
export type SaveStatus = z.infer<typeof SaveStatus>;

const OpenedClient = z.strictObject({ id: ClientId, operations: z.array(Operation) });
const Recorded = z.strictObject({ operations: z.array(Operation), status: SaveStatus });
const Client = z.strictObject({ client: ClientId });

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
      reminders: Reminders,
      status: SaveStatus,
      notices: z.array(Notice),
      /** Where the files are, for the settings screen to show. */
      dataFolder: z.string(),
      /** True where the data stands beside the app, to be carried with it. */
      isPortable: z.boolean(),
      access: Access,
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
  ...reportContract,
  ...accessContract,
  /** A new client with the profile of another, and with more of it where asked; it comes into focus. */
  'client:duplicate': {
    request: z.strictObject({
      client: ClientId,
      name: ClientName,
      answers: z.enum(['profile', 'all']),
      dates: z.boolean(),
      notes: z.boolean(),
    }),
    response: z.strictObject({ summary: ClientSummary, opened: OpenedClient, status: SaveStatus }),
  },
  ...sessionContract,
  ...clientContract,
  ...tableContract,
  ...packContract,
  ...vaultContract,
  ...backupContract,
  ...evidenceContract,
  ...exchangeContract,
  ...handoffContract,
  ...deadlinesContract,
  /** Makes a training case of a client; `made` is null where traces of the client were left in it, and nothing is kept. */
  'twin:make': {
    request: twinRequest,
    response: z.strictObject({
      made: z.strictObject({ summary: ClientSummary, opened: OpenedClient, status: SaveStatus }).nullable(),
      /** What comes out otherwise than in the case it was made from. */
      changed: z.array(ChangedOutcome),
      leaks: z.array(z.string()),
    }),
  },
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
  'report:progress': ReportProgress,
  'record:status': SaveStatus,
  'access:changed': Access,
  /** Operations of a client that came from another computer: on the disk by now. */
  'record:received': z.strictObject({
    client: ClientId,
    operations: z.array(Operation),
    clients: z.array(ClientSummary),
  }),
  ...vaultEvents,
  /** The list of clients after one was restored, copied or repaired. */
  'clients:changed': z.strictObject({ clients: z.array(ClientSummary), unopened: z.array(ClientId) }),
  'backup:changed': BackupState,
  /** What is known of exchanging became another. */
  'exchange:changed': ExchangeView,
  'handoff:progress': HandoffProgress,
  /** Null once nothing is under way any more. */
  'backup:progress': BackupProgress.nullable(),
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
