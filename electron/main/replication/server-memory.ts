import { z } from 'zod';

/** How far the list of a database was read, and what it said. */
const ServerMemory = z.object({
  /** As the server says it: a number, or a text that only it understands. */
  since: z.union([z.string(), z.number()]),
  /** By document of ours, its revision. */
  revisions: z.record(z.string(), z.string()),
  foreign: z.array(z.string()),
});
export type ServerMemory = z.infer<typeof ServerMemory>;

/** What is kept of a database; nothing where what is kept cannot be read, and then its list is read from the start. */
export function listedIn(kept: unknown): ServerMemory {
  const parsed = ServerMemory.safeParse(kept);
  return parsed.success ? parsed.data : { since: 0, revisions: {}, foreign: [] };
}
