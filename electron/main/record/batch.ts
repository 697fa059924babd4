import { hash } from 'node:crypto';
import type { Format } from '#main/store/copies.ts';
import { batchSteps } from '#main/store/migrations/index.ts';
import { canonicalJson } from '#shared/record/canonical.ts';
import type { Operation } from '#shared/record/schema.ts';

/** One file of a client: operations of one device, in the order they were made. */
export interface Batch {
  readonly client: string;
  readonly device: string;
  /** The file's number, from 1. */
  readonly number: number;
  readonly count: number;
  /**
   * The operations as bytes of UTF-8, one a line, each as canonical JSON: the text that is hashed is the text that is
   * kept, unknown fields included, and a save need not write again what earlier ones wrote.
   */
  readonly text: Buffer;
}

const opening = '"operations":[\n';
const closing = '\n]}';
const between = ',\n';

/** How a batch is kept. */
export const batchFormat: Format<Batch> = {
  steps: batchSteps,
  encode: ({ client, device, number, count, text }) => {
    const head = JSON.stringify({ client, device, batch: number, count }).slice(0, -1);
    return Buffer.concat([Buffer.from(`${head},${opening}`), text, Buffer.from(closing)]);
  },
  decode: (body) => {
    const start = body.indexOf(opening);
    if (start === -1 || body.toString('latin1', body.length - closing.length) !== closing) return decodeUnlined(body);
    const head: unknown = JSON.parse(`${body.toString('utf8', 0, start)}"operations":[]}`);
    return { ...headOf(head), text: body.subarray(start + opening.length, -closing.length) };
  },
  keeps: keepsEveryLine,
};

/** Whether `next` is the same batch with all the lines of `stored`, byte for byte, in the same places. */
function keepsEveryLine(stored: Batch, next: Batch): boolean {
  const isSame = stored.client === next.client && stored.device === next.device && stored.number === next.number;
  const length = stored.text.length;
  if (!isSame || next.count < stored.count || !next.text.subarray(0, length).equals(stored.text)) return false;
  if (next.text.length === length) return next.count === stored.count;
  return length === 0 || next.text.toString('latin1', length, length + between.length) === between;
}

/** A batch that nothing was written to yet. */
export function emptyBatch(client: string, device: string, number: number): Batch {
  return { client, device, number, count: 0, text: Buffer.alloc(0) };
}

/** The batch with these lines after its own. */
export function withLines(batch: Batch, lines: readonly string[]): Batch {
  const added = Buffer.from(lines.join(between));
  const text = batch.count === 0 ? added : Buffer.concat([batch.text, Buffer.from(between), added]);
  return { ...batch, count: batch.count + lines.length, text };
}

/** What the lines of a batch say, oldest first, and the hash of each; undefined for a line that is not JSON. */
export interface ReadLines {
  readonly values: readonly unknown[];
  readonly hashes: readonly string[];
}

/**
 * Reads the lines of a batch. One character a byte and all lines at once is several times faster than decoding UTF-8
 * and parsing line by line, so only lines with anything beyond ASCII are read again, in their own characters.
 */
export function readLines({ text }: Batch): ReadLines {
  const raw = text.toString('latin1');
  const values = parseTogether(raw);
  const hashes: string[] = [];
  let foreign = nextForeign(raw, 0);
  for (let start = 0; start < raw.length;) {
    const found = raw.indexOf(between, start);
    const end = found === -1 ? raw.length : found;
    const place = hashes.length;
    const isAscii = foreign >= end;
    hashes.push(hashOf(isAscii ? raw.slice(start, end) : text.subarray(start, end)));
    if (!isAscii || values[place] === undefined) values[place] = parse(text.toString('utf8', start, end));
    if (!isAscii) foreign = nextForeign(raw, end);
    start = end + between.length;
  }
  return { values, hashes };
}

function parseTogether(raw: string): unknown[] {
  const values = parse(`[${raw}]`);
  return Array.isArray(values) ? values : [];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Where the next byte beyond ASCII stands; past the end where there is none. */
function nextForeign(raw: string, from: number): number {
  const found = raw.slice(from).search(/[\u0080-\u00ff]/);
  return found === -1 ? raw.length : from + found;
}

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
export function hashOf(line: string | Uint8Array): string {
  return hash('sha256', line, 'hex');
}

/** Text that a migration wrote is one line. */
function decodeUnlined(body: Buffer): Batch {
  const head: unknown = JSON.parse(body.toString('utf8'));
  const operations = isRecord(head) ? head['operations'] : null;
  if (!Array.isArray(operations)) throw new TypeError('A batch has no operations.');
  return { ...headOf(head), text: Buffer.from(operations.map(canonicalJson).join(between)) };
}

function headOf(head: unknown): Omit<Batch, 'text'> {
  if (!isRecord(head)) throw new TypeError('A batch is not an object.');
  const { client, device, batch, count } = head;
  const isNamed = typeof client === 'string' && typeof device === 'string';
  if (!isNamed || typeof batch !== 'number' || typeof count !== 'number') {
    throw new TypeError('A batch does not name its client, device, number and count.');
  }
  return { client, device, number: batch, count };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
