import type { ClientSummary } from '#shared/clients/contract.ts';
import { nameKey } from '#shared/clients/name-key.ts';
import { itemsOf } from '#shared/clients/profile.ts';
import { matchName, type ReadyName } from '#shared/corpus/search/match-name.ts';

/** How a list of clients is narrowed and ordered; null for any. */
export interface ListQuery {
  /** Made ready by `readyWords`; empty for all. */
  readonly words: string;
  readonly city: string | null;
  readonly platform: string | null;
  readonly brand: string | null;
  readonly sort: 'worked' | 'name';
}

/** The clients that fit, best or latest first; `ready` gives a name in the form in which names are matched. */
export function listClients(
  clients: readonly ClientSummary[],
  { words, city, platform, brand, sort }: ListQuery,
  ready: (name: string) => ReadyName,
): readonly ClientSummary[] {
  const fitting = clients.filter(
    ({ digest }) =>
      (city === null || digest?.facts['registeredCity'] === city) &&
      (platform === null || itemsOf(digest?.profile['platforms']).includes(platform)) &&
      (brand === null || itemsOf(digest?.profile['brands']).includes(brand)),
  );
  const order = sort === 'name' ? byName : byWork;
  if (words === '') return fitting.toSorted(order);
  return fitting
    .flatMap((client) => {
      const match = matchName(ready(client.name), words);
      return match === null ? [] : [{ client, score: match.score }];
    })
    .toSorted((one, other) => one.score - other.score || order(one.client, other.client))
    .map(({ client }) => client);
}

/** Every platform or brand that clients name, those of most clients first. */
export function namedIn(clients: readonly ClientSummary[], field: 'platforms' | 'brands'): readonly string[] {
  const counts = new Map<string, number>();
  for (const { digest } of clients) {
    for (const item of itemsOf(digest?.profile[field])) counts.set(item, (counts.get(item) ?? 0) + 1);
  }
  return [...counts].toSorted(([one, a], [other, b]) => b - a || one.localeCompare(other)).map(([item]) => item);
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

function byName(one: ClientSummary, other: ClientSummary): number {
  return collator.compare(nameKey(one.name), nameKey(other.name));
}

function byWork(one: ClientSummary, other: ClientSummary): number {
  return (other.digest?.worked ?? 0) - (one.digest?.worked ?? 0) || byName(one, other);
}
