import { z } from 'zod';
import { BackupReason } from '#shared/backups/schema.ts';
import { ClientId, DeviceId } from '#shared/record/schema.ts';

/** Which backup: the folder it lies in, and its name there. */
export const BackupId = z.strictObject({
  place: z.enum(['first', 'second']),
  name: z.string().regex(/^\d{4}-\d{2}-\d{2} \d{2}\.\d{2}\.\d{2} [a-z-]{1,30}(?: \d{1,3})?$/),
});
export type BackupId = z.infer<typeof BackupId>;

/** One line of the list of backups. */
export const BackupSummary = z.strictObject({
  ...BackupId.shape,
  /** Milliseconds since the epoch. */
  taken: z.number(),
  /** Null where a newer version of the app took it, for a reason unknown today. */
  reason: BackupReason.nullable(),
  clients: z.int(),
  files: z.int(),
  bytes: z.number(),
  /** True where a newer version of the app took it: it can be seen, and not be read. */
  isNewer: z.boolean(),
});
export type BackupSummary = z.infer<typeof BackupSummary>;

const Failure = z.enum(['disk-full', 'read-only', 'disk-failed', 'write-guard']);

/** Where backups go, and how that stands. */
const BackupPlace = z.strictObject({
  folder: z.string(),
  latest: BackupSummary.nullable(),
  count: z.int(),
  /** Why the last attempt came to nothing; null where it did not. */
  failure: Failure.nullable(),
});

/** Copies that are not yet as a passphrase turned on, or off, wants them. */
const Behind = z.strictObject({
  wanted: z.enum(['sealed', 'plain']),
  /** How many; null where the folder was not looked at yet. */
  count: z.int().nullable(),
  isWorking: z.boolean(),
  /** Why the last attempt came to nothing; null where it did not. */
  failure: Failure.nullable(),
});
export type Behind = z.infer<typeof Behind>;

/** What the Data screen says of backups. */
export const BackupState = z.strictObject({
  isWorking: z.boolean(),
  first: BackupPlace,
  /** Null where the person chose none. */
  second: z
    .strictObject({
      ...BackupPlace.shape,
      isReachable: z.boolean(),
      /** What is still to be brought into the form of today there; null where nothing is. */
      behind: Behind.nullable(),
      /** Copies of other installations there that are not encrypted, while this one has a passphrase. */
      othersInPlain: z.int(),
    })
    .nullable(),
});
export type BackupState = z.infer<typeof BackupState>;

/** What a person waits for. */
export const BackupTask = z.enum(['back-up', 'preview', 'put-back', 'copy', 'replace', 'look', 'mend']);
export type BackupTask = z.infer<typeof BackupTask>;

/** How far it is; `total` is 0 where that is not known yet. */
export const BackupProgress = z.strictObject({ task: BackupTask, done: z.int(), total: z.int() });
export type BackupProgress = z.infer<typeof BackupProgress>;

/** How a client in a backup stands beside the same client here. */
export const ComparedClient = z.strictObject({
  client: ClientId,
  /** Null where neither the backup nor this computer has a name for it. */
  name: z.string().nullable(),
  colour: z.int(),
  /**
   * same: nothing differs. differs: either has something the other lacks. not-here: this computer does not have it.
   * unopened: it is here and its files cannot be opened. damaged: the backup's own files are damaged. newer: a newer
   * version wrote it. purged: its time in the bin was over here. only-here: the backup does not have it.
   */
  state: z.enum(['same', 'differs', 'not-here', 'unopened', 'damaged', 'newer', 'purged', 'only-here']),
  /** Operations in the backup, and when the latest was made (milliseconds since the epoch). */
  operations: z.int(),
  until: z.number().nullable(),
  /** Operations, and papers, that the backup has and this computer lacks; and operations the other way round. */
  missingHere: z.int(),
  papersMissingHere: z.int(),
  missingThere: z.int(),
});
export type ComparedClient = z.infer<typeof ComparedClient>;

/** What a backup holds beside what is here. Nothing is written by looking. */
export const BackupPreview = z.strictObject({
  backup: BackupSummary,
  clients: z.array(ComparedClient),
  /** Files of the backup that are not as they were copied; with any, it cannot replace everything. */
  damaged: z.array(z.string()),
});
export type BackupPreview = z.infer<typeof BackupPreview>;

/** What came of putting one client back. */
export const PutBackResult = z.strictObject({
  client: ClientId,
  operations: z.int(),
  papers: z.int(),
  /** Files of the backup of which nothing was taken in. */
  refused: z.int(),
});
export type PutBackResult = z.infer<typeof PutBackResult>;

/** Where the operations of a damaged file can come from. */
export const RepairSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('backup'), backup: BackupId }),
  /** What can be proved of the damaged file itself, from its beginning. */
  z.strictObject({ kind: z.literal('salvage') }),
  /** Nothing: the file is put aside, and the client opens without it. */
  z.strictObject({ kind: z.literal('without') }),
]);
export type RepairSource = z.infer<typeof RepairSource>;

/** One file of a client that cannot be read, and what could stand in for it. */
export const DamagedFile = z.strictObject({
  file: z.string(),
  device: DeviceId,
  isOwn: z.boolean(),
  number: z.int(),
  /** damaged: it is there, and no copy beside it is whole either. gone: it is not there at all. */
  state: z.enum(['damaged', 'gone']),
  /** Copies beside it that were looked at: the file itself, its backup, temporary ones. None is whole. */
  lookedAt: z.int(),
  sources: z.array(
    z.strictObject({
      source: RepairSource,
      /** When the backup was taken; null for what is read out of the file itself. */
      taken: z.number().nullable(),
      operations: z.int(),
      until: z.number().nullable(),
    }),
  ),
});
export type DamagedFile = z.infer<typeof DamagedFile>;

/** A client that cannot be opened, or that lacks something: what is wrong, and what can be done. */
export const RepairReport = z.strictObject({
  client: ClientId,
  name: z.string().nullable(),
  /** True where it opens: then nothing is mended, and what it lacks can be put back. */
  isOpen: z.boolean(),
  /** True where a newer version of the app wrote any of it: then nothing is mended. */
  isNewer: z.boolean(),
  damaged: z.array(DamagedFile),
  /** What is whole here, in files and operations. */
  whole: z.strictObject({ files: z.int(), operations: z.int(), until: z.number().nullable() }),
  /** What a copy made of all that can be read would hold. */
  readable: z.strictObject({ operations: z.int(), until: z.number().nullable() }),
  /** The backup that has most of what a client that opens lacks; null where none has any of it. */
  more: z.strictObject({ backup: BackupId, taken: z.number(), operations: z.int() }).nullable(),
  /** False where the second folder was chosen and cannot be reached: it may have more. */
  isComplete: z.boolean(),
});
export type RepairReport = z.infer<typeof RepairReport>;

const Client = z.strictObject({ client: ClientId });
const Copied = z.strictObject({ client: ClientId, name: z.string(), operations: z.int() });

/** What is asked of backups, of restoring from them, and of repairing a client. */
export const backupContract = {
  'backup:state': { request: z.undefined(), response: BackupState },
  'backup:now': { request: z.undefined(), response: BackupState },
  /** Lets the person choose the second folder. */
  'backup:choose-second': { request: z.undefined(), response: BackupState },
  'backup:forget-second': { request: z.undefined(), response: BackupState },
  /** Latest first. */
  'backup:list': { request: z.undefined(), response: z.strictObject({ backups: z.array(BackupSummary) }) },
  'backup:preview': { request: BackupId, response: BackupPreview },
  /** Takes in what the backup has of these clients and this computer lacks. */
  'backup:put-back': {
    request: z.strictObject({ backup: BackupId, clients: z.array(ClientId).min(1).max(10_000) }),
    response: z.strictObject({ results: z.array(PutBackResult) }),
  },
  /** Makes a new client of one in the backup. */
  'backup:copy': {
    request: z.strictObject({ backup: BackupId, client: ClientId, name: z.string().min(1).max(120) }),
    response: Copied,
  },
  /** Puts the backup in the place of everything that is here; the app starts again. */
  'backup:replace': { request: BackupId, response: z.strictObject({}) },
  /** Ends what is under way at its next step; what was done before that stays whole. */
  'backup:cancel': { request: z.undefined(), response: z.strictObject({}) },
  'repair:look': { request: Client, response: RepairReport },
  'repair:mend': {
    request: z.strictObject({
      client: ClientId,
      files: z.array(z.strictObject({ file: z.string().max(60), source: RepairSource })).max(10_000),
    }),
    response: z.strictObject({ operations: z.int(), until: z.number().nullable() }),
  },
  /** Makes a new client of all that can be read of one that cannot be opened. */
  'repair:copy': {
    request: z.strictObject({ client: ClientId, name: z.string().min(1).max(120) }),
    response: Copied,
  },
} as const;
