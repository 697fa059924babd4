import { fill } from '#shared/i18n/format.ts';
import { piecesOf } from '#shared/reports/pieces.ts';
import { firstMissing } from '#shared/reports/read-back.ts';
import type { ReportFormat } from '#shared/reports/contract.ts';
import { writeHtml } from '#shared/reports/html.ts';
import { layOut, titleOf } from '#shared/reports/lay-out.ts';
import { textOfMarkdown, writeMarkdown } from '#shared/reports/markdown.ts';
import type { CaseReport } from '#shared/reports/model.ts';
import { textOfHtml } from '#shared/reports/read-html.ts';
import type { ReportWords } from '#shared/reports/words.ts';
import type { Press, Sheet } from './press.ts';

/** What a writer may use besides the report. */
export interface Tools {
  readonly words: ReportWords;
  readonly press: Press;
  readonly signal: AbortSignal;
  /** Hears how much of the file was read back. */
  readonly onPart: (done: number, total: number) => void;
}

/** How one kind of file is written, and how it is read back. */
interface Format {
  readonly write: (report: CaseReport, tools: Tools) => Promise<Buffer>;
  /** The first thing in the file that is not what the report says; null where there is none. */
  readonly differenceIn: (bytes: Buffer, report: CaseReport, tools: Tools) => Promise<string | null>;
}

const bracketed = { source: (number: number) => `[${number}]` };

/** Every kind of file a report can be; what is heavy is loaded with the first export of its kind. */
export const formats: Readonly<Record<ReportFormat, Format>> = {
  html: {
    write: async (report, { words }) => Buffer.from(writeHtml(report, words), 'utf8'),
    differenceIn: async (bytes, report, { words }) =>
      firstMissing(piecesOf(layOut(report, words), bracketed), textOfHtml(bytes.toString('utf8'))),
  },
  md: {
    write: async (report, { words }) => Buffer.from(writeMarkdown(report, words), 'utf8'),
    differenceIn: async (bytes, report, { words }) => {
      const pieces = piecesOf(layOut(report, words), { source: (number) => `[^${number}]` });
      return firstMissing(pieces, textOfMarkdown(bytes.toString('utf8')));
    },
  },
  pdf: {
    write: async (report, { words, press, signal }) => press.toPdf(sheetOf(report, words), signal),
    differenceIn: async (bytes, report, { words, onPart }) => {
      const { readPdf } = await import('./pdf/read-pdf.ts');
      const { pages } = await readPdf(bytes, onPart);
      return firstMissing(piecesOf(layOut(report, words), bracketed), pages.join(' '));
    },
  },
  docx: {
    write: async (report, { words }) => (await import('./docx/write-docx.ts')).writeDocx(report, words),
    differenceIn: async (bytes, report, { words }) => {
      const { differenceInDocx } = await import('./docx/check-docx.ts');
      return differenceInDocx(bytes, report, words);
    },
  },
  xlsx: {
    write: async (report, { words }) => (await import('./xlsx/write-xlsx.ts')).writeXlsx(report, words),
    differenceIn: async (bytes, report, { words }) =>
      (await import('./xlsx/check-xlsx.ts')).differenceInXlsx(bytes, report, words),
  },
  ics: {
    write: async (report, { words }) => (await import('./calendar/write-ics.ts')).writeIcs(report, words),
    differenceIn: async (bytes, report, { words }) =>
      (await import('./calendar/check-ics.ts')).differenceInIcs(bytes, report, words),
  },
};

/** The report as pages of paper. */
export function sheetOf(report: CaseReport, words: ReportWords): Sheet {
  return {
    html: writeHtml(report, words),
    head: fill(words.documentTitle, { checklist: titleOf(report, words), client: report.client.name }),
    foot: words.pageOf,
    language: report.language,
    isOnePage: report.scope === 'checklist',
  };
}
