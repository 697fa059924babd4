import { useMemo } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useSourceWords } from '#renderer/sources/source-words.ts';
import { policyById } from '#renderer/state/lookup.ts';
import { useReady } from '#renderer/state/workspace.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import type { Policy, Topic } from '#shared/corpus/schema.ts';
import type { Facet } from '#shared/corpus/search/request.ts';
import type { PolicyStatus } from '#shared/corpus/status.ts';
import type { Audience, MeasureKind } from '#shared/measures/schema.ts';
import type { Chosen } from './filters.ts';

const statuses: readonly PolicyStatus['kind'][] = ['inForce', 'endsSoon', 'periodEnded', 'notYet'];
const known = new WeakMap<Bundle, Readonly<Record<Facet, readonly string[]>>>();

/** Every value that occurs in a facet, as the documents give them. */
export function useFacetValues(): Readonly<Record<Facet, readonly string[]>> {
  const { bundle } = useReady();
  const existing = known.get(bundle);
  if (existing !== undefined) return existing;
  const values = valuesOf(bundle);
  known.set(bundle, values);
  return values;
}

function valuesOf({ policies, measures }: Bundle): Readonly<Record<Facet, readonly string[]>> {
  return {
    policies: policies.map(({ id }) => id),
    statuses,
    regions: distinct(policies.map(({ region }) => region)),
    topics: distinct(measures.flatMap(({ topics }) => topics)),
    kinds: distinct(measures.flatMap(({ kinds }) => kinds)),
    audiences: distinct(measures.flatMap(({ audiences }) => audiences)),
    agencies: distinct(policies.flatMap(({ articles }) => articles.flatMap(({ agencies }) => agencies))),
  };
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}

/** What facets and their values are called on the screen. */
export interface FacetWords {
  readonly facetName: (facet: Facet) => string;
  readonly valueName: (chosen: Chosen) => string;
}

export function useFacetWords(): FacetWords {
  const t = useWords('search');
  const common = useWords('common');
  const library = useWords('library');
  const checklist = useWords('checklist');
  const support = useWords('support');
  const { policyName } = useSourceWords();
  const { bundle } = useReady();
  return useMemo(() => {
    // True because the values of a facet are those of the documents, which the compiler checked.
    const names: Readonly<Record<Facet, (value: string) => string>> = {
      policies: (value) => {
        const policy = policyById(bundle, value);
        return policy === undefined ? value : policyName(policy);
      },
      statuses: (value) => common(`status.${value as PolicyStatus['kind']}`),
      regions: (value) => library(`regions.${value as Policy['region']}`),
      topics: (value) => checklist(`topics.${value as Topic}`),
      kinds: (value) => support(`kinds.${value as MeasureKind}`),
      audiences: (value) => support(`audiences.${value as Audience}`),
      agencies: (value) => value,
    };
    return {
      facetName: (facet) => t(`facets.${facet}`),
      valueName: ({ facet, value }) => names[facet](value),
    };
  }, [t, common, library, checklist, support, policyName, bundle]);
}
