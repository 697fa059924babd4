import { z } from 'zod';
import { clientColours, longestProfileValue } from '#shared/clients/limits.ts';
import { Value } from '#shared/rules/schema.ts';

/**
 * What a profile says of a client beside the facts of the rule book: nothing of the law rests on it. Where there can be
 * several, one stands on each line.
 */
export const ProfileField = z.enum(['platforms', 'brands', 'goods', 'banks', 'contact']);
export type ProfileField = z.infer<typeof ProfileField>;

/** What a person can do to the profile of a client. */
export const profileChanges = [
  z.strictObject({
    kind: z.literal('profile.set'),
    /** An empty value takes the field away. */
    payload: z.strictObject({ field: ProfileField, value: z.string().max(longestProfileValue) }),
  }),
  z.strictObject({
    kind: z.literal('client.colour'),
    payload: z.strictObject({
      colour: z
        .int()
        .min(0)
        .max(clientColours - 1),
    }),
  }),
] as const;

/**
 * What the list of clients says of one beside its name: read off the record once, so that no list opens five hundred
 * records. Kinds that a newer version keeps here too stay.
 */
export const ClientDigest = z.looseObject({
  /** Known answers to the facts of the profile. */
  facts: z.record(z.string().max(120), Value),
  /** The other fields of the profile that are filled in. */
  profile: z.record(z.string().max(60), z.string().max(longestProfileValue)),
  /** Questions answered by "not sure", "paper pending" or with two answers: what is to be found out. */
  open: z.int().min(0),
  /** Known answers. */
  answered: z.int().min(0),
  /** Milliseconds since the epoch of the latest change; null where there is none. */
  worked: z.number().nullable(),
});
export type ClientDigest = z.infer<typeof ClientDigest>;
