import { z } from 'zod';
import { evidencePart } from '#shared/evidence/limits.ts';
import { EvidenceFile, Sha256 } from '#shared/evidence/schema.ts';
import { ClientId } from '#shared/record/schema.ts';

const Token = z.string().min(1).max(60);
const FileName = z.string().min(1).max(1000);

/** Why a file is not kept; nothing of it stays on the disk. */
export const EvidenceProblem = z.enum([
  'empty',
  'too-large',
  'program',
  'archive',
  'unknown-kind',
  'vanished',
  'disk-full',
  'read-only',
  'disk-failed',
]);
export type EvidenceProblem = z.infer<typeof EvidenceProblem>;

const Refused = z.strictObject({ outcome: z.literal('refused'), problem: EvidenceProblem });

/** A file that is kept: on the disk whole, and checked. */
export const KeptEvidence = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('kept'),
    file: EvidenceFile,
    /** It asks for a password, so that it is kept and cannot be shown. */
    isProtected: z.boolean(),
  }),
  Refused,
]);
export type KeptEvidence = z.infer<typeof KeptEvidence>;

const Unused = z.strictObject({
  /** True where files are exchanged with other computers: then none is called unused. */
  isExchanging: z.boolean(),
  files: z.int().min(0),
  bytes: z.int().min(0),
});
export type Unused = z.infer<typeof Unused>;

/** The door's shapes for papers: a file comes in part by part, so that each can be shown as progress and cancelled. */
export const evidenceContract = {
  /** Lets the person choose files; of each a token, since the window never holds a path. */
  'evidence:choose': {
    request: z.undefined(),
    response: z.strictObject({
      files: z.array(z.strictObject({ token: Token, name: z.string(), bytes: z.int().min(0) })).max(200),
    }),
  },
  /** Begins to keep a file: one that was chosen, by its token, or one that was dropped, by its name and size. */
  'evidence:begin': {
    request: z.strictObject({
      client: ClientId,
      from: z.union([
        z.strictObject({ token: Token }),
        z.strictObject({ name: FileName, bytes: z.int().min(0).max(Number.MAX_SAFE_INTEGER) }),
      ]),
    }),
    response: z.discriminatedUnion('outcome', [z.strictObject({ outcome: z.literal('begun'), token: Token }), Refused]),
  },
  /** The next part: of a dropped file its bytes, of a chosen one null, since main reads it itself. */
  'evidence:part': {
    request: z.strictObject({
      token: Token,
      bytes: z
        .instanceof(Uint8Array)
        .refine((bytes) => bytes.length <= evidencePart, 'expected at most one part')
        .nullable(),
    }),
    response: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('going'), done: z.int(), total: z.int() }),
      Refused,
    ]),
  },
  /** After the last part: resolves once the whole file is on the disk under its hash. */
  'evidence:end': { request: z.strictObject({ token: Token }), response: KeptEvidence },
  /** Lets go of a file under way, or of one that was chosen; nothing of it stays. */
  'evidence:cancel': { request: z.strictObject({ token: Token }), response: z.strictObject({}) },
  /** Which files are kept for a client, by their hashes; none of them is read for it. */
  'evidence:stored': {
    request: z.strictObject({ client: ClientId }),
    response: z.strictObject({ files: z.array(Sha256) }),
  },
  /** One kept file for its preview, checked against its hash. */
  'evidence:read': {
    request: z.strictObject({ client: ClientId, sha256: Sha256 }),
    response: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('whole'), bytes: z.instanceof(Uint8Array) }),
      z.strictObject({ outcome: z.enum(['missing', 'damaged']) }),
    ]),
  },
  /** Saves a copy of a kept file where the person chooses. */
  'evidence:copy': {
    request: z.strictObject({ client: ClientId, sha256: Sha256, name: FileName }),
    response: z.strictObject({ outcome: z.enum(['saved', 'missing', 'damaged']), file: z.string() }),
  },
  /** How many kept files nothing speaks of, over all clients. */
  'evidence:unused': { request: z.undefined(), response: Unused },
  /** Removes those, after a backup; resolves with what went. */
  'evidence:clear-unused': { request: z.undefined(), response: Unused },
} as const;
