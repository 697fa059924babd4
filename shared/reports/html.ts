import type { ReportBlock, ReportLine, SourceItem } from '#shared/reports/blocks.ts';
import type { Handout } from '#shared/reports/handout.ts';
import { reportStyle } from '#shared/reports/html-style.ts';

/** One self-contained page: no script, no outside file, the same on screen, on paper and years later. */
export function writeHtml({ documentTitle, language, look, blocks }: Handout): string {
  const body = blocks.map(writeBlock).join('\n');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(documentTitle)}</title>
<style>${reportStyle}</style>
</head>
<body>
<main class="${look}">
${body}
</main>
</body>
</html>
`;
}

function writeBlock(block: ReportBlock): string {
  switch (block.kind) {
    case 'title':
      return `<header><p class="subtitle">${escape(block.subtitle)}</p><h1>${escape(block.title)}</h1></header>`;
    case 'details':
      return `<dl>${block.rows.map(({ term, line }) => `<div><dt>${escape(term)}</dt><dd>${writeLine(line)}</dd></div>`).join('')}</dl>`;
    case 'verdict':
      return `<section class="verdict ${block.value}"><p class="word">${escape(block.word)}</p><div><h3>${escape(block.title)}</h3><p>${writeLine(block.line)}</p></div></section>`;
    case 'counts':
      return `<ul class="counts">${block.items.map(({ value, word, count }) => `<li class="${value}"><b>${count}</b> <span>${escape(word)}</span></li>`).join('')}</ul>`;
    case 'heading':
      return `<h${block.level}>${escape(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p class="paragraph">${writeLine(block.line)}</p>`;
    case 'break':
      return '<div class="break"></div>';
    case 'table':
      return `<table class="${block.name}"><thead><tr>${block.columns.map((column) => `<th scope="col">${escape(column)}</th>`).join('')}</tr></thead><tbody>${block.rows
        .map(
          ({ truth, cells }) =>
            `<tr${truth === null ? '' : ` class="${truth}"`}>${cells.map((cell) => `<td>${writeLine(cell)}</td>`).join('')}</tr>`,
        )
        .join('')}</tbody></table>`;
    case 'lists':
      return `<div class="lists">${block.lists.map(({ heading, items }) => `<section><h4>${escape(heading)}</h4><ul>${items.map((item) => `<li>${writeLine(item)}</li>`).join('')}</ul></section>`).join('')}</div>`;
    case 'sources':
      return `<section class="sources"><h2>${escape(block.heading)}</h2><ol>${block.items.map(writeSource).join('')}</ol></section>`;
    case 'notice':
      return `<footer>${block.lines.map((line) => `<p>${escape(line)}</p>`).join('')}</footer>`;
  }
}

function writeSource({ number, head, note, parts }: SourceItem): string {
  const written = parts.map(({ quote, text, note: check }) => {
    const words = quote === null ? escape(text ?? '') : `<q lang="zh">${escape(quote)}</q>`;
    return check === null ? words : `${words} <span class="note">${escape(check)}</span>`;
  });
  return `<li id="source-${number}" value="${number}"><span class="head">${escape(head)}</span> <span class="note">${escape(note)}</span><br>${written.join(' ')}</li>`;
}

function writeLine(line: ReportLine): string {
  return line
    .map((run) => {
      if (typeof run === 'string') return escape(run);
      if ('source' in run) return `<a class="source" href="#source-${run.source}">[${run.source}]</a>`;
      return `<span class="soft">${escape(run.soft)}</span>`;
    })
    .join('');
}

/** Text as it stands in a page, also between quotation marks. */
export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}
