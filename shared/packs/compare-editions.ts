import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import type { Policy, RuleRecord } from '#shared/corpus/schema.ts';
import type { Text } from '#shared/i18n/languages.ts';
import type { ChangeKind, EditionChanges, PartChange, SubjectChange } from '#shared/packs/schema.ts';
import { canonicalJson } from '#shared/record/canonical.ts';
import type { Checklist } from '#shared/rules/schema.ts';

/** Everything in which the edition `after` differs from `before`, clause by clause. */
export function compareEditions(before: Bundle, after: Bundle): EditionChanges {
  return {
    policies: subjects(before.policies, after.policies, ({ title }) => title, articlesOf),
    ruleRecords: subjects(before.ruleRecords, after.ruleRecords, ({ title }) => title, partsOfRecord),
    checklists: subjects(before.checklists, after.checklists, ({ title }) => title, partsOfChecklist),
    others: {
      facts: counts(before.facts, after.facts, ({ id }) => id),
      measures: counts(before.measures, after.measures, ({ article }) => article),
      constants: counts(before.constants, after.constants, ({ id }) => id),
      contradictions: counts(before.contradictions, after.contradictions, ({ id }) => id),
      samples: counts(before.samples, after.samples, ({ id }) => id),
    },
  };
}

/** Clauses of documents and statements of rules whose words are not the same, over all of them. */
export function changedClauses({ policies, ruleRecords }: EditionChanges): number {
  return [...policies, ...ruleRecords].reduce((sum, { parts }) => sum + parts.length, 0);
}

/** A part of a document, rule record or checklist: what it is called, and its words. */
interface Part {
  readonly id: string;
  readonly title: string | Text | null;
  readonly text: string | Text;
  /** What else makes it the same or not, such as the conditions behind a sentence. */
  readonly behind?: unknown;
}

function articlesOf({ articles }: Policy): readonly Part[] {
  return articles.map(({ id, label, title, text }) => ({ id, title: `${label}${title ?? ''}` || null, text }));
}

function partsOfRecord({ id, statements }: RuleRecord): readonly Part[] {
  return statements.map((one) => ({
    id: `${id}/${one.id}`,
    title: null,
    text: one.text,
    behind: [one.grade, one.inference],
  }));
}

function partsOfChecklist({ steps, rules, papers }: Checklist): readonly Part[] {
  return [
    ...steps.map((step) => ({ id: `step/${step.id}`, title: null, text: step.title, behind: [step.facts, step.cite] })),
    ...rules.flatMap((rule) =>
      [...rule.appliesIf, ...rule.requires].map(({ id, label, holds, cite }) => ({
        id: `${rule.id}/${id}`,
        title: rule.title,
        text: label,
        behind: [holds, cite],
      })),
    ),
    ...papers.map((paper) => ({ id: `paper/${paper.id}`, title: null, text: paper.label, behind: paper.conditions })),
  ];
}

function subjects<S extends { readonly id: string }>(
  before: readonly S[],
  after: readonly S[],
  titleOf: (subject: S) => string | Text,
  partsOf: (subject: S) => readonly Part[],
): SubjectChange[] {
  return pairs(before, after, ({ id }) => id).flatMap(([id, old, next]) => {
    const shown = next ?? old;
    if (shown === undefined || (old !== undefined && next !== undefined && isSame(old, next))) return [];
    const parts = pairs(
      old === undefined ? [] : partsOf(old),
      next === undefined ? [] : partsOf(next),
      (part) => part.id,
    );
    return [{ id, kind: kindOf(old, next), title: titleOf(shown), parts: parts.flatMap(changeOf) }];
  });
}

function changeOf([id, old, next]: Pair<Part>): PartChange[] {
  if (old !== undefined && next !== undefined && isSame([old.text, old.behind], [next.text, next.behind])) return [];
  const title = next?.title ?? old?.title ?? null;
  return [{ id, kind: kindOf(old, next), title, before: old?.text ?? null, after: next?.text ?? null }];
}

function counts<T>(before: readonly T[], after: readonly T[], idOf: (one: T) => string) {
  const kinds = pairs(before, after, idOf).flatMap(([, old, next]) =>
    old !== undefined && next !== undefined && isSame(old, next) ? [] : [kindOf(old, next)],
  );
  const count = (kind: ChangeKind): number => kinds.filter((one) => one === kind).length;
  return { added: count('added'), removed: count('removed'), changed: count('changed') };
}

type Pair<T> = readonly [id: string, before: T | undefined, after: T | undefined];

/** Those of `after` in their order, then those that only `before` has. */
function pairs<T>(before: readonly T[], after: readonly T[], idOf: (one: T) => string): readonly Pair<T>[] {
  const old = new Map(before.map((one) => [idOf(one), one]));
  const next = new Map(after.map((one) => [idOf(one), one]));
  const ids = [...new Set([...next.keys(), ...old.keys()])];
  return ids.map((id) => [id, old.get(id), next.get(id)]);
}

function kindOf(before: unknown, after: unknown): ChangeKind {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}

function isSame(left: unknown, right: unknown): boolean {
  return canonicalJson(left) === canonicalJson(right);
}
