import type { ReportBlock, ReportLine } from '#shared/reports/blocks.ts';
import {
  actionLine,
  answersLine,
  answersThatCount,
  deadlineLine,
  missingLines,
  sourceRuns,
} from '#shared/reports/lay-out-lines.ts';
import type { CaseReport, ChecklistFindings, ReportProof, ReportVerdict } from '#shared/reports/model.ts';
import type { ReportWords } from '#shared/reports/words.ts';

type ReportList = Extract<ReportBlock, { kind: 'lists' }>['lists'][number];

/** Every outcome of one checklist, then the proof of those that are proved. */
export function checklistBlocks(
  { verdicts }: ChecklistFindings,
  report: CaseReport,
  words: ReportWords,
): readonly ReportBlock[] {
  return [
    ...verdicts.map((verdict) => verdictBlock(verdict, words)),
    ...verdicts.flatMap(({ title, proof }) => (proof === null ? [] : proofBlocks(title, proof, report, words))),
  ];
}

/** A list under its heading; none where it would be empty. */
export function listOf(heading: string, items: readonly ReportLine[]): readonly ReportList[] {
  return items.length === 0 ? [] : [{ heading, items }];
}

/** Lists that follow each other share one block, so that a printer may set them in columns together. */
export function mergeLists(blocks: readonly ReportBlock[]): readonly ReportBlock[] {
  const merged: ReportBlock[] = [];
  for (const block of blocks) {
    const last = merged.at(-1);
    if (block.kind === 'lists' && block.lists.length === 0) continue;
    if (block.kind !== 'lists' || last?.kind !== 'lists') merged.push(block);
    else merged[merged.length - 1] = { kind: 'lists', lists: [...last.lists, ...block.lists] };
  }
  return merged;
}

function verdictBlock(verdict: ReportVerdict, words: ReportWords): ReportBlock {
  const strength: ReportLine = verdict.strength === null ? [] : [{ soft: ` ${words[verdict.strength]}` }];
  return {
    kind: 'verdict',
    value: verdict.value,
    word: words[verdict.value],
    title: verdict.title,
    line: [verdict.outcome, ...strength],
  };
}

function proofBlocks(
  title: string,
  proof: ReportProof,
  report: CaseReport,
  words: ReportWords,
): readonly ReportBlock[] {
  const columns = [words.condition, words.answer, words.state, words.source];
  const rows = proof.conditions.map((condition) => ({
    truth: condition.truth,
    cells: [
      [condition.label],
      answersLine(answersThatCount(condition), report, words),
      [words[condition.truth]],
      sourceRuns(condition.sources),
    ],
  }));
  const actions = (heading: string, some: ReportProof['nextSteps']): readonly ReportList[] =>
    listOf(
      heading,
      some.map((action) => actionLine(action, report, words)),
    );
  const lists = [
    ...listOf(words.missing, missingLines(proof, report, words)),
    ...actions(words.nextSteps, proof.nextSteps),
    ...actions(words.obligations, proof.obligations),
    ...listOf(
      words.deadlines,
      proof.deadlines.map((deadline) => deadlineLine(deadline, report, words)),
    ),
  ];
  return [
    { kind: 'heading', level: 3, text: title },
    { kind: 'table', name: 'conditions', columns, rows },
    { kind: 'lists', lists },
  ];
}
