import { join } from 'node:path';
import { z } from 'zod';
import { exchangePlace } from '#main/record/convert-file.ts';
import { isSealedBytes } from '#main/store/cipher.ts';
import { replaceFile } from '#main/store/replace-file.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import { Head } from '#shared/workspace/schema.ts';

const Left = z.object({ stamp: z.string(), reason: z.string(), name: z.string().nullable() });

const MemoryShape = z.object({
  version: z.literal(1),
  /** By key, the names of parcels that stand at the place and are held here too. */
  settled: z.record(z.string(), z.string()),
  /** By key, the measures of those: one that has another was cut, altered, or is being copied again. */
  measures: z.record(z.string(), z.union([z.number(), z.string()])),
  /** By key, what was read and could not be taken in: not read again until it changes. */
  left: z.record(z.string(), Left),
  /** By client and device, how far the place is known to reach. */
  heads: z.record(z.string(), z.record(z.string(), Head)),
  /** What the place itself keeps, such as how far its list was read. */
  place: z.unknown(),
});

/** What is known of one place. Losing it costs only reading everything there once more. */
export interface PlaceMemory {
  readonly settled: Map<string, string>;
  readonly measures: Map<string, number | string>;
  readonly left: Map<string, z.infer<typeof Left>>;
  readonly heads: Map<string, Readonly<Record<string, Head>>>;
  place: unknown;
}

/** Where it is kept, and how: it names clients and devices. */
type Kept = Pick<OpenWorkspace, 'folder' | 'fileSystem' | 'cipher'>;

/** Nothing known yet. */
export function emptyMemory(): PlaceMemory {
  return { settled: new Map(), measures: new Map(), left: new Map(), heads: new Map(), place: null };
}

/** Reads what is known of the place with this marker's id. */
export async function readMemory(workspace: Kept, id: string): Promise<PlaceMemory> {
  const parsed = MemoryShape.safeParse(await readStored(workspace, id).catch(() => null));
  if (!parsed.success) return emptyMemory();
  const { settled, measures, left, heads, place } = parsed.data;
  return {
    settled: new Map(Object.entries(settled)),
    measures: new Map(Object.entries(measures)),
    left: new Map(Object.entries(left)),
    heads: new Map(Object.entries(heads)),
    place,
  };
}

/** Keeps what is known; where the disk refuses, the next start reads the place anew. */
export async function writeMemory(
  { folder, fileSystem, cipher }: Kept,
  id: string,
  memory: PlaceMemory,
): Promise<void> {
  const { settled, measures, left, heads, place } = memory;
  const kept = { settled, measures, left, heads };
  const maps = Object.entries(kept).map(([name, map]) => [name, Object.fromEntries<unknown>(map)]);
  const text = JSON.stringify({ version: 1, ...Object.fromEntries(maps), place });
  const plain = Buffer.from(text, 'utf8');
  const bytes = cipher === null ? plain : cipher.seal(plain, exchangePlace(`${id}.json`));
  await replaceFile(fileSystem, pathOf(folder, id), bytes, false).catch(() => undefined);
}

async function readStored({ folder, fileSystem, cipher }: Kept, id: string): Promise<unknown> {
  const bytes = await fileSystem.readFile(pathOf(folder, id));
  const plain = isSealedBytes(bytes) ? cipher?.open(bytes, exchangePlace(`${id}.json`)) : bytes;
  return plain === undefined ? null : JSON.parse(plain.toString('utf8'));
}

function pathOf(dataFolder: string, id: string): string {
  return join(dataFolder, 'exchange', `${id}.json`);
}

/** Remembers that a parcel stands there, whole, and is held here. */
export function settle(
  { settled, measures, left }: PlaceMemory,
  key: string,
  name: string,
  measure: number | string | null,
): void {
  settled.set(key, name);
  if (measure !== null) measures.set(key, measure);
  left.delete(key);
}

/** Remembers no longer that a parcel stands there. */
export function unsettle({ settled, measures }: PlaceMemory, key: string): void {
  settled.delete(key);
  measures.delete(key);
}

/** Remembers nothing of a client any longer. */
export function forgetClient(memory: PlaceMemory, client: string): void {
  memory.heads.delete(client);
  for (const [key, name] of memory.settled) if (name.startsWith(`${client}/`)) unsettle(memory, key);
  for (const [key, { name }] of memory.left) if (name?.startsWith(`${client}/`) === true) memory.left.delete(key);
}
