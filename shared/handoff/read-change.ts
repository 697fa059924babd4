import type { OperationRange } from '#shared/handoff/schema.ts';

type Payload = Readonly<Record<string, unknown>>;

/** What the changes of handoff files mean to this version, or null where a payload does not fit. */
export const handoffReaders = {
  'handoff.take': ({ handoff, file, ranges, leftOut, aside, isNew }: Payload) =>
    isName(handoff) &&
    typeof file === 'string' &&
    isRanges(ranges) &&
    isItems(leftOut) &&
    isRanges(aside) &&
    typeof isNew === 'boolean'
      ? { handoff, file, ranges, leftOut, aside, isNew }
      : null,
  'handoff.withdraw': ({ handoff, ranges, kept }: Payload) =>
    isName(handoff) && isRanges(ranges) && isItems(kept) ? { handoff, ranges, kept } : null,
};

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0;
}

function isItems(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isName);
}

function isRanges(value: unknown): value is OperationRange[] {
  return Array.isArray(value) && value.every(isRange);
}

function isRange(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { device, from, to } = value as Payload; // any object is a record of unknown members
  return isName(device) && Number.isSafeInteger(from) && Number.isSafeInteger(to) && Number(from) >= 1;
}
