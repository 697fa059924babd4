import { BorderStyle, HeadingLevel, PageBreak, Paragraph, TextRun, type FileChild } from 'docx';
import type { ReportBlock, ReportLine, SourceItem } from '#shared/reports/blocks.ts';
import { createCitations, type Citations } from './citations.ts';
import { bullets, colours, faces } from './styles.ts';
import { writeCounts, writeTable } from './table.ts';

const headings = { 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2 } as const;

/** The blocks as paragraphs and tables of a word processor. */
export function writeBlocks(blocks: readonly ReportBlock[]): FileChild[] {
  const sources = blocks.flatMap((block) => (block.kind === 'sources' ? block.items : []));
  const citations = createCitations(sources);
  return blocks.flatMap((block) => writeBlock(block, citations));
}

function writeBlock(block: ReportBlock, citations: Citations): FileChild[] {
  const { runsOf } = citations;
  switch (block.kind) {
    case 'title':
      return [
        new Paragraph({ style: 'Soft', children: [new TextRun({ text: block.subtitle, size: 24 })] }),
        new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(block.title)] }),
      ];
    case 'details':
      return block.rows.map(
        ({ term, line }) =>
          new Paragraph({ children: [new TextRun({ text: `${term}  `, color: colours.soft }), ...runsOf(line)] }),
      );
    case 'counts':
      return [writeCounts(block), new Paragraph({ spacing: { after: 0 } })];
    case 'verdict':
      return verdict(block, citations);
    case 'heading':
      return [new Paragraph({ heading: headings[block.level], children: [new TextRun(block.text)] })];
    case 'paragraph':
      return [new Paragraph({ children: [...runsOf(block.line)] })];
    case 'table':
      return [writeTable(block, runsOf), new Paragraph({ spacing: { after: 0 } })];
    case 'lists':
      return block.lists.flatMap(({ heading, items }) => list(heading, items, citations));
    case 'break':
      return [new Paragraph({ children: [new PageBreak()] })];
    case 'sources':
      return [
        new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(block.heading)] }),
        ...block.items.map(source),
      ];
    case 'notice':
      return block.lines.map((text) => new Paragraph({ style: 'Soft', children: [new TextRun({ text, size: 16 })] }));
  }
}

function verdict(block: Extract<ReportBlock, { kind: 'verdict' }>, { runsOf }: Citations): FileChild[] {
  const color = colours[block.value];
  const border = { left: { style: BorderStyle.SINGLE, size: 18, space: 6, color } };
  return [
    new Paragraph({
      style: 'Verdict',
      border,
      keepNext: true,
      children: [
        new TextRun({ text: `${block.word}  `, bold: true, size: 22, color }),
        new TextRun({ text: block.title, bold: true }),
      ],
    }),
    new Paragraph({ style: 'Verdict', border, spacing: { before: 0 }, children: [...runsOf(block.line)] }),
  ];
}

function list(heading: string, items: readonly ReportLine[], { runsOf }: Citations): FileChild[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_3, children: [new TextRun(heading)] }),
    ...items.map((item) => new Paragraph({ numbering: { reference: bullets, level: 0 }, children: [...runsOf(item)] })),
  ];
}

function source({ number, head, note, parts }: SourceItem): FileChild {
  const words = parts.flatMap(({ quote, text, note: check }) => [
    quote === null
      ? new TextRun({ text: text ?? '', break: 1 })
      : new TextRun({ text: `「${quote}」`, break: 1, font: faces.documents, language: { eastAsia: 'zh-CN' } }),
    ...(check === null ? [] : [new TextRun({ text: ` ${check}`, color: colours.soft })]),
  ]);
  return new Paragraph({
    style: 'Source',
    children: [
      new TextRun({ text: `[${number}] ${head}`, bold: true }),
      new TextRun({ text: `  ${note}`, color: colours.soft }),
      ...words,
    ],
  });
}
