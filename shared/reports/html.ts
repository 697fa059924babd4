import { fill } from '#shared/i18n/format.ts';
import type { ReportBlock, ReportLine } from '#shared/reports/blocks.ts';
import type { CaseReport } from '#shared/reports/case-report.ts';
import { layOut } from '#shared/reports/lay-out.ts';
import { reportStyle } from '#shared/reports/html-style.ts';
import type { ReportWords } from '#shared/reports/words.ts';

/** One self-contained page: no script, no outside file, the same on screen, on paper and years later. */
export function writeHtml(report: CaseReport, words: ReportWords): string {
  const title = fill(words.documentTitle, { checklist: report.checklist.title, client: report.client.name });
  const body = layOut(report, words).map(writeBlock).join('\n');
  return `<!doctype html>
<html lang="${report.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>${reportStyle}</style>
</head>
<body>
<main>
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
      return `<section class="verdict ${block.value}"><p class="word">${escape(block.word)}</p><div><h2>${escape(block.title)}</h2><p>${writeLine(block.line)}</p></div></section>`;
    case 'heading':
      return `<h2>${escape(block.text)}</h2>`;
    case 'paragraph':
      return `<p>${writeLine(block.line)}</p>`;
    case 'table':
      return `<table><thead><tr>${block.columns.map((column) => `<th scope="col">${escape(column)}</th>`).join('')}</tr></thead><tbody>${block.rows
        .map(
          ({ truth, cells }) =>
            `<tr class="${truth}">${cells.map((cell) => `<td>${writeLine(cell)}</td>`).join('')}</tr>`,
        )
        .join('')}</tbody></table>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${writeLine(item)}</li>`).join('')}</ul>`;
    case 'sources':
      return `<ol class="sources">${block.items
        .map(({ number, head, quote, text, note }) => {
          const words = quote === null ? escape(text ?? '') : `<q>${escape(quote)}</q>`;
          return `<li id="source-${number}" value="${number}"><span class="head">${escape(head)}</span> ${words} <span class="note">${escape(note)}</span></li>`;
        })
        .join('')}</ol>`;
    case 'notice':
      return `<footer>${block.lines.map((line) => `<p>${escape(line)}</p>`).join('')}</footer>`;
  }
}

function writeLine(line: ReportLine): string {
  return line
    .map((run) => {
      if (typeof run === 'string') return escape(run);
      if ('source' in run) return `<a class="source" href="#source-${run.source}">[${run.source}]</a>`;
      if ('strong' in run) return `<strong>${escape(run.strong)}</strong>`;
      return `<span class="soft">${escape(run.soft)}</span>`;
    })
    .join('');
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}
