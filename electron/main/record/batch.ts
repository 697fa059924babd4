import { hash } from 'node:crypto';
import type { Format } from '#main/store/choose-copy.ts';
import { batchSteps } from '#main/store/migrations/index.ts';
import { canonicalJson } from '#shared/record/canonical.ts';
import type { Operation } from '#shared/record/schema.ts';

/** One file of a client: operations of one device, in the order they were made. */
export interface Batch {
  readonly client: string;
  readonly device: string;
  /** The file's number, from 1. */
  readonly number: number;
  /** Each operation as canonical JSON: the text that is hashed is the text that is kept, unknown fields included. */
  readonly lines: readonly string[];
}

const opening = '"operations":[\n';
const closing = '\n]}';
const between = ',\n';

/** How a batch is kept: JSON with one operation a line, so that reading need not write each again to check its hash. */
export const batchFormat: Format<Batch> = {
  steps: batchSteps,
  encode: ({ client, device, number, lines }) =>
    `{${JSON.stringify({ client, device, batch: number }).slice(1, -1)},${opening}${lines.join(between)}${closing}`,
  decode: (body) => {
    const start = body.indexOf(opening);
    if (start === -1 || !body.endsWith(closing)) return decodeUnlined(body);
    const inside = body.slice(start + opening.length, -closing.length);
    return {
      ...headOf(JSON.parse(`${body.slice(0, start)}"operations":[]}`)),
      lines: inside === '' ? [] : inside.split(between),
    };
  },
};

/** `<device>-<number>.json` */
export function batchName(device: string, number: number): string {
  return `${device}-${number}.json`;
}

/** One batch file by its name; null for the name of any other file. Its backup and temporary files name it too. */
export function batchNamed(name: string): { readonly device: string; readonly number: number } | null {
  const parts = /^(d-[0-9a-z]{8})-(\d{1,9})\.json(?:\.backup|\.[0-9a-f]{12}\.tmp)?$/.exec(name);
  return parts?.[1] === undefined ? null : { device: parts[1], number: Number(parts[2]) };
}

/** The line of an operation in a batch. */
export function lineOf(operation: Operation): string {
  return canonicalJson(operation);
}

/** What the device's next operation carries as `prev`. */
export function hashOf(line: string): string {
  return hash('sha256', line, 'hex');
}

/** Text that a migration wrote is one line. */
function decodeUnlined(body: string): Batch {
  const batch: unknown = JSON.parse(body);
  const operations = isRecord(batch) ? batch['operations'] : null;
  if (!Array.isArray(operations)) throw new TypeError('A batch has no operations.');
  return { ...headOf(batch), lines: operations.map((operation) => canonicalJson(operation)) };
}

function headOf(head: unknown): Omit<Batch, 'lines'> {
  if (!isRecord(head)) throw new TypeError('A batch is not an object.');
  const { client, device, batch } = head;
  if (typeof client !== 'string' || typeof device !== 'string' || typeof batch !== 'number') {
    throw new TypeError('A batch does not name its client, device and number.');
  }
  return { client, device, number: batch };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
