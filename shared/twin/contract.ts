import { z } from 'zod';
import { Day } from '#shared/corpus/schema.ts';
import { ClientId } from '#shared/record/schema.ts';

/** One rule of one checklist that comes out otherwise in the twin than in the case it was made from. */
export const ChangedOutcome = z.strictObject({ checklist: z.string(), rule: z.string() });
export type ChangedOutcome = z.infer<typeof ChangedOutcome>;

/** Making a training case of a real one, in which nothing points at whose it was. */
export const twinRequest = z.strictObject({
  client: ClientId,
  asOf: Day,
  language: z.enum(['zh-CN', 'zh-HK', 'en']),
  /** Where the random numbers begin; left out, they cannot be guessed. */
  seed: z.int().min(0).optional(),
});
