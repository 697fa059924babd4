import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type ParagraphChild,
} from 'docx';
import type { ReportBlock, ReportLine, TableName } from '#shared/reports/blocks.ts';
import { colours } from './styles.ts';

/** Widths of the columns in hundredths of the table. */
const shares: Readonly<Record<TableName, readonly number[]>> = {
  conditions: [40, 38, 12, 10],
  documents: [46, 22, 32],
  wanted: [40, 30, 18, 12],
  missing: [50, 50],
  papers: [48, 40, 12],
  evidence: [30, 13, 20, 13, 10, 14],
  tasks: [50, 18, 18, 14],
  deadlines: [16, 34, 26, 14, 10],
};

/** The space between the margins, in twentieths of a point. */
const width = 9638;

const thin = { style: BorderStyle.SINGLE, size: 4, color: colours.line } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const borders = { top: none, left: none, right: none, bottom: thin, insideHorizontal: thin, insideVertical: none };
const truthColours = { true: colours.ink, false: colours.unlikely, unknown: colours.undetermined } as const;

/** A table whose first row is repeated on every page it goes on. */
export function writeTable(
  { name, columns, rows }: Extract<ReportBlock, { kind: 'table' }>,
  runsOf: (line: ReportLine) => readonly ParagraphChild[],
): Table {
  const widths = columns.map((_, column) => Math.round(((shares[name][column] ?? 10) * width) / 100));
  const cell = (column: number, children: readonly ParagraphChild[]): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 60, right: 60 },
      children: [new Paragraph({ style: 'Cell', children: [...children] })],
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((text, column) =>
      cell(column, [new TextRun({ text, bold: true, color: colours.soft, size: 17 })]),
    ),
  });
  const body = rows.map(
    ({ truth, cells }) =>
      new TableRow({
        cantSplit: true,
        children: cells.map((line, column) => {
          const isState = truth !== null && column === 2;
          const state = line.map((run) => (typeof run === 'string' ? run : '')).join('');
          return cell(
            column,
            isState ? [new TextRun({ text: state, bold: truth !== 'true', color: truthColours[truth] })] : runsOf(line),
          );
        }),
      }),
  );
  return new Table({
    rows: [head, ...body],
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders,
  });
}

/** How many outcomes there are of each kind, beside each other under a line of its colour. */
export function writeCounts({ items }: Extract<ReportBlock, { kind: 'counts' }>): Table {
  const share = Math.round(width / Math.max(1, items.length));
  const cells = items.map(({ value, word, count }) => {
    const top = { style: BorderStyle.SINGLE, size: 12, color: colours[value] } as const;
    return new TableCell({
      width: { size: share, type: WidthType.DXA },
      margins: { top: 80, bottom: 80, left: 120, right: 120 },
      borders: { top, left: thin, right: thin, bottom: thin },
      children: [
        new Paragraph({ style: 'Cell', children: [new TextRun({ text: String(count), bold: true, size: 32 })] }),
        new Paragraph({ style: 'Cell', children: [new TextRun(word)] }),
      ],
    });
  });
  return new Table({
    rows: [new TableRow({ cantSplit: true, children: cells })],
    width: { size: width, type: WidthType.DXA },
    columnWidths: items.map(() => share),
    layout: TableLayoutType.FIXED,
  });
}
