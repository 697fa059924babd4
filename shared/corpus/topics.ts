/** The subjects by which articles, measures and checklists are grouped, in the order in which they are listed. */
export const topics = [
  'insurance',
  'tax',
  'returns',
  'fx',
  'customs',
  'warehouse',
  'logistics',
  'finance',
  'brand',
  'park',
  'talent',
  'compliance',
  'platform',
  'governance',
] as const;
