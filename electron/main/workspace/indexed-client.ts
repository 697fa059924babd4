import type { Heads } from '#main/record/loss.ts';
import type { ClientSummary } from '#shared/ipc/contract.ts';
import type { Headline } from '#shared/record/headline.ts';
import type { Workspace } from '#shared/workspace/schema.ts';

type IndexedClient = Workspace['clients'][number];

/** A client of the index as the window lists it. */
export function summaryOf({ id, name, colour, sample, isArchived, deletedAt, digest }: IndexedClient): ClientSummary {
  return {
    id,
    name,
    colour,
    sample,
    isArchived: isArchived ?? false,
    deletedAt: deletedAt ?? null,
    digest: digest ?? null,
  };
}

/** A client as the index keeps it: what a newer version keeps there too stays. */
export function indexedClient(
  kept: IndexedClient | undefined,
  { isArchived, deletedAt, digest, ...summary }: ClientSummary,
  heads: Heads | undefined,
): IndexedClient {
  const { isArchived: _archived, deletedAt: _deleted, digest: _digest, ...rest } = kept ?? {};
  return {
    ...rest,
    ...summary,
    ...(isArchived ? { isArchived } : {}),
    ...(deletedAt === null ? {} : { deletedAt }),
    ...(digest === null ? {} : { digest }),
    ...(heads === undefined ? {} : { heads: { ...heads } }),
  };
}

/** The summary with what the client's own record says; one that goes into the bin does so at `now`. */
export function summaryAfter(summary: ClientSummary, headline: Headline, now: number): ClientSummary {
  const { isDeleted, ...rest } = headline;
  return { ...summary, ...rest, deletedAt: isDeleted ? (summary.deletedAt ?? now) : null };
}

/** The summary of a client of which nothing is known yet. */
export function blankSummary(id: string): ClientSummary {
  return { id, name: '', colour: 0, sample: null, isArchived: false, deletedAt: null, digest: null };
}
