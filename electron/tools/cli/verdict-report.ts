import type { Citation } from '#shared/corpus/schema.ts';
import { englishDays } from '#shared/i18n/format.ts';
import type { Leaf, Rule } from '#shared/rules/schema.ts';
import type { MissingSet, Reason, Verdict } from '#shared/rules/verdict.ts';
import { citationLine, writtenCitations, type WrittenCitation } from './citations.ts';

/** One rule's outcome as the command line tells it. */
export type VerdictJson = ReturnType<typeof verdictJson>;

/** The outcome of a rule with its proof, in a form that scripts can hold on to. */
export function verdictJson(rule: Rule, verdict: Verdict) {
  return {
    id: rule.id,
    title: rule.title,
    verdict: verdict.value,
    strength: verdict.strength,
    meaning: rule.outcomes[verdict.value],
    why: verdict.why.map((reason) => ({
      fact: reason.leaf.fact,
      value: reason.value,
      comparison: comparisonOf(reason.leaf),
      holds: reason.truth === 'true',
      basis: reason.basis,
      condition: reason.condition,
      citations: writtenCitations(reason.leaf.cite),
    })),
    stillMissing: {
      toLikely: verdict.stillMissing.toLikely.map(missingJson),
      toNo: verdict.stillMissing.toNo.map(missingJson),
    },
    moot: verdict.moot,
    citations: writtenCitations(citationsOf(verdict)),
    deadlines: verdict.deadlines.map(({ id, since, marks, day, daysLeft, cite }) => ({
      id,
      label: rule.deadlines.find((deadline) => deadline.id === id)?.label ?? null,
      since,
      marks,
      day,
      daysLeft,
      citations: writtenCitations(cite),
    })),
    conditions: verdict.conditions.map(({ condition, part, truth, facts }) => ({
      id: condition.id,
      part,
      truth,
      facts,
      label: condition.label,
    })),
    nextSteps: verdict.nextSteps.map(({ id, text, whom, bring, cite }) => ({
      id,
      text,
      whom: whom ?? null,
      bring: bring ?? [],
      citations: writtenCitations(cite),
    })),
    obligations: verdict.obligations.map(({ id, text, cite }) => ({ id, text, citations: writtenCitations(cite) })),
  };
}

/** The same outcome for a terminal. */
export function verdictText(rule: VerdictJson): string {
  const sets = (name: string, found: VerdictJson['stillMissing']['toNo']): readonly string[] =>
    found.map((set) => `  ${name}: ${set.map(({ fact }) => fact).join(', ')}`);
  return [
    `${rule.id}: ${rule.verdict}${rule.strength === null ? '' : ` (${rule.strength})`}`,
    `  ${rule.meaning['zh-CN']}`,
    ...rule.why.map(({ fact, value, citations }) => `  because ${fact} = ${plain(value)}${sourceOf(citations)}`),
    ...sets('missing for likely', rule.stillMissing.toLikely),
    ...sets('missing for a certain no', rule.stillMissing.toNo),
    ...rule.deadlines.map(
      ({ id, since, marks, day, daysLeft, citations }) =>
        `  ${words[marks]} ${id}: ${day === null ? `needs ${since}` : `${day} (${englishDays(daysLeft ?? 0)})`}${sourceOf(citations)}`,
    ),
    ...rule.citations.map((citation) => `  see ${citationLine(citation)}`),
  ].join('\n');
}

/** What a terminal calls the day of a deadline. */
const words = { lastDay: 'deadline', dayAfter: 'due', firstDay: 'opens' } as const;

/** What carries the outcome: the comparisons that settled it, or the conditions still open; of a rule without either, all. */
function citationsOf(verdict: Verdict): readonly Citation[] {
  const carrying = new Set(verdict.why.map(({ condition }) => condition));
  const lines = verdict.conditions.filter(({ condition, truth }) =>
    verdict.value === 'undetermined' ? truth !== 'true' : carrying.has(condition.id),
  );
  const found = [
    ...verdict.why.flatMap((reason: Reason) => reason.leaf.cite),
    ...lines.flatMap(({ condition }) => condition.cite),
  ];
  return found.length > 0 ? found : verdict.conditions.flatMap(({ condition }) => condition.cite);
}

function missingJson(set: MissingSet) {
  return set.map(({ fact, wanted }) => ({
    fact,
    wanted: wanted.map(({ leaf, truth }) => ({ comparison: comparisonOf(leaf), holds: truth })),
  }));
}

/** The comparison without its fact and sources: `{"eq": true}`. */
function comparisonOf(leaf: Leaf): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(leaf).filter(([key]) => key !== 'fact' && key !== 'cite'));
}

function sourceOf([first]: readonly WrittenCitation[]): string {
  return first === undefined ? '' : `  [${citationLine(first)}]`;
}

function plain(value: Reason['value']): string {
  return typeof value === 'object' ? `${value.minor} ${value.currency} (minor units)` : String(value);
}
