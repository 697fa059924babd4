import { Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { Handout } from '#shared/reports/handout.ts';
import type { ReportWords } from '#shared/reports/words.ts';
import { writeBlocks } from './blocks.ts';
import { documentStyles, numbering } from './styles.ts';

/** A4 in twentieths of a point, with the space around what is printed. */
const page = { size: { width: 11_906, height: 16_838 }, margin: { top: 1300, bottom: 1200, left: 1134, right: 1134 } };

/** Pages as a document to go on writing in: headings, tables with header rows, and a footnote at each citation. */
export async function writeDocx(handout: Handout, words: ReportWords): Promise<Buffer> {
  const { title, documentTitle, client, language, preparedBy, blocks } = handout;
  const document = new Document({
    title: documentTitle,
    subject: client,
    creator: preparedBy === '' ? words.madeBy : preparedBy,
    description: blocks.flatMap((block) => (block.kind === 'notice' ? block.lines : [])).join(' '),
    styles: documentStyles(language),
    numbering,
    sections: [
      {
        properties: { page },
        headers: { default: new Header({ children: [line(`${client} · ${title}`)] }) },
        footers: { default: new Footer({ children: [pageLine(words)] }) },
        children: writeBlocks(blocks),
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
