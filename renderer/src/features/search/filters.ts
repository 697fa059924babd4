import { noFilters, type Facet, type SearchFilters } from '#shared/corpus/search/request.ts';

/** The facets in the order in which they are shown. */
export const facets = [
  'policies',
  'statuses',
  'topics',
  'regions',
  'kinds',
  'audiences',
  'agencies',
] as const satisfies readonly Facet[];

/** One value that a filter is set to. */
export interface Chosen {
  readonly facet: Facet;
  readonly value: string;
}

/** Every value that is set, in the order of the facets. */
export function chosenOf(filters: SearchFilters): readonly Chosen[] {
  return facets.flatMap((facet) => filters[facet].map((value) => ({ facet, value })));
}

/** Sets a value that is not set, and lifts one that is. */
export function toggled(filters: SearchFilters, { facet, value }: Chosen): SearchFilters {
  const values = filters[facet];
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return { ...filters, [facet]: next };
}

/** The filters without those of one facet. */
export function without(filters: SearchFilters, facet: Facet): SearchFilters {
  return { ...filters, [facet]: noFilters[facet] };
}

export function isUnfiltered(filters: SearchFilters): boolean {
  return facets.every((facet) => filters[facet].length === 0);
}
