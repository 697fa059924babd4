import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import type { Article, Citation, Policy, RuleRecord } from '#shared/corpus/schema.ts';
import type { Checklist, Fact } from '#shared/rules/schema.ts';

/** `sh-2023` of `sh-2023#13`. */
export function policyIdOf(article: string): string {
  return article.slice(0, article.indexOf('#'));
}

export function policyById(bundle: Bundle, id: string): Policy | undefined {
  return bundle.policies.find((policy) => policy.id === id);
}

export function articleById(bundle: Bundle, id: string): Article | undefined {
  return policyById(bundle, policyIdOf(id))?.articles.find((article) => article.id === id);
}

export function factById(bundle: Bundle, id: string): Fact | undefined {
  return bundle.facts.find((fact) => fact.id === id);
}

export function checklistById(bundle: Bundle, id: string): Checklist | undefined {
  return bundle.checklists.find((checklist) => checklist.id === id);
}

export function ruleRecordById(bundle: Bundle, id: string): RuleRecord | undefined {
  return bundle.ruleRecords.find((record) => record.id === id);
}

/** What a citation points at: an article of a policy, or one statement of a rule record. */
export type CitationSource =
  | { readonly kind: 'passage'; readonly policy: Policy; readonly article: Article }
  | { readonly kind: 'rule'; readonly record: RuleRecord; readonly statement: RuleRecord['statements'][number] };

/** Undefined only where the bundle no longer holds what was cited, as after another edition was installed. */
export function citationSource(bundle: Bundle, citation: Citation): CitationSource | undefined {
  if ('rule' in citation) {
    const record = ruleRecordById(bundle, citation.rule);
    const statement = record?.statements.find((candidate) => candidate.id === citation.statement);
    return record === undefined || statement === undefined ? undefined : { kind: 'rule', record, statement };
  }
  return articleSource(bundle, citation.article);
}

/** A whole article with its document, by its id; undefined where the bundle no longer holds it. */
export function articleSource(bundle: Bundle, id: string): CitationSource | undefined {
  const policy = policyById(bundle, policyIdOf(id));
  const article = policy?.articles.find((candidate) => candidate.id === id);
  return policy === undefined || article === undefined ? undefined : { kind: 'passage', policy, article };
}
