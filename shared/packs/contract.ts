import { z } from 'zod';
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

/** The marks of the words each checklist asks for each fact by: `GroundsBook` of `shared/corpus/grounds.ts`. */
export const Grounds = z.record(z.string(), z.record(z.string(), z.array(z.string())));

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

/** What is asked of packs and their publishers. */
export const packContract = {
  'pack:list': { request: z.undefined(), response: Listed },
  /** Lets the person choose a file, and looks at it. */
  'pack:choose': { request: z.undefined(), response: PackCheck },
  /** Looks at the bytes of a file that was dropped on the window. One byte too many is let in, to be refused in words. */
  'pack:receive': {
    request: z.strictObject({
      bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= packLimits.archive + 1),
    }),
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
} as const;
