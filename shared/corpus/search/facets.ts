import type { CivilDate } from '#shared/calendar/civil-date.ts';
import type { Policy } from '#shared/corpus/schema.ts';
import {
  addBetween,
  addBit,
  addBits,
  bothOf,
  countBetween,
  countBoth,
  noBits,
  wordsIn,
} from '#shared/corpus/search/bits.ts';
import type { Bits } from '#shared/corpus/search/bits.ts';
import type { Facet, FacetCounts, SearchFilters } from '#shared/corpus/search/request.ts';
import { statusOf } from '#shared/corpus/status.ts';
import type { Measure } from '#shared/measures/schema.ts';

/** Where the articles of a document stand in the order of all, the end exclusive. */
interface PolicyRange {
  readonly policy: Policy;
  readonly from: number;
  readonly to: number;
}

type ValueSets = ReadonlyMap<string, Bits>;

/** By which values articles can be narrowed, and which have each. */
export interface FacetIndex {
  readonly size: number;
  readonly ranges: readonly PolicyRange[];
  /** Of the facets that no day changes. */
  readonly sets: Readonly<Record<Exclude<Facet, 'policies' | 'statuses'>, ValueSets>>;
  /** Articles whose measure speaks to a seller. */
  readonly forSellers: Bits;
  /** By day, the latest asked for: which articles are of documents with each status. */
  readonly statusesAt: (asOf: CivilDate) => ValueSets;
}

/** How many articles are sorted before the caller has its turn. */
const ARTICLES_AT_ONCE = 256;

/** Sorts the articles of the documents by what they can be narrowed by; stops after every few of them. */
export function* readFacets(policies: readonly Policy[], measures: readonly Measure[]): Generator<void, FacetIndex> {
  const size = policies.reduce((sum, { articles }) => sum + articles.length, 0);
  const measureOf = new Map(measures.map((measure) => [measure.article, measure]));
  const sets = {
    regions: new Map<string, Bits>(),
    topics: new Map<string, Bits>(),
    audiences: new Map<string, Bits>(),
    agencies: new Map<string, Bits>(),
    kinds: new Map<string, Bits>(),
  };
  const forSellers = noBits(size);
  const ranges: PolicyRange[] = [];
  let at = 0;
  for (const policy of policies) {
    const from = at;
    for (const article of policy.articles) {
      const measure = measureOf.get(article.id);
      put(sets.regions, [policy.region], at, size);
      put(sets.agencies, article.agencies, at, size);
      put(sets.topics, measure?.topics ?? [], at, size);
      put(sets.audiences, measure?.audiences ?? [], at, size);
      put(sets.kinds, measure?.kinds ?? [], at, size);
      if (measure !== undefined && measure.concerns !== null) addBit(forSellers, at);
      at += 1;
      if (at % ARTICLES_AT_ONCE === 0) yield;
    }
    ranges.push({ policy, from, to: at });
  }
  return { size, ranges, sets, forSellers, statusesAt: latest((asOf) => statusSets(ranges, size, asOf)) };
}

/** The articles of documents whose period runs on the day. */
export function inForceAt({ size, statusesAt }: FacetIndex, asOf: CivilDate): Bits {
  const sets = statusesAt(asOf);
  return unionOf(['inForce', 'endsSoon'], sets, size);
}

/** What the filters let through, and for each value of each facet how many there were with the filters of the others. */
export function narrow(
  index: FacetIndex,
  found: Bits,
  filters: SearchFilters,
  asOf: CivilDate,
): { readonly through: Bits; readonly counts: FacetCounts } {
  const byFacet = { ...index.sets, statuses: index.statusesAt(asOf) };
  const chosen = new Map<Facet, Bits>();
  for (const [facet, sets] of Object.entries(byFacet)) {
    // Object.entries forgets the names of the keys it was given.
    const name = facet as keyof typeof byFacet;
    if (filters[name].length > 0) chosen.set(name, unionOf(filters[name], sets, index.size));
  }
  if (filters.policies.length > 0) chosen.set('policies', policySet(index, filters.policies));
  const letThrough = (but: Facet | null): Bits =>
    [...chosen].reduce((rest, [facet, set]) => (facet === but ? rest : bothOf(rest, set)), found);
  const through = letThrough(null);
  const lifted = (facet: Facet): Bits => (chosen.has(facet) ? letThrough(facet) : through);
  const sets = (facet: keyof typeof byFacet): (() => ReadonlyMap<string, number>) =>
    once(() => countValues(byFacet[facet], lifted(facet)));
  const counted = {
    policies: once(() => countPolicies(index, lifted('policies'))),
    regions: sets('regions'),
    topics: sets('topics'),
    statuses: sets('statuses'),
    audiences: sets('audiences'),
    agencies: sets('agencies'),
    kinds: sets('kinds'),
  };
  return { through, counts: lazily(counted) };
}

/** Counting a facet of a large corpus takes as long as finding a word in it, and not every screen shows every facet. */
function lazily(counted: Readonly<Record<Facet, () => ReadonlyMap<string, number>>>): FacetCounts {
  return {
    get policies() {
      return counted.policies();
    },
    get regions() {
      return counted.regions();
    },
    get topics() {
      return counted.topics();
    },
    get statuses() {
      return counted.statuses();
    },
    get audiences() {
      return counted.audiences();
    },
    get agencies() {
      return counted.agencies();
    },
    get kinds() {
      return counted.kinds();
    },
  };
}

function once<T>(work: () => T): () => T {
  let done: { readonly result: T } | null = null;
  return () => (done ??= { result: work() }).result;
}

function put(sets: Map<string, Bits>, values: readonly string[], at: number, size: number): void {
  for (const value of values) {
    const set = sets.get(value) ?? noBits(size);
    addBit(set, at);
    sets.set(value, set);
  }
}

function statusSets(ranges: readonly PolicyRange[], size: number, asOf: CivilDate): ValueSets {
  const sets = new Map<string, Bits>();
  for (const { policy, from, to } of ranges) {
    const { kind } = statusOf(policy, asOf);
    const set = sets.get(kind) ?? noBits(size);
    addBetween(set, from, to);
    sets.set(kind, set);
  }
  return sets;
}

function unionOf(values: readonly string[], sets: ValueSets, size: number): Bits {
  const union = noBits(size);
  for (const value of values) {
    const set = sets.get(value);
    if (set !== undefined) addBits(union, set);
  }
  return union;
}

function policySet({ ranges, size }: FacetIndex, ids: readonly string[]): Bits {
  const wanted = new Set(ids);
  const set = noBits(size);
  for (const { policy, from, to } of ranges) if (wanted.has(policy.id)) addBetween(set, from, to);
  return set;
}

function countPolicies({ ranges }: FacetIndex, found: Bits): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { policy, from, to } of ranges) {
    const count = countBetween(found, from, to);
    if (count > 0) counts.set(policy.id, count);
  }
  return counts;
}

function countValues(sets: ValueSets, found: Bits): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const words = wordsIn(found);
  for (const [value, set] of sets) {
    const count = countBoth(set, found, words);
    if (count > 0) counts.set(value, count);
  }
  return counts;
}

/** Remembers the answer to the latest question. */
function latest<T>(answerTo: (question: string) => T): (question: string) => T {
  let known: { readonly question: string; readonly answer: T } | null = null;
  return (question) => {
    if (known?.question !== question) known = { question, answer: answerTo(question) };
    return known.answer;
  };
}
