import type { Batch } from '#main/record/batch.ts';

/** What travels: a batch of operations, or a file of evidence. */
export type Parcel =
  | {
      readonly kind: 'batch';
      readonly client: string;
      readonly device: string;
      readonly number: number;
      readonly count: number;
    }
  | { readonly kind: 'evidence'; readonly client: string; readonly sha256: string };

/** A parcel that is a batch. */
export type BatchParcel = Extract<Parcel, { kind: 'batch' }>;

/** The one name of a parcel at every place; what it holds never changes. */
export function nameOf(parcel: Parcel): string {
  return parcel.kind === 'batch'
    ? `${parcel.client}/${parcel.device}-${parcel.number}-${parcel.count}`
    : `${parcel.client}/evidence/${parcel.sha256}`;
}

/** The parcel of a batch that is to travel. */
export function parcelOf({ client, device, number, count }: Batch): BatchParcel {
  return { kind: 'batch', client, device, number, count };
}

const batchName = /^(c-[0-9a-z]{10})\/(d-[0-9a-z]{8})-([1-9]\d{0,8})-([1-9]\d{0,5})$/;
const evidenceName = /^(c-[0-9a-z]{10})\/evidence\/([0-9a-f]{64})$/;

/** The parcel with this name; null where the name is none. */
export function parcelNamed(name: string): Parcel | null {
  const [, client, device, number, count] = batchName.exec(name) ?? [];
  if (client !== undefined && device !== undefined)
    return { kind: 'batch', client, device, number: Number(number), count: Number(count) };
  const [, owner, sha256] = evidenceName.exec(name) ?? [];
  return owner === undefined || sha256 === undefined ? null : { kind: 'evidence', client: owner, sha256 };
}

/** True where `longer` is the same file of the same device, with more in it. */
export function isPrefixOf(shorter: Parcel, longer: Parcel): boolean {
  return (
    shorter.kind === 'batch' &&
    longer.kind === 'batch' &&
    shorter.client === longer.client &&
    shorter.device === longer.device &&
    shorter.number === longer.number &&
    shorter.count < longer.count
  );
}

/** Bytes of the largest parcel that is read: no batch comes near it, and no evidence may be larger. */
export const longestParcel = 128 * 1024 * 1024;
