import { isProfileField } from '#shared/clients/profile.ts';
import type { Change } from '#shared/record/schema.ts';

type Payload = Readonly<Record<string, unknown>>;
type PayloadOf<K extends Change['kind']> = Extract<Change, { kind: K }>['payload'];

/** One row a kind: what its payload means to this version, or null where it does not fit. */
export const profileReaders = {
  'profile.set': ({ field, value }: Payload): PayloadOf<'profile.set'> | null =>
    isProfileField(field) && typeof value === 'string' ? { field, value } : null,
  'client.colour': ({ colour }: Payload): PayloadOf<'client.colour'> | null =>
    typeof colour === 'number' && Number.isInteger(colour) && colour >= 0 ? { colour } : null,
};
