import type { Citation } from '#shared/corpus/schema.ts';

/** All citations of one article or of one rule record: shown as one source with every quoted word lit. */
export interface CitationGroup {
  /** The article's or the record's id. */
  readonly source: string;
  readonly citations: readonly Citation[];
}

/** Gathers citations by source, in order of first appearance. */
export function groupCitations(citations: readonly Citation[]): readonly CitationGroup[] {
  const groups = new Map<string, Citation[]>();
  for (const citation of citations) {
    const source = 'rule' in citation ? citation.rule : citation.article;
    const group = groups.get(source);
    if (group === undefined) groups.set(source, [citation]);
    else group.push(citation);
  }
  return [...groups].map(([source, gathered]) => ({ source, citations: gathered }));
}

/** Same source, same words of it. */
export function isSameGroup(left: CitationGroup | null, right: CitationGroup): boolean {
  if (left?.source !== right.source || left.citations.length !== right.citations.length) return false;
  return left.citations.every((citation, index) => {
    const other = right.citations[index];
    return other !== undefined && keyOf(citation) === keyOf(other);
  });
}

function keyOf(citation: Citation): string {
  return 'rule' in citation ? citation.statement : `${citation.start}-${citation.end}`;
}

/** The sources of a step, with the one a person asked for put in its place among them, or after them. */
export function withAsked(groups: readonly CitationGroup[], asked: CitationGroup | null): readonly CitationGroup[] {
  if (asked === null) return groups;
  const isAmong = groups.some(({ source }) => source === asked.source);
  return isAmong ? groups.map((group) => (group.source === asked.source ? asked : group)) : [...groups, asked];
}
