import { z } from 'zod';
import { BackupSettings } from '#shared/backups/schema.ts';
import { ClientDigest } from '#shared/clients/schema.ts';
import { ExchangeSettings } from '#shared/exchange/schema.ts';
import { noReminders, Reminders } from '#shared/deadlines/schema.ts';
import { ClientId, DeviceId } from '#shared/record/schema.ts';

const ShortId = z.string().min(1).max(60);

/** How the documents are read, whatever the rest of the app looks like. */
export const ReaderSettings = z.strictObject({
  /** Percent of the size of the policy text. */
  textSize: z.union([z.literal(90), z.literal(100), z.literal(115), z.literal(130), z.literal(150), z.literal(180)]),
  lineWidth: z.enum(['narrow', 'medium', 'wide']),
  /** given: the characters of the text as given; the others are shown converted, never cited. */
  script: z.enum(['given', 'simplified', 'traditional']),
  /** Whether amounts, dates and periods are underlined in the text. */
  marksFigures: z.boolean(),
  /** What a copied citation is written as. */
  copyAs: z.enum(['plain', 'markdown']),
});
export type ReaderSettings = z.infer<typeof ReaderSettings>;

const defaultReaderSettings: ReaderSettings = {
  textSize: 100,
  lineWidth: 'medium',
  script: 'given',
  marksFigures: true,
  copyAs: 'plain',
};

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
  reader: ReaderSettings.default(defaultReaderSettings),
  /** Whether names, notes and amounts of clients are hidden in the window, as while it is shared. */
  isMasked: z.boolean().default(false),
  /** Whether the operating system tells of deadlines that come near. */
  tellsDeadlines: z.boolean().default(false),
  /** Who hands reports over, as last written on one; empty where nobody is named. */
  preparedBy: z.string().max(100).default(''),
});
export type Settings = z.infer<typeof Settings>;

export const defaultSettings: Settings = {
  language: null,
  theme: 'system',
  textSize: 100,
  asOf: null,
  reader: defaultReaderSettings,
  isMasked: false,
  tellsDeadlines: false,
  preparedBy: '',
};

/** Where the person left off, per client: kept so that a start continues there. */
export const Place = z.strictObject({ checklist: z.string(), step: z.string() });
export type Place = z.infer<typeof Place>;

const FilterValues = z.array(z.string().min(1).max(200)).max(200);

/** One search of the documents: what was typed, and the values each filter was set to. */
export const Search = z.strictObject({ words: z.string().max(200), filters: z.record(ShortId, FilterValues) });
export type Search = z.infer<typeof Search>;

/** Searches to come back to, latest first: those made of late, and those a person saved. */
export const Searches = z.strictObject({ recent: z.array(Search).max(20), saved: z.array(Search).max(200) });
export type Searches = z.infer<typeof Searches>;

export const noSearches: Searches = { recent: [], saved: [] };
/** How far a document was read: an article, and how much of it stood above the upper edge, in thousandths. */
export const ReadingPosition = z.strictObject({ article: z.string().min(1).max(120), into: z.int().min(0).max(1000) });
export type ReadingPosition = z.infer<typeof ReadingPosition>;

/** How far each document was read, and which was read last. */
export const Reading = z.strictObject({
  latest: z.string().max(60).nullable(),
  positions: z.record(z.string(), ReadingPosition),
});
export type Reading = z.infer<typeof Reading>;

export const nothingRead: Reading = { latest: null, positions: {} };

/** How far a device's record on one client reached: noticed at the next opening where it reaches less far. */
export const Head = z.looseObject({
  /** Counter of its last operation that was known to be on the disk. */
  counter: z.int().min(0),
  /** sha256 of that operation, hex; null before the first. */
  hash: z.string().length(64).nullable(),
  /** Number of its last file. */
  batch: z.int().min(0),
  /** True where a person chose to go on without what lies beyond what is there: that is not told again. */
  isTold: z.literal(true).optional(),
});
export type Head = z.infer<typeof Head>;

/** One client in the index. What it is stands in its own folder; this is what must be known before that is opened. */
const IndexedClient = z.looseObject({
  id: ClientId,
  name: z.string(),
  colour: z.int(),
  sample: z.string().nullable(),
  isArchived: z.boolean().optional(),
  /** Milliseconds since the epoch when this computer put it into the bin; absent where it is not in it. */
  deletedAt: z.number().optional(),
  /** Absent until the client was opened by a version that keeps one; one that does not fit is made anew then. */
  digest: ClientDigest.optional().catch(undefined),
  /** By device. */
  heads: z.record(DeviceId, Head).optional(),
});

/** Versions of the forms of files that tell of clients. */
export const Formats = z.looseObject({ batch: z.int().min(1), workspace: z.int().min(1) });
export type Formats = z.infer<typeof Formats>;

/** `workspace.json`: settings and the index of clients. */
export const Workspace = z.looseObject({
  version: z.literal(1),
  device: DeviceId,
  settings: Settings,
  clients: z.array(IndexedClient),
  focus: ClientId.nullable(),
  places: z.record(z.string(), Place),
  /** Files written before there were any have none. */
  searches: Searches.default(noSearches),
  reading: Reading.default(nothingRead),
  reminders: Reminders.default(noReminders),
  /** Clients whose time in the bin is over: what is left of their files goes, and they are not taken in again. */
  purged: z.array(ClientId).optional(),
  /** Absent until the person chose anything. */
  backups: BackupSettings.optional(),
  /** The forms before which a backup was taken, where one was; absent as long as there is only the first. */
  formats: Formats.optional(),
  /** What this installation was called before its folder was put back from a backup. */
  formerDevices: z.array(DeviceId).optional(),
  /** Absent where this workspace never exchanged with another. */
  exchange: ExchangeSettings.optional(),
});
export type Workspace = z.infer<typeof Workspace>;
