import type { ReportBlock, ReportLine } from '#shared/reports/blocks.ts';

/** What a written file must say, in order: each piece of text, and how each source is pointed at. */
export interface PieceOptions {
  /** What stands where a source is pointed at; empty where the file has a mark of its own there. */
  readonly source: (number: number) => string;
}

/** Every piece of text of the blocks in reading order: what a file that was written from them is compared with. */
export function piecesOf(blocks: readonly ReportBlock[], options: PieceOptions): readonly string[] {
  return blocks.flatMap((block) => piecesOfBlock(block, options)).filter((piece) => piece !== '');
}

function piecesOfBlock(block: ReportBlock, options: PieceOptions): readonly string[] {
  const line = (runs: ReportLine): readonly string[] =>
    runs.map((run) => {
      if (typeof run === 'string') return run;
      return 'source' in run ? options.source(run.source) : run.soft;
    });
  switch (block.kind) {
    case 'title':
      return [block.subtitle, block.title];
    case 'details':
      return block.rows.flatMap((row) => [row.term, ...line(row.line)]);
    case 'counts':
      return block.items.flatMap(({ count, word }) => [String(count), word]);
    case 'verdict':
      return [block.word, block.title, ...line(block.line)];
    case 'heading':
      return [block.text];
    case 'paragraph':
      return line(block.line);
    case 'table':
      return [...block.columns, ...block.rows.flatMap(({ cells }) => cells.flatMap(line))];
    case 'lists':
      return block.lists.flatMap(({ heading, items }) => [heading, ...items.flatMap(line)]);
    case 'sources':
      return [
        block.heading,
        ...block.items.flatMap(({ head, note, parts }) => [
          head,
          note,
          ...parts.flatMap((part) => [part.quote ?? part.text ?? '', part.note ?? '']),
        ]),
      ];
    case 'break':
      return [];
    case 'notice':
      return block.lines;
  }
}
