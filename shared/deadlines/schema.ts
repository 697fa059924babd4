import { z } from 'zod';
import { Day } from '#shared/corpus/schema.ts';
import { ClientId } from '#shared/record/schema.ts';
import { Mark } from '#shared/rules/schema.ts';

/**
 * One day that matters for a client, without its words: those stand in the rule book, where the ids lead. A new source
 * of days is one row more here, and one in `sources.ts`.
 */
export const DatedDay = z.discriminatedUnion('source', [
  z.strictObject({
    source: z.literal('rule'),
    checklist: z.string(),
    rule: z.string(),
    deadline: z.string(),
    day: Day,
    /** What the day is: the last in time, the day after it, or the first from which on something can be done. */
    marks: Mark,
  }),
]);
export type DatedDay = z.infer<typeof DatedDay>;

/** The days of one client, and how far its record reached when they were worked out. */
export const ClientDays = z.strictObject({
  client: ClientId,
  days: z.array(DatedDay),
  /** Milliseconds since the epoch of the client's latest operation; null where there is none. */
  latest: z.number().nullable(),
});
export type ClientDays = z.infer<typeof ClientDays>;

/** What a person said about being reminded, and when the system last told. */
export const Reminders = z.strictObject({
  /** By the key of a deadline, the first day on which it is told again; null where it is never told again. */
  quiet: z.record(z.string().max(300), Day.nullable()).refine((quiet) => Object.keys(quiet).length <= 2000),
  /** The day on which the operating system was last asked to tell; null before the first. */
  toldOn: Day.nullable(),
});
export type Reminders = z.infer<typeof Reminders>;

export const noReminders: Reminders = { quiet: {}, toldOn: null };
