import { formatDay } from '#shared/i18n/format.ts';
import type { ReportBlock, ReportLine } from '#shared/reports/blocks.ts';
import { casePartBlocks, summaryBlocks } from '#shared/reports/lay-out-case.ts';
import { papersBlocks } from '#shared/reports/lay-out-papers.ts';
import { checklistBlocks, listOf, mergeLists } from '#shared/reports/lay-out-checklist.ts';
import { joined, sourceRuns } from '#shared/reports/lay-out-lines.ts';
import { sourcesBlock } from '#shared/reports/lay-out-sources.ts';
import type { CaseReport } from '#shared/reports/model.ts';
import type { ReportWords } from '#shared/reports/words.ts';

/** Turns a report into blocks in reading order: outcome first, then its proof, what to do, and the sources. */
export function layOut(report: CaseReport, words: ReportWords): readonly ReportBlock[] {
  switch (report.scope) {
    case 'checklist':
      return mergeLists(sheetBlocks(report, words));
    case 'case':
      return mergeLists(caseBlocks(report, words));
    case 'papers':
      return papersBlocks(report, words, paperDetails(report, words));
  }
}

/** What the report is called: its checklist's title, that of a whole case, or that of a list of papers. */
export function titleOf(report: CaseReport, words: ReportWords): string {
  if (report.scope === 'papers') return words.papersTitle;
  return report.scope === 'checklist' ? (report.checklists[0]?.title ?? '') : words.caseTitle;
}

/** One checklist, close enough together to be one sheet of paper. */
function sheetBlocks(report: CaseReport, words: ReportWords): readonly ReportBlock[] {
  return [
    { kind: 'title', title: titleOf(report, words), subtitle: words.title },
    { kind: 'details', rows: [{ term: words.client, line: clientLine(report, words) }, ...dates(report, words)] },
    ...report.checklists.flatMap((findings) => checklistBlocks(findings, report, words)),
    {
      kind: 'lists',
      lists: listOf(
        words.papers,
        report.papers.map(({ label, sources }) => [label, ...sourceRuns(sources)]),
      ),
    },
    ...ending(report, words),
  ];
}

/** A cover with the summary below it, every checklist, then what they have in common. */
function caseBlocks(report: CaseReport, words: ReportWords): readonly ReportBlock[] {
  const covered = { term: words.checklistsCovered, line: [String(report.checklists.length)] };
  return [
    { kind: 'title', title: titleOf(report, words), subtitle: report.client.name },
    {
      kind: 'details',
      rows: [{ term: words.client, line: clientLine(report, words) }, ...dates(report, words), covered],
    },
    ...summaryBlocks(report, words),
    { kind: 'break' },
    ...report.checklists.flatMap((findings): readonly ReportBlock[] => [
      { kind: 'heading', level: 2, text: findings.title },
      { kind: 'paragraph', line: [{ soft: findings.summary }] },
      ...checklistBlocks(findings, report, words),
    ]),
    ...casePartBlocks(report, words),
    ...ending(report, words),
  ];
}

function paperDetails(report: CaseReport, words: ReportWords): Extract<ReportBlock, { kind: 'details' }> {
  const covered = joined(
    report.checklists.map(({ title }) => title),
    report,
  );
  return {
    kind: 'details',
    rows: [
      { term: words.client, line: clientLine(report, words) },
      ...dates(report, words),
      { term: words.checklistsCovered, line: [covered] },
    ],
  };
}

function dates(
  report: CaseReport,
  words: ReportWords,
): readonly { readonly term: string; readonly line: ReportLine }[] {
  const { asOf, generatedOn, preparedBy, edition, language } = report;
  return [
    { term: words.asOf, line: [formatDay(asOf, language)] },
    { term: words.generatedOn, line: [formatDay(generatedOn, language)] },
    ...(preparedBy === '' ? [] : [{ term: words.preparedBy, line: [preparedBy] }]),
    { term: words.edition, line: [edition] },
  ];
}

function clientLine({ client }: CaseReport, words: ReportWords): ReportLine {
  const isMarked = client.isFictional && !client.name.includes(words.fictional);
  return isMarked ? [client.name, { soft: ` ${words.fictional}` }] : [client.name];
}

function ending(report: CaseReport, words: ReportWords): readonly ReportBlock[] {
  return [sourcesBlock(report, words), { kind: 'notice', lines: [words.officialText, words.notAdvice, words.madeBy] }];
}
