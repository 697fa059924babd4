import { createStore } from '#renderer/state/create-store.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import type { Citation, Policy, RuleRecord, Topic } from '#shared/corpus/schema.ts';
import type { Checklist } from '#shared/rules/schema.ts';

/** The places a checklist may be about: those of the documents, and the whole country where a national rule is cited. */
export const regions = ['national', 'shenzhen', 'guangdong', 'guangzhou', 'shanghai'] as const;
export type Region = (typeof regions)[number];

/** What of the catalogue is wanted; null leaves it open. */
export interface Filter {
  readonly words: string;
  readonly topic: Topic | null;
  readonly region: Region | null;
}

export const everything: Filter = { words: '', topic: null, region: null };

/** Kept outside the screen, so that the way back from a checklist leads to the same list. */
export const filter = createStore<Filter>(everything);

/** Where a checklist applies, read from what it leans on and cites. */
export function regionsOf(
  checklist: Checklist,
  { policies, ruleRecords }: Pick<Bundle, 'policies' | 'ruleRecords'>,
): ReadonlySet<Region> {
  const found = new Set<Policy['region'] | RuleRecord['region']>();
  const leansOn = new Set(checklist.leansOn.map((article) => article.slice(0, article.indexOf('#'))));
  for (const policy of policies) if (leansOn.has(policy.id)) found.add(policy.region);
  const cited = new Set(citationsOf(checklist).flatMap((citation) => ('rule' in citation ? [citation.rule] : [])));
  for (const record of ruleRecords) if (cited.has(record.id)) found.add(record.region);
  return new Set(regions.filter((region) => found.has(region)));
}

function citationsOf({ steps, rules }: Checklist): readonly Citation[] {
  const conditions = rules.flatMap(({ appliesIf, requires }) => [...appliesIf, ...requires]);
  return [...steps, ...conditions].flatMap(({ cite }) => cite);
}

/** Whether every word typed stands in the title or the summary, in whichever of the three languages it was typed. */
export function saysAll({ title, summary }: Pick<Checklist, 'title' | 'summary'>, words: string): boolean {
  const said = [...Object.values(title), ...Object.values(summary)].map(fold);
  return fold(words)
    .split(/\s+/)
    .every((word) => said.some((text) => text.includes(word)));
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

/** The checklists a filter lets through, in the given order. */
export function wantedOf(
  checklists: readonly Checklist[],
  { words, topic, region }: Filter,
  regionsFor: (checklist: Checklist) => ReadonlySet<Region>,
): readonly Checklist[] {
  return checklists.filter(
    (checklist) =>
      (topic === null || checklist.topics.includes(topic)) &&
      (region === null || regionsFor(checklist).has(region)) &&
      saysAll(checklist, words),
  );
}

/** Checklists under the wanted topic, else under the first of theirs, topics in the order in which they first appear. */
export function byTopic(
  checklists: readonly Checklist[],
  wanted: Topic | null,
): readonly (readonly [Topic, readonly Checklist[]])[] {
  const groups = new Map<Topic, Checklist[]>();
  for (const checklist of checklists) {
    const topic = wanted ?? checklist.topics[0] ?? 'compliance';
    groups.set(topic, [...(groups.get(topic) ?? []), checklist]);
  }
  return [...groups];
}
