import { z } from 'zod';
import { Day } from '#shared/corpus/schema.ts';
import { ClientDays, Reminders } from '#shared/deadlines/schema.ts';
import { ClientId } from '#shared/record/schema.ts';

/** What the window and main say to each other about deadlines. */
export const deadlinesContract = {
  /**
   * The days of some clients, worked out by main from their records. The window asks for few at a time, so that it can
   * show how far it has come and stop; no client comes into focus by it.
   */
  'deadlines:load': {
    request: z.strictObject({ clients: z.array(ClientId).max(20), asOf: Day }),
    response: z.strictObject({
      found: z.array(ClientDays),
      /** Clients whose files cannot be opened. */
      unopened: z.array(ClientId),
    }),
  },
  'reminders:save': { request: Reminders, response: z.strictObject({}) },
  /** Has the operating system tell; `shown` is false where it cannot. */
  'reminders:tell': {
    request: z.strictObject({ title: z.string().min(1).max(120), body: z.string().max(400) }),
    response: z.strictObject({ shown: z.boolean() }),
  },
} as const;
