import type { DatedDay } from '#shared/deadlines/schema.ts';

/** Names a day of a client, for being told of it once more or never: a day that moves is another one. */
export function keyOf(client: string, dated: DatedDay): string {
  return [client, ...idsOf(dated), dated.day].join('/');
}

function idsOf(dated: DatedDay): readonly string[] {
  switch (dated.source) {
    case 'rule':
      return [dated.checklist, dated.rule, dated.deadline];
    case 'paper':
      return ['paper', dated.evidence, dated.ends];
    case 'task':
      return ['task', dated.task];
  }
}
