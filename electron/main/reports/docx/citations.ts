import { FootnoteReferenceRun, Paragraph, TextRun, type ParagraphChild } from 'docx';
import type { ReportLine, SourceItem } from '#shared/reports/blocks.ts';
import { colours, faces } from './styles.ts';

/** Writes lines, and at each source they point at a footnote. */
export interface Citations {
  readonly runsOf: (line: ReportLine) => readonly ParagraphChild[];
}

/** The first footnote of a document has the words quoted of it; those after it name it, so that no page is all footnotes. */
export function createCitations(sources: readonly SourceItem[]): Citations {
  const numbered = new Map(sources.map((source) => [source.number, source]));
  const said = new Set<number>();

  function footnote(number: number): ParagraphChild[] {
    const source = numbered.get(number);
    if (source === undefined) throw new Error(`No source ${number} in the report.`);
    const isFirst = !said.has(number);
    said.add(number);
    const words = isFirst ? source.parts.flatMap(({ quote }) => quote ?? []) : [];
    const children = [
      new TextRun({ text: `[${number}] ${source.head}` }),
      ...words.map(
        (quote) => new TextRun({ text: ` 「${quote}」`, font: faces.documents, language: { eastAsia: 'zh-CN' } }),
      ),
    ];
    return [new FootnoteReferenceRun({ children: [new Paragraph({ style: 'FootnoteText', children })] })];
  }

  function runsOf(line: ReportLine): readonly ParagraphChild[] {
    let isAfterMark = false;
    return line.flatMap((run): readonly ParagraphChild[] => {
      const wasAfterMark = isAfterMark;
      isAfterMark = typeof run !== 'string' && 'source' in run;
      if (typeof run === 'string') return [new TextRun(run)];
      if ('soft' in run) return [new TextRun({ text: run.soft, color: colours.soft })];
      const apart = wasAfterMark ? [new TextRun({ text: ' ', superScript: true })] : [];
      return [...apart, ...footnote(run.source)];
    });
  }

  return { runsOf };
}
