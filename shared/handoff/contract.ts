import { z } from 'zod';
import { ClientId, Operation } from '#shared/record/schema.ts';
import { handoffLimits, longestPassphrase } from '#shared/handoff/limits.ts';

const Name = z.string().max(200);
const Token = z.string().min(1).max(60);
const Passphrase = z.string().max(longestPassphrase);

/** Why a handoff file is not taken; the window has a sentence for each. */
export const HandoffProblem = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum([
      'not-a-handoff',
      'newer-format',
      'manifest',
      'damaged-encryption',
      'other-key',
      'too-costly',
      'purged',
      'incomplete',
    ]),
  }),
  z.strictObject({ kind: z.literal('too-large'), megabytes: z.int() }),
  z.strictObject({ kind: z.literal('too-many-files'), most: z.int() }),
  z.strictObject({
    kind: z.enum([
      'bad-name',
      'not-a-file',
      'duplicate',
      'bomb',
      'file-too-large',
      'unreadable',
      'missing',
      'unlisted',
      'altered',
    ]),
    file: z.string(),
  }),
  /** A batch of operations does not hold; `reason` is one of `BatchRefusal`. */
  z.strictObject({ kind: z.literal('batch'), reason: z.string() }),
]);
export type HandoffProblem = z.infer<typeof HandoffProblem>;

/** What came of looking at a file that may be a handoff file: nothing of it is written yet. */
export const HandoffCheck = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('refused'), problem: HandoffProblem }),
  /** Encrypted; the token names it until another file is looked at. */
  z.strictObject({ outcome: z.enum(['locked', 'wrong-passphrase']), token: Token, file: Name }),
  z.strictObject({
    outcome: z.literal('fit'),
    token: Token,
    file: Name,
    client: z.strictObject({ id: ClientId, name: z.string() }),
    /** True where the client here is in the bin. */
    isBinned: z.boolean(),
    /** Milliseconds since the epoch. */
    made: z.number(),
    /** What is here of the client, empty where it is not here, and what the file has: in clock order. */
    here: z.array(Operation),
    inFile: z.array(Operation),
    evidence: z.int(),
    /** How many files of evidence could not be put into the handoff file. */
    missing: z.int(),
  }),
]);
export type HandoffCheck = z.infer<typeof HandoffCheck>;

/** What is asked of handoff files. */
export const handoffContract = {
  /** Writes a client as one file where the person chooses, encrypted where there is a passphrase. */
  'handoff:export': {
    request: z.strictObject({ client: ClientId, passphrase: Passphrase.nullable() }),
    response: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('weak'), weakness: z.enum(['empty', 'short', 'plain', 'known', 'name']) }),
      z.strictObject({ outcome: z.literal('too-large'), megabytes: z.int() }),
      z.strictObject({
        outcome: z.literal('written'),
        file: z.string(),
        bytes: z.int(),
        operations: z.int(),
        evidence: z.int(),
        missing: z.int(),
        /** Changes that are in memory only, because the data folder's disk does not take them. */
        unsaved: z.int(),
      }),
    ]),
  },
  /** Lets the person choose a file, and looks at it. */
  'handoff:choose': { request: z.undefined(), response: HandoffCheck },
  /** Looks at the bytes of a file that was dropped on the window. One byte too many is let in, to be refused in words. */
  'handoff:receive': {
    request: z.strictObject({
      name: z.string().max(400),
      bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= handoffLimits.archive + 1),
    }),
    response: HandoffCheck,
  },
  'handoff:unlock': { request: z.strictObject({ token: Token, passphrase: Passphrase }), response: HandoffCheck },
  /** Takes in the file that was looked at last, but for the items left out: whole or not at all; told as received. */
  'handoff:take': {
    request: z.strictObject({ token: Token, leftOut: z.array(z.string().min(1).max(400)).max(100_000) }),
    response: z.strictObject({
      client: ClientId,
      isNew: z.boolean(),
      /** The operation by which it was taken in: what taking it back names. */
      taking: z.string(),
      operations: z.int(),
      evidence: z.int(),
      /** False where the last of it is in memory only: the disk did not take it. */
      isSaved: z.boolean(),
    }),
  },
  /** Stops what is under way as long as nothing is written, and lets go of the file that the token names, if any. */
  'handoff:cancel': { request: z.strictObject({ token: Token.nullable() }), response: z.strictObject({}) },
  /** Takes a whole file back: a client that came with it goes into the bin, another becomes what it was; told as received. */
  'handoff:undo': {
    request: z.strictObject({ client: ClientId, taking: z.string().regex(/^d-[0-9a-z]{8}-\d+$/) }),
    response: z.strictObject({
      isSaved: z.boolean(),
      /** True where the client came with the file: it is in the bin now. */
      isBinned: z.boolean(),
      /** How many items stay, because they were changed since. */
      kept: z.int(),
    }),
  },
} as const;

/** What main tells the window while it works on a handoff file. */
export const HandoffProgress = z.strictObject({
  stage: z.enum(['packing', 'encrypting', 'decrypting', 'checking', 'backing-up', 'writing']),
  done: z.int(),
  total: z.int(),
});
export type HandoffProgress = z.infer<typeof HandoffProgress>;
