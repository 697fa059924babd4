import { z } from 'zod';
import { ClientId } from '#shared/record/schema.ts';
import { handoutFormats } from '#shared/reports/handout.ts';
import { SessionId } from '#shared/sessions/schema.ts';

/** What is asked of sessions beyond the changes in them. */
export const sessionContract = {
  /** Writes the minutes of a session where the person chooses, after they were read back and compared; or refuses and leaves nothing. */
  'session:minutes': {
    request: z.strictObject({
      client: ClientId,
      session: SessionId,
      format: z.enum(handoutFormats),
      language: z.enum(['zh-CN', 'zh-HK', 'en']),
    }),
    response: z.strictObject({ file: z.string(), bytes: z.int() }),
  },
} as const;
