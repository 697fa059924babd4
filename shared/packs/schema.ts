import { z } from 'zod';
import { Day, Text } from '#shared/corpus/schema.ts';

/** sha256, hex. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const PackId = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'expected small letters, digits and hyphens')
  .max(40);

/** Rises with every issue of a pack: a number of its own, or a day such as 20261127. */
export const PackVersion = z.int().min(1).max(99_999_999);

export const AppVersion = z.string().regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/, 'expected a version such as 0.1.0');

const PublisherName = z.string().trim().min(1).max(120);

/** One file of a pack, by its name inside the pack; that name never becomes a path. */
export const PackFile = z.strictObject({ name: z.string().min(1).max(200), bytes: z.int().min(0), sha256: Sha256 });
export type PackFile = z.infer<typeof PackFile>;

/** `manifest.json`: what a pack says of itself and of each of its files. Its exact bytes are what is signed. */
export const PackManifest = z.strictObject({
  format: z.literal('portolan-pack'),
  formatVersion: z.literal(1),
  id: PackId,
  version: PackVersion,
  title: Text,
  /** The name is a claim; the key, sha256 of the raw public key, is what is checked. */
  publisher: z.strictObject({ name: PublisherName, key: Sha256 }),
  created: Day,
  minimumApp: AppVersion,
  /** Edition of the documents the pack was made over. */
  base: Sha256,
  files: z.array(PackFile).max(2000),
});
export type PackManifest = z.infer<typeof PackManifest>;

/** Of a manifest what every future format keeps, so that an older app can tell a newer pack from a damaged one. */
export const PackHeading = z.looseObject({
  format: z.literal('portolan-pack'),
  formatVersion: z.int().min(1),
  publisher: z.looseObject({ key: Sha256 }),
});

/** A publisher's `.pub` file, which it hands to those who shall trust it. */
export const PublisherFile = z.strictObject({
  format: z.literal('portolan-publisher'),
  formatVersion: z.literal(1),
  name: PublisherName,
  /** The raw Ed25519 public key, 32 bytes in base64. */
  key: z.string().regex(/^[A-Za-z0-9+/]{43}=$/),
});
export type PublisherFile = z.infer<typeof PublisherFile>;

/** Whose packs are taken. */
export const Publisher = z.strictObject({
  name: PublisherName,
  fingerprint: Sha256,
  /** Comes with the app, or was trusted by a person at this moment (milliseconds since the epoch). */
  trusted: z.union([z.literal('built-in'), z.number()]),
});
export type Publisher = z.infer<typeof Publisher>;

export const PackReference = z.strictObject({ id: PackId, version: PackVersion });
export type PackReference = z.infer<typeof PackReference>;

/** What is shown of a pack, before it is installed and after. */
export const PackSummary = z.strictObject({
  id: PackId,
  version: PackVersion,
  title: Text,
  publisher: z.strictObject({ name: PublisherName, fingerprint: Sha256 }),
  created: Day,
  edition: Sha256,
});
export type PackSummary = z.infer<typeof PackSummary>;

/** A pack in the data folder; `files` are the bytes it must still have. */
export const InstalledPack = z.looseObject({
  ...PackSummary.shape,
  /** Milliseconds since the epoch. */
  installed: z.number(),
  files: z.array(PackFile),
});
export type InstalledPack = z.infer<typeof InstalledPack>;

/** One time that another edition came into use; null is the one that comes with the app. */
export const Activation = z.looseObject({
  /** Milliseconds since the epoch. */
  at: z.number(),
  from: PackReference.nullable(),
  to: PackReference.nullable(),
  /** Clauses whose words differ between the two. */
  clauses: z.int().min(0),
});
export type Activation = z.infer<typeof Activation>;

/** `packs.json`. The edition in use is the `to` of the latest activation. */
export const Shelf = z.looseObject({
  version: z.literal(1),
  publishers: z.array(z.looseObject({ name: PublisherName, key: PublisherFile.shape.key, trusted: z.number() })),
  packs: z.array(InstalledPack),
  activations: z.array(Activation),
});
export type Shelf = z.infer<typeof Shelf>;

export const ChangeKind = z.enum(['added', 'removed', 'changed']);
export type ChangeKind = z.infer<typeof ChangeKind>;

const Words = z.union([z.string(), Text]);

/** One clause, statement or part of a checklist, as it stands now and as it would stand. */
export const PartChange = z.strictObject({
  id: z.string(),
  kind: ChangeKind,
  title: Words.nullable(),
  before: Words.nullable(),
  after: Words.nullable(),
});
export type PartChange = z.infer<typeof PartChange>;

/** One document, rule record or checklist that is not the same in two editions, with its parts that are not. */
export const SubjectChange = z.strictObject({
  id: z.string(),
  kind: ChangeKind,
  title: Words,
  parts: z.array(PartChange),
});
export type SubjectChange = z.infer<typeof SubjectChange>;

const Counts = z.strictObject({ added: z.int(), removed: z.int(), changed: z.int() });

/** Everything in which one edition differs from another. */
export const EditionChanges = z.strictObject({
  policies: z.array(SubjectChange),
  ruleRecords: z.array(SubjectChange),
  checklists: z.array(SubjectChange),
  /** What stands behind them: questions, measures, figures, contradictions, samples. */
  others: z.strictObject({
    facts: Counts,
    measures: Counts,
    constants: Counts,
    contradictions: Counts,
    samples: Counts,
  }),
});
export type EditionChanges = z.infer<typeof EditionChanges>;

/** Why a pack is refused, as data: the window has a sentence for each in three languages. */
export const PackProblem = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('not-a-pack') }),
  z.strictObject({ kind: z.literal('too-large'), megabytes: z.int() }),
  z.strictObject({ kind: z.literal('too-many-files'), most: z.int() }),
  z.strictObject({ kind: z.literal('file-too-large'), file: z.string() }),
  z.strictObject({ kind: z.literal('bomb'), file: z.string() }),
  z.strictObject({ kind: z.literal('bad-name'), file: z.string() }),
  z.strictObject({ kind: z.literal('duplicate'), file: z.string() }),
  z.strictObject({ kind: z.literal('not-a-file'), file: z.string() }),
  z.strictObject({ kind: z.literal('unreadable'), file: z.string() }),
  z.strictObject({ kind: z.literal('unsigned') }),
  z.strictObject({ kind: z.literal('manifest') }),
  z.strictObject({ kind: z.literal('unknown-publisher'), fingerprint: Sha256 }),
  z.strictObject({ kind: z.literal('wrong-signature'), fingerprint: Sha256 }),
  z.strictObject({ kind: z.literal('missing'), file: z.string() }),
  z.strictObject({ kind: z.literal('unlisted'), file: z.string() }),
  z.strictObject({ kind: z.literal('altered'), file: z.string() }),
  z.strictObject({ kind: z.literal('newer-format') }),
  z.strictObject({ kind: z.literal('newer-app'), needed: AppVersion, here: z.string() }),
  z.strictObject({ kind: z.literal('older'), version: PackVersion, installed: PackVersion }),
  z.strictObject({ kind: z.literal('installed'), version: PackVersion }),
  z.strictObject({ kind: z.literal('schema'), place: z.string() }),
  z.strictObject({ kind: z.literal('meaning'), fault: z.string(), place: z.string() }),
]);
export type PackProblem = z.infer<typeof PackProblem>;

/** Why a publisher's file is not taken. */
export const PublisherProblem = z.enum(['not-a-key', 'known']);
export type PublisherProblem = z.infer<typeof PublisherProblem>;
