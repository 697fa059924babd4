import { longestParcel } from '#main/exchange/parcel.ts';
import { PlaceFailure, type ExchangePlace, type Listed } from '#main/exchange/place.ts';
import type { PlaceMemory } from '#main/exchange/memory.ts';
import { hiddenName, seal, unseal, type SealingKeys } from '#main/exchange/sealing.ts';
import type { ServerAccess } from '#main/exchange/server.ts';
import { databaseOf, failed, isConflict, isMissing } from '#main/replication/database.ts';
import { markerDocument, readServerMarker } from '#main/replication/server-marker.ts';
import { listedIn, type ServerMemory } from '#main/replication/server-memory.ts';
import type { ExchangeMarker } from '#shared/exchange/schema.ts';

/** Documents asked for in one list. */
const together = 1000;
const attachment = 'sealed';
const ours = /^p-[0-9a-f]{64}$/;

/**
 * A database of a server that speaks CouchDB's protocol. Each parcel is one document under a name that says nothing,
 * and what it holds is encrypted, its name too. How far the list of changes was read is kept in `memory`.
 */
export function serverPlace(
  access: ServerAccess,
  { marker, keys }: { readonly marker: ExchangeMarker; readonly keys: SealingKeys },
  memory: PlaceMemory,
  signal: AbortSignal,
): ExchangePlace {
  const database = databaseOf(access, signal);
  const keyOf = (name: string): string => `p-${hiddenName(keys, name)}`;

  return {
    keyOf,
    list: async () => {
      const found = await readServerMarker(database).catch(failed);
      if (found === null) throw new PlaceFailure('unreachable');
      if (found.id !== marker.id) throw new PlaceFailure('other-exchange');
      const known = listedIn(memory.place);
      const [revisions, foreign] = [new Map(Object.entries(known.revisions)), new Set(known.foreign)];
      for (let since = known.since; ;) {
        const { results, last_seq: next } = await database
          .changes({ since, limit: together, batch_size: together })
          .catch(failed);
        for (const { id, deleted, changes } of results) {
          const isGone = deleted === true;
          if (ours.test(id)) change(revisions, id, isGone ? null : (changes[0]?.rev ?? ''));
          else if (id !== markerDocument) change(foreign, id, isGone);
        }
        since = next;
        memory.place = {
          since,
          revisions: Object.fromEntries(revisions),
          foreign: [...foreign],
        } satisfies ServerMemory;
        if (results.length < together) break;
      }
      return {
        parcels: [...revisions].map(([key, stamp]) => ({ key, name: null, stamp, measure: stamp })),
        foreign: [...foreign],
      };
    },
    read: async ({ key }: Listed) => {
      const found = await database.getAttachment(key, attachment).catch((error: unknown) => {
        if (isMissing(error)) return null;
        return failed(error);
      });
      if (!(found instanceof Blob)) return { kind: 'ignored', reason: 'foreign' };
      if (found.size > 2 * longestParcel) return { kind: 'ignored', reason: 'oversized' };
      const parcel = unwrap(unseal(keys, key, Buffer.from(await found.arrayBuffer())));
      // One that stands under another's name was put there by somebody who may write, and cannot read.
      if (parcel === null || keyOf(parcel.name) !== key) return { kind: 'ignored', reason: 'damaged' };
      return { kind: 'parcel', ...parcel };
    },
    write: async (name, bytes) => {
      const key = keyOf(name);
      const data = seal(keys, key, wrap(name, bytes));
      const document = { _id: key, _attachments: { [attachment]: { content_type: 'application/octet-stream', data } } };
      const begun = await put(document);
      if (begun !== null) return begun;
      // It stands there already, from us or from another that holds the same; or somebody altered it.
      const standing = await standingAt(key);
      if (standing === null || standing.bytes.equals(data)) return standing?.revision ?? null;
      return put({ ...document, _rev: standing.revision });
    },
    remove: async ({ key, stamp }) => {
      await database.remove({ _id: key, _rev: stamp }).catch((error: unknown) => {
        if (!isConflict(error) && !isMissing(error)) failed(error);
      });
    },
  };

  /** The revision that was written; null where something stands there already. */
  async function put(document: Parameters<typeof database.put>[0]): Promise<string | null> {
    const written = await database.put(document).catch((error: unknown) => (isConflict(error) ? null : failed(error)));
    return written?.rev ?? null;
  }

  /** What is at a document now; null where it went meanwhile. */
  async function standingAt(key: string): Promise<{ readonly revision: string; readonly bytes: Buffer } | null> {
    const document = await database.get(key).catch((error: unknown) => (isMissing(error) ? null : failed(error)));
    if (document === null) return null;
    const found = await database
      .getAttachment(key, attachment)
      .catch((error: unknown) => (isMissing(error) ? null : failed(error)));
    const bytes = found instanceof Blob ? Buffer.from(await found.arrayBuffer()) : Buffer.alloc(0);
    return { revision: String(document['_rev']), bytes };
  }
}

function change(known: Map<string, string>, id: string, revision: string | null): void;
function change(known: Set<string>, id: string, isGone: boolean): void;
function change(known: Map<string, string> | Set<string>, id: string, now: string | null | boolean): void {
  if (known instanceof Map) {
    if (typeof now === 'string') known.set(id, now);
    else known.delete(id);
  } else if (now === true) known.delete(id);
  else known.add(id);
}

function wrap(name: string, bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${name}\n`, 'utf8'), bytes]);
}

function unwrap(bytes: Buffer | null): { readonly name: string; readonly bytes: Buffer } | null {
  const end = bytes?.indexOf('\n') ?? -1;
  if (bytes === null || end === -1) return null;
  return { name: bytes.toString('utf8', 0, end), bytes: bytes.subarray(end + 1) };
}
