import type { Format } from '#main/store/copies.ts';

/** The smallest thing to keep: one number. */
export const numberFormat: Format<number> = {
  steps: [],
  encode: (value) => {
    if (!Number.isFinite(value)) throw new RangeError('Not a number to keep.');
    return Buffer.from(JSON.stringify(value));
  },
  decode: (body) => {
    const value: unknown = JSON.parse(body.toString('utf8'));
    if (typeof value !== 'number') throw new TypeError('Not a number.');
    return value;
  },
};
