import { changeOf } from '#shared/record/change.ts';
import type { Operation } from '#shared/record/schema.ts';

/** The name an operation gives its client; null where it gives none. */
export function nameAfter(operation: Operation): string | null {
  const change = changeOf(operation);
  return change?.kind === 'client.create' || change?.kind === 'client.rename' ? change.payload.name : null;
}
