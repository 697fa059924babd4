import { z } from 'zod';
import { importChunk } from '#shared/clients/limits.ts';
import { ClientDigest, profileChanges } from '#shared/clients/schema.ts';
import { ClientId, ClientName, OperationId } from '#shared/record/schema.ts';
import { Basis, Value } from '#shared/rules/schema.ts';

/** One line of the client list. */
export const ClientSummary = z.strictObject({
  id: ClientId,
  name: z.string(),
  colour: z.int(),
  sample: z.string().nullable(),
  isArchived: z.boolean(),
  /** Milliseconds since the epoch when it went into the bin; null where it is not in it. */
  deletedAt: z.number().nullable(),
  /** What its profile says; null until it was opened once. */
  digest: ClientDigest.nullable(),
});
export type ClientSummary = z.infer<typeof ClientSummary>;

const [profileSet] = profileChanges;

/** What an import may do to a client: answers and the profile, nothing else. */
export const ImportChange = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('answer.set'),
    payload: z.strictObject({ fact: z.string().min(1).max(120), value: Value, basis: Basis }),
  }),
  profileSet,
]);
export type ImportChange = z.infer<typeof ImportChange>;

/** What an import did to one client, by which it is taken back. */
export const ImportedClient = z.strictObject({
  client: ClientId,
  isNew: z.boolean(),
  /** Of the operations that were made; empty for a new client, which is taken back as a whole. */
  operations: z.array(OperationId).max(60),
});
export type ImportedClient = z.infer<typeof ImportedClient>;

/** What is asked of clients as a list; single clients are asked for in the contract of the door itself. */
export const clientContract = {
  /** Backs up before the first row of an import; resolves once that is done. */
  'clients:before-import': { request: z.undefined(), response: z.strictObject({}) },
  /**
   * Makes the clients of some rows and changes others. Stops at the first that does not reach the disk, so that
   * `imported` may be shorter than `rows`; what is in it is on the disk.
   */
  'clients:import': {
    request: z.strictObject({
      rows: z
        .array(
          z.strictObject({
            /** Null for a new one. */
            client: ClientId.nullable(),
            name: ClientName,
            changes: z.array(ImportChange).max(60),
          }),
        )
        .min(1)
        .max(importChunk),
    }),
    response: z.strictObject({
      imported: z.array(ImportedClient),
      clients: z.array(ClientSummary),
      /** Null where every row reached the disk. */
      stoppedBy: z.enum(['disk-full', 'read-only', 'disk-failed', 'write-guard', 'not-opened']).nullable(),
    }),
  },
  /** Takes an import back: new clients go to the bin, and changes that still stand are undone. */
  'clients:undo-import': {
    request: z.strictObject({ imported: z.array(ImportedClient).min(1).max(importChunk) }),
    response: z.strictObject({
      clients: z.array(ClientSummary),
      /** Changes that stay, because something was changed since. */ kept: z.int(),
    }),
  },
} as const;
