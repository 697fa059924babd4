import { z } from 'zod';
import { ClientId } from '#shared/record/schema.ts';

/**
 * What stands at a place of exchange to say which one it is: a file in a shared folder, a document on a server. With a
 * lock, everything else there is encrypted with a key made of a passphrase and the salt.
 */
export const ExchangeMarker = z.looseObject({
  format: z.literal('portolan-exchange'),
  version: z.int().min(1),
  /** 16 random bytes, hex. */
  id: z.string().regex(/^[0-9a-f]{32}$/),
  lock: z
    .looseObject({
      /** 16 random bytes, hex. */
      salt: z.string().regex(/^[0-9a-f]{32}$/),
      /** The id, encrypted: tells a wrong passphrase before anything else is read. */
      check: z.string().max(1000),
    })
    .nullable(),
});
export type ExchangeMarker = z.infer<typeof ExchangeMarker>;

const place = {
  isOn: z.boolean(),
  marker: ExchangeMarker,
  /** What the operating system keeps of the secrets, base64; absent where it keeps none. */
  kept: z.string().optional(),
};

/** Where this workspace exchanges with others; in `workspace.json`. */
export const ExchangeSettings = z.looseObject({
  folder: z.looseObject({ ...place, path: z.string() }).optional(),
  server: z.looseObject({ ...place, url: z.string(), user: z.string() }).optional(),
  /** Clients that take part; absent for all but samples and those in the bin. */
  clients: z.array(ClientId).optional(),
});
export type ExchangeSettings = z.infer<typeof ExchangeSettings>;
