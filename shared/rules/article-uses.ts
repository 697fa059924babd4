import type { Checklist, Rule } from '#shared/rules/schema.ts';

/** How one checklist rests on an article. */
export interface ArticleUse {
  readonly checklist: string;
  /** Ids of its rules that cite the article. */
  readonly rules: readonly string[];
  /** The first step that cites it, or asks what a rule with its words reads; null where none does. */
  readonly step: string | null;
}

/** Which checklists rest on which article: those that lean on it, and those that cite a passage of it anywhere. */
export function articleUses(checklists: readonly Checklist[]): ReadonlyMap<string, readonly ArticleUse[]> {
  const uses = new Map<string, ArticleUse[]>();
  for (const checklist of checklists) {
    const byRule = checklist.rules.map((rule) => [rule, citedIn(rule)] as const);
    for (const article of new Set([...checklist.leansOn, ...citedIn(checklist).keys()])) {
      const rules = byRule.flatMap(([{ id }, cited]) => (cited.has(article) ? [id] : []));
      const use = { checklist: checklist.id, rules, step: stepOf(checklist, article, byRule) };
      uses.set(article, [...(uses.get(article) ?? []), use]);
    }
  }
  return uses;
}

/** The facts that are read on the authority of an article, by article. */
type Cited = ReadonlyMap<string, ReadonlySet<string>>;

function stepOf(checklist: Checklist, article: string, byRule: readonly (readonly [Rule, Cited])[]): string | null {
  const citing = checklist.steps.find(({ cite }) => cite.some((c) => 'article' in c && c.article === article));
  if (citing !== undefined) return citing.id;
  const facts = new Set(byRule.flatMap(([, cited]) => [...(cited.get(article) ?? [])]));
  return checklist.steps.find((step) => step.facts.some((fact) => facts.has(fact)))?.id ?? null;
}

/** Every article cited in a value of the seeds, with the facts of the leaves that cite it. */
function citedIn(value: unknown): Cited {
  const cited = new Map<string, Set<string>>();
  const visit = (part: unknown, fact: string | null): void => {
    if (Array.isArray(part)) {
      for (const item of part) visit(item, fact);
      return;
    }
    if (typeof part !== 'object' || part === null) return;
    const members = part as Readonly<Record<string, unknown>>; // any object has such members, or not
    const reads = typeof members['fact'] === 'string' ? members['fact'] : fact;
    const { article, quote } = members;
    if (typeof article === 'string' && typeof quote === 'string') {
      const facts = cited.get(article) ?? new Set();
      if (reads !== null) facts.add(reads);
      cited.set(article, facts);
    }
    for (const member of Object.values(members)) visit(member, reads);
  };
  visit(value, null);
  return cited;
}
