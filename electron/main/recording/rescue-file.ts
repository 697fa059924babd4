import { canonicalJson } from '#shared/record/canonical.ts';
import type { Operation } from '#shared/record/schema.ts';

/** A client's whole record as one file, in the words of the stored format: one operation a line, unknown fields kept. */
export function rescueFile(client: string, operations: readonly Operation[]): Buffer {
  const head = JSON.stringify({ format: 'portolan-record', version: 1, client }).slice(0, -1);
  return Buffer.from(`${head},"operations":[\n${operations.map(canonicalJson).join(',\n')}\n]}\n`, 'utf8');
}
