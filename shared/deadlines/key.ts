import type { DatedDay } from '#shared/deadlines/schema.ts';

/** Names a day of a client, for being told of it once more or never: a day that moves is another one. */
export function keyOf(client: string, dated: DatedDay): string {
  return [client, dated.checklist, dated.rule, dated.deadline, dated.day].join('/');
}
