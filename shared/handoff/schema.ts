import { z } from 'zod';

// Not those of the record: its schema takes the changes from here.
const Client = z.string().regex(/^c-[0-9a-z]{10}$/);
const Device = z.string().regex(/^d-[0-9a-z]{8}$/);
const Counter = z.int().min(1);
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const Item = z.string().min(1).max(400);
const Items = z.array(Item).max(100_000);

/** Operations of one device, by their counters, both ends included. */
export const OperationRange = z.strictObject({ device: Device, from: Counter, to: Counter });
export type OperationRange = z.infer<typeof OperationRange>;

const Ranges = z.array(OperationRange).max(100_000);

/** What a person can do with what came in a handoff file, over all its operations at once. */
export const handoffChanges = [
  /** Takes in the operations of a file, but for those on what is left out: they stay in the record and do nothing. */
  z.strictObject({
    kind: z.literal('handoff.take'),
    payload: z.strictObject({
      /** By chance, one for each taking in. */
      handoff: z.string().min(1).max(60),
      /** The file's name, for the history to say. */
      file: z.string().max(200),
      ranges: Ranges,
      /** Items that the person did not want. */
      leftOut: Items,
      /** Of the ranges, what the computer it came from had set aside itself. */
      aside: Ranges,
      /** Whether the client was not here before. */
      isNew: z.boolean(),
    }),
  }),
  /** Sets the operations aside, but for those on what is kept. */
  z.strictObject({
    kind: z.literal('handoff.withdraw'),
    payload: z.strictObject({ handoff: z.string().min(1).max(60), ranges: Ranges, kept: Items }),
  }),
] as const;

/** What tells a handoff file from any other, before anything else of it is believed. */
export const HandoffHeading = z.looseObject({
  format: z.literal('portolan-handoff'),
  formatVersion: z.int().min(1),
});

/** One file inside a handoff file. */
const HandoffPart = z.strictObject({
  name: z.string().regex(/^(?:batches\/d-[0-9a-z]{8}-[1-9]\d{0,8}\.json|evidence\/[0-9a-f]{64})$/),
  bytes: z.int().min(0),
  sha256: Sha256,
});

/** `manifest.json` of a handoff file: whose it is, what it holds, and how far each device's record reaches in it. */
export const HandoffManifest = z.strictObject({
  format: z.literal('portolan-handoff'),
  formatVersion: z.literal(1),
  /** The version of the app that wrote it. */
  app: z.string().max(40),
  /** Milliseconds since the epoch. */
  made: z.int().min(0),
  client: z.strictObject({ id: Client, name: z.string().max(200) }),
  counts: z.strictObject({
    operations: z.int().min(1),
    devices: z.int().min(1),
    evidence: z.int().min(0),
  }),
  heads: z.record(Device, z.strictObject({ counter: Counter, hash: Sha256 })),
  parts: z.array(HandoffPart).max(20_000),
  /** Hashes of evidence that the record names and that was not on the disk. */
  missing: z.array(Sha256).max(20_000),
});
export type HandoffManifest = z.infer<typeof HandoffManifest>;
