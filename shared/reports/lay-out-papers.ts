import { fill, formatDay } from '#shared/i18n/format.ts';
import type { ReportBlock, ReportLine } from '#shared/reports/blocks.ts';
import { evidenceName, evidenceState } from '#shared/reports/lay-out-case.ts';
import { joined, sourceRuns } from '#shared/reports/lay-out-lines.ts';
import { sourcesBlock } from '#shared/reports/lay-out-sources.ts';
import type { CasePaper, CaseReport, ReportEvidence } from '#shared/reports/model.ts';
import type { ReportWords } from '#shared/reports/words.ts';

interface Wanted {
  readonly paper: CasePaper;
  /** Papers of that kind that are there and do not count on the as-of day. */
  readonly lapsed: readonly ReportEvidence[];
}

/** The papers a client still has to bring, as a page to hand over: what each is for, and what is there of it. */
export function papersBlocks(
  report: CaseReport,
  words: ReportWords,
  details: Extract<ReportBlock, { kind: 'details' }>,
): readonly ReportBlock[] {
  const wanted = wantedPapers(report);
  const held = report.evidence.filter(({ state }) => state === 'valid');
  const used = [...new Set(wanted.flatMap(({ paper }) => paper.sources))];
  const numberOf = new Map(used.map((number, index) => [number, index + 1]));
  const sources = used.flatMap((number) => {
    const source = report.sources.find((one) => one.number === number);
    return source === undefined ? [] : [{ ...source, number: numberOf.get(number) ?? number }];
  });
  const count = fill(words.papersCount, { count: wanted.length, day: formatDay(report.asOf, report.language) });
  return [
    { kind: 'title', title: words.papersTitle, subtitle: report.client.name },
    details,
    { kind: 'heading', level: 2, text: words.papersWanted },
    { kind: 'paragraph', line: [wanted.length === 0 ? words.papersNone : count] },
    ...(wanted.length === 0
      ? []
      : [
          {
            kind: 'table',
            name: 'wanted',
            columns: [words.paper, words.neededFor, words.papersNow, words.source],
            rows: wanted.map(({ paper, lapsed }) => ({
              truth: null,
              cells: [
                [{ soft: '□ ' }, paper.label],
                [joined(paper.checklists, report)],
                nowLine(lapsed, report, words),
                sourceRuns(paper.sources.map((number) => numberOf.get(number) ?? number)),
              ],
            })),
          } as const,
        ]),
    ...(held.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text: words.papersHeld } as const,
          {
            kind: 'lists',
            lists: [{ heading: words.evidenceValid, items: held.map((one) => heldLine(one, report, words)) }],
          } as const,
        ]),
    ...(sources.length === 0 ? [] : [sourcesBlock({ sources, language: report.language }, words)]),
    { kind: 'notice', lines: [words.officialText, words.papersNotAdvice, words.madeBy] },
  ];
}

/** Papers of one label are one, whichever checklist they were named after. */
function wantedPapers({ papers, evidence }: CaseReport): readonly Wanted[] {
  return papers.flatMap((paper) => {
    const own = evidence.filter((one) => one.paper === paper.label);
    return own.some(({ state }) => state === 'valid') ? [] : [{ paper, lapsed: own }];
  });
}

function nowLine(lapsed: readonly ReportEvidence[], report: CaseReport, words: ReportWords): ReportLine {
  const [first] = lapsed;
  if (first === undefined) return [words.papersNotYet];
  const until = first.expiresOn ?? first.to;
  const day = until === null ? '' : ` ${formatDay(until, report.language)}`;
  return [`${evidenceState(first, words)}${day}`];
}

function heldLine(one: ReportEvidence, report: CaseReport, words: ReportWords): ReportLine {
  const until =
    one.expiresOn === null
      ? []
      : [{ soft: ` ${fill(words.papersUntil, { day: formatDay(one.expiresOn, report.language) })}` }];
  return [evidenceName(one, report), ...until];
}
