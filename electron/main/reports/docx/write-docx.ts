import { Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { layOut, titleOf } from '#shared/reports/lay-out.ts';
import type { CaseReport } from '#shared/reports/model.ts';
import type { ReportWords } from '#shared/reports/words.ts';
import { writeBlocks } from './blocks.ts';
import { documentStyles } from './styles.ts';

/** A4 in twentieths of a point, with the space around what is printed. */
const page = { size: { width: 11_906, height: 16_838 }, margin: { top: 1300, bottom: 1200, left: 1134, right: 1134 } };

/** The report as a document to go on writing in: headings, tables with header rows, and a footnote at each citation. */
export async function writeDocx(report: CaseReport, words: ReportWords): Promise<Buffer> {
  const title = titleOf(report, words);
  const { name } = report.client;
  const document = new Document({
    title: `${title}: ${name}`,
    subject: name,
    creator: report.preparedBy === '' ? words.madeBy : report.preparedBy,
    description: words.notAdvice,
    styles: documentStyles(report.language),
    sections: [
      {
        properties: { page },
        headers: { default: new Header({ children: [line(`${name} · ${title}`)] }) },
        footers: { default: new Footer({ children: [pageLine(words)] }) },
        children: writeBlocks(layOut(report, words)),
      },
    ],
  });
  return Packer.toBuffer(document);
}

function line(text: string): Paragraph {
  return new Paragraph({ style: 'Edge', children: [new TextRun(text)] });
}

/** 第 x 页，共 y 页, with the numbers as fields that the word processor fills in. */
function pageLine({ pageOf }: ReportWords): Paragraph {
  const runs = pageOf.split(/(\{\{\w+\}\})/).map((part) => {
    if (part === '{{page}}') return new TextRun({ children: [PageNumber.CURRENT] });
    return part === '{{pages}}' ? new TextRun({ children: [PageNumber.TOTAL_PAGES] }) : new TextRun(part);
  });
  return new Paragraph({ style: 'Edge', children: runs });
}
