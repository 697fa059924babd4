import { z } from 'zod';
import { Day } from '#shared/corpus/schema.ts';
import { EvidenceId } from '#shared/evidence/schema.ts';
import { ClientId } from '#shared/record/schema.ts';
import { Mark } from '#shared/rules/schema.ts';

/** `owner` is empty where nobody is named; `fact` is the question it hangs on, null for none. */
const task = { task: z.string(), text: z.string(), owner: z.string(), fact: z.string().nullable() };

/**
 * One day that matters for a client. The words of a rule stand in the rule book, where its ids lead; those of papers and
 * tasks are the client's own, which masking hides (`shared/privacy/mask-days.ts`). A new source of days is one row more
 * here, one in `sources.ts` and one there.
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
  /** A paper of the client: its last day, or the last day of what it speaks about. */
  z.strictObject({
    source: z.literal('paper'),
    evidence: EvidenceId,
    ends: z.enum(['expiry', 'period']),
    label: z.string(),
    /** `<checklist>#<paper>`, or null. */
    paper: z.string().nullable(),
    facts: z.array(z.string()).readonly(),
    day: Day,
    marks: z.literal('lastDay'),
  }),
  /** Something that somebody has taken on and has not done. */
  z.strictObject({ source: z.literal('task'), ...task, day: Day, marks: z.literal('lastDay') }),
]);
export type DatedDay = z.infer<typeof DatedDay>;

/** A task that is not done and has no day. */
export const UndatedTask = z.strictObject(task);
export type UndatedTask = z.infer<typeof UndatedTask>;

/** The days of one client, and how far its record reached when they were worked out. */
export const ClientDays = z.strictObject({
  client: ClientId,
  days: z.array(DatedDay),
  undated: z.array(UndatedTask),
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
