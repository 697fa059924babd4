import { z } from 'zod';
import { ClientId } from '#shared/record/schema.ts';

/** The two kinds of places where workspaces exchange. */
export const ExchangeKind = z.enum(['folder', 'server']);
export type ExchangeKind = z.infer<typeof ExchangeKind>;

/** Why nothing is exchanged at a place now, or why it could not be set up. */
export const ExchangeProblem = z.enum([
  /** The folder, or the server, is not there; or it is there without its marker. */
  'unreachable',
  /** Another exchange's marker stands where ours was. */
  'other-exchange',
  /** The place was made by a newer version of the app. */
  'newer-version',
  /** What others wrote stands there without a marker. */
  'no-marker',
  'place-full',
  'place-read-only',
  'place-failed',
  /** The disk of this computer would not keep what came. */
  'own-disk',
  'wrong-passphrase',
  'passphrase-needed',
  'passphrase-too-short',
  /** The server does not take the user's name or password. */
  'refused-password',
  /** There is no such database on the server, and it may not be made. */
  'no-database',
  'not-a-server',
  'bad-address',
  /** Inside the data folder of the app itself. */
  'inside-data',
]);
export type ExchangeProblem = z.infer<typeof ExchangeProblem>;

/** Why something at a place is left where it is. */
export const IgnoredReason = z.enum(['foreign', 'damaged', 'oversized', 'newer-version', 'sealed', 'refused']);
export type IgnoredReason = z.infer<typeof IgnoredReason>;

const Ignored = z.strictObject({ name: z.string(), reason: IgnoredReason });

/** One place as the window shows it. */
export const PlaceView = z.strictObject({
  isOn: z.boolean(),
  /** The folder, or the server's address, for a person to read. */
  where: z.string(),
  /** True where what stands there is encrypted. */
  isSealed: z.boolean(),
  /** locked: a passphrase or password is to be typed first. resting: this copy of the app only looks. */
  state: z.enum(['off', 'locked', 'resting', 'waiting', 'working', 'current', 'failed']),
  problem: ExchangeProblem.nullable(),
  /** Milliseconds since the epoch since when it fails. */
  failingSince: z.number().nullable(),
  /** Milliseconds since the epoch of the last exchange that came to its end. */
  lastAt: z.number().nullable(),
  /** Changes that came and went since the app started. */
  came: z.int(),
  went: z.int(),
  /** Batches that wait for one that has not come. */
  waiting: z.int(),
  ignored: z.strictObject({ count: z.int(), some: z.array(Ignored) }),
});
export type PlaceView = z.infer<typeof PlaceView>;

/** Everything the screen shows of exchanging. */
export const ExchangeView = z.strictObject({
  folder: PlaceView.nullable(),
  server: PlaceView.nullable(),
  /** Clients that take part; null for all but samples and those in the bin. */
  clients: z.array(ClientId).nullable(),
  /** False where the operating system keeps no secrets: they are typed after each start. */
  remembers: z.boolean(),
});
export type ExchangeView = z.infer<typeof ExchangeView>;

/** What came of a request: the new state, and what kept it from being done. */
const Answered = z.strictObject({ view: ExchangeView, problem: ExchangeProblem.nullable() });

/** A folder that was chosen and looked at; nothing was written to it. */
const FolderOffer = z.strictObject({
  token: z.string(),
  where: z.string(),
  /** joins: an exchange is there already. begins: one will be begun. */
  kind: z.enum(['joins', 'begins']),
  isSealed: z.boolean(),
});
export type FolderOffer = z.infer<typeof FolderOffer>;

const Secret = z.string().max(1000);
const Kind = z.strictObject({ kind: ExchangeKind });

/** What is asked of exchanging with other workspaces. */
export const exchangeContract = {
  'exchange:look': { request: z.undefined(), response: ExchangeView },
  /** Lets the person choose a folder, and looks at it. */
  'exchange:choose-folder': {
    request: z.undefined(),
    response: z.strictObject({ offer: FolderOffer.nullable(), problem: ExchangeProblem.nullable() }),
  },
  /** Exchanges through the folder that was chosen last; an empty passphrase leaves a new one readable. */
  'exchange:use-folder': {
    request: z.strictObject({ token: z.string().min(1).max(60), passphrase: Secret }),
    response: Answered,
  },
  /** Exchanges through a database of a server that speaks CouchDB's protocol. */
  'exchange:use-server': {
    request: z.strictObject({
      url: z.string().max(2000),
      user: z.string().max(200),
      password: Secret,
      passphrase: Secret,
    }),
    response: Answered,
  },
  /** Types again what the operating system does not keep. */
  'exchange:unlock': {
    request: z.strictObject({ kind: ExchangeKind, passphrase: Secret, password: Secret }),
    response: Answered,
  },
  'exchange:switch': { request: z.strictObject({ kind: ExchangeKind, isOn: z.boolean() }), response: Answered },
  /** Forgets a place; what stands there stays. */
  'exchange:forget': { request: Kind, response: Answered },
  /** Exchanges at once; answers when that is done. */
  'exchange:now': { request: Kind, response: Answered },
  'exchange:choose-clients': {
    request: z.strictObject({ clients: z.array(ClientId).max(100_000).nullable() }),
    response: Answered,
  },
} as const;
