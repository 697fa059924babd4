import { z } from 'zod';

/** Whether this copy of the app may write to the data folder; where it only looks, why, and who writes instead. */
export const Access = z.union([
  z.strictObject({ mode: z.literal('write') }),
  z.strictObject({
    mode: z.literal('look'),
    reason: z.literal('other-writer'),
    holder: z.strictObject({
      /** What the other computer is called; empty where its mark cannot be read. */
      computer: z.string(),
      isThisComputer: z.boolean(),
      /** Milliseconds since the epoch when it began. */
      since: z.number(),
      /** True where it gave no sign of life for as long as this copy has looked. */
      isQuiet: z.boolean(),
    }),
    /** True where this copy wrote until the other one took over. */
    wasWriter: z.boolean(),
  }),
  z.strictObject({ mode: z.literal('look'), reason: z.literal('read-only-medium') }),
  /** `file`: the name of the file that a newer version of the app wrote. */
  z.strictObject({ mode: z.literal('look'), reason: z.literal('newer-version'), file: z.string() }),
]);
export type Access = z.infer<typeof Access>;

/** What the window may ask of it. */
export const accessContract = {
  /** Makes this copy the writer, once the other one has stopped writing: the app then starts anew. */
  'access:take-over': { request: z.undefined(), response: z.strictObject({}) },
} as const;
