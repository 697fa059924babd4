import type { Bundle } from '#shared/corpus/bundle-schema.ts';

/** Of all that is carried what the first screen shows: which documents there are, their dates, the samples. */
export function overviewOf(bundle: Bundle): Bundle {
  const policies = bundle.policies.map((policy) => ({ ...policy, chapters: [], articles: [], banners: [] }));
  const nothing = {
    ruleRecords: [],
    facts: [],
    checklists: [],
    measures: [],
    constants: [],
    contradictions: [],
    glossary: [],
    characters: { simplified: '', readings: {} },
  };
  return { ...bundle, ...nothing, policies };
}
