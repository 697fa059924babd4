import type { ReportBlock, ReportLine, SourceItem } from '#shared/reports/blocks.ts';
import type { Handout } from '#shared/reports/handout.ts';

/** Plain text in GitHub's Markdown: tables, and each source pointed at as a footnote. */
export function writeMarkdown({ blocks }: Handout): string {
  return `${blocks.map(writeBlock).filter(Boolean).join('\n\n')}\n`;
}

/** The words of such a text, without the marks that `escaped` put before them. */
export function textOfMarkdown(markdown: string): string {
  return markdown
    .replaceAll('<br>', ' ')
    .replace(/&(lt|amp);/g, (_, name) => (name === 'lt' ? '<' : '&'))
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

function writeBlock(block: ReportBlock): string {
  switch (block.kind) {
    case 'title':
      return `${escaped(block.subtitle)}\n\n# ${escaped(block.title)}`;
    case 'details':
      return block.rows.map(({ term, line }) => `- **${escaped(term)}** ${writeLine(line)}`).join('\n');
    case 'counts':
      return block.items.map(({ count, word }) => `- **${count}** ${escaped(word)}`).join('\n');
    case 'verdict':
      return `> **${escaped(block.word)}** · **${escaped(block.title)}**\n>\n> ${writeLine(block.line)}`;
    case 'heading':
      return `${'#'.repeat(block.level)} ${escaped(block.text)}`;
    case 'paragraph':
      return writeLine(block.line);
    case 'table':
      return writeTable(block.columns, block.rows);
    case 'lists':
      return block.lists
        .map(
          ({ heading, items }) =>
            `#### ${escaped(heading)}\n\n${items.map((item) => `- ${writeLine(item)}`).join('\n')}`,
        )
        .join('\n\n');
    case 'break':
      return '---';
    case 'sources':
      return [`## ${escaped(block.heading)}`, ...block.items.map(writeSource)].join('\n\n');
    case 'notice':
      return ['---', ...block.lines.map(escaped)].join('\n\n');
  }
}

function writeTable(columns: readonly string[], rows: readonly { readonly cells: readonly ReportLine[] }[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    row(columns.map(escaped)),
    row(columns.map(() => '---')),
    ...rows.map(({ cells }) => row(cells.map(writeLine))),
  ].join('\n');
}

/** A footnote; what belongs to it is indented. */
function writeSource({ number, head, note, parts }: SourceItem): string {
  const written = parts.map(({ quote, text, note: check }) => {
    const said = quote === null ? escaped(text ?? '') : `「${escaped(quote)}」`;
    return `    ${said}${check === null ? '' : ` ${escaped(check)}`}`;
  });
  return [`[^${number}]: **${escaped(head)}** ${escaped(note)}`, ...written].join('\n\n');
}

function writeLine(line: ReportLine): string {
  return line
    .map((run) => {
      if (typeof run === 'string') return escaped(run);
      return 'source' in run ? `[^${run.source}]` : escaped(run.soft);
    })
    .join('');
}

/** Text that stays text: no mark of Markdown or HTML in it works, and no line of it begins one. */
function escaped(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_{}[\]>|~$]/g, '\\$&')
    .replace(/^(\s*)([-+=#])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    .replace(/(https?|www)([:.])/gi, '$1\\$2');
}
