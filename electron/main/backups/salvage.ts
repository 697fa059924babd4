import { emptyBatch, hashOf, withLines, type Batch } from '#main/record/batch.ts';
import { counterOf, deviceOf, isOperation } from '#shared/record/operation.ts';
import type { Operation } from '#shared/record/schema.ts';

const opening = '"operations":[\n';
const between = ',\n';

/** Which file is expected. */
interface Expected {
  readonly client: string;
  readonly device: string;
  readonly number: number;
}

/**
 * What can be proved of a damaged file of operations, from its beginning: each operation whose hash the next one names.
 * Null where that is none; always none of an encrypted file.
 */
export function salvage(bytes: Buffer, { client, device, number }: Expected): Batch | null {
  const start = bytes.indexOf(opening);
  if (start === -1) return null;
  const names = /"client":"([^"]*)","device":"([^"]*)","batch":(\d+)/.exec(bytes.toString('latin1', 0, start));
  if (names?.[1] !== client || names[2] !== device || Number(names[3]) !== number) return null;
  const proved = provedLines(bytes.toString('utf8', start + opening.length), device);
  return proved.length === 0 ? null : withLines(emptyBatch(client, device, number), proved);
}

/** The last line is never proved: no other one names its hash. */
function provedLines(text: string, device: string): readonly string[] {
  const proved: string[] = [];
  let last: { readonly line: string; readonly counter: number } | null = null;
  for (const line of text.split(between)) {
    // Also a line that is cut short proves the one before it, where it still names its hash.
    if (last !== null && !line.includes(`"prev":"${hashOf(last.line)}"`)) break;
    if (last !== null) proved.push(last.line);
    const operation = operationIn(line);
    const counter = operation === null ? 0 : counterOf(operation.id);
    const isNext = operation !== null && deviceOf(operation.id) === device;
    if (!isNext || (last !== null && counter !== last.counter + 1)) break;
    last = { line, counter };
  }
  return proved;
}

function operationIn(line: string): Operation | null {
  try {
    const value: unknown = JSON.parse(line);
    return isOperation(value) ? value : null;
  } catch {
    return null;
  }
}
