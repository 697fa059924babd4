import { handoutOf, type Handout, type HandoutFormat } from '#shared/reports/handout.ts';
import type { ReportFormat } from '#shared/reports/contract.ts';
import { writeHtml } from '#shared/reports/html.ts';
import { textOfMarkdown, writeMarkdown } from '#shared/reports/markdown.ts';
import type { CaseReport } from '#shared/reports/model.ts';
import { piecesOf } from '#shared/reports/pieces.ts';
import { firstMissing } from '#shared/reports/read-back.ts';
import { textOfHtml } from '#shared/reports/read-html.ts';
import type { ReportWords } from '#shared/reports/words.ts';
import type { Press, Sheet } from './press.ts';

/** What a writer may use besides what it writes. */
export interface Tools {
  readonly words: ReportWords;
  readonly press: Press;
  readonly signal: AbortSignal;
  /** Hears how much of the file was read back. */
  readonly onPart: (done: number, total: number) => void;
}

/** How one kind of file is written, and how it is read back. */
export interface Format<T> {
  readonly write: (thing: T, tools: Tools) => Promise<Buffer>;
  /** The first thing in the file that is not what it should say; null where there is none. */
  readonly differenceIn: (bytes: Buffer, thing: T, tools: Tools) => Promise<string | null>;
}

const bracketed = { source: (number: number) => `[${number}]` };

/** Every kind of file that pages can be; what is heavy is loaded with the first export of its kind. */
export const pageFormats: Readonly<Record<HandoutFormat, Format<Handout>>> = {
  html: {
    write: async (handout) => Buffer.from(writeHtml(handout), 'utf8'),
    differenceIn: async (bytes, { blocks }) =>
      firstMissing(piecesOf(blocks, bracketed), textOfHtml(bytes.toString('utf8'))),
  },
  md: {
    write: async (handout) => Buffer.from(writeMarkdown(handout), 'utf8'),
    differenceIn: async (bytes, { blocks }) =>
      firstMissing(piecesOf(blocks, { source: (number) => `[^${number}]` }), textOfMarkdown(bytes.toString('utf8'))),
  },
  pdf: {
    write: async (handout, { words, press, signal }) => press.toPdf(sheetOf(handout, words), signal),
    differenceIn: async (bytes, { blocks }, { press, onPart, signal }) => {
      const { pages } = await press.read(bytes, onPart, signal);
      return firstMissing(piecesOf(blocks, bracketed), pages.join(' '));
    },
  },
  docx: {
    write: async (handout, { words }) => (await import('./docx/write-docx.ts')).writeDocx(handout, words),
    differenceIn: async (bytes, handout) => (await import('./docx/check-docx.ts')).differenceInDocx(bytes, handout),
  },
};

/** Every kind of file a report can be: the kinds of pages, and those that only a report has. */
export const reportFormats: Readonly<Record<ReportFormat, Format<CaseReport>>> = {
  html: ofReport(pageFormats.html),
  md: ofReport(pageFormats.md),
  pdf: ofReport(pageFormats.pdf),
  docx: ofReport(pageFormats.docx),
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

function ofReport({ write, differenceIn }: Format<Handout>): Format<CaseReport> {
  return {
    write: (report, tools) => write(handoutOf(report, tools.words), tools),
    differenceIn: (bytes, report, tools) => differenceIn(bytes, handoutOf(report, tools.words), tools),
  };
}

/** What is handed over as pages of paper. */
export function sheetOf(handout: Handout, words: ReportWords): Sheet {
  return {
    html: writeHtml(handout),
    head: handout.documentTitle,
    foot: words.pageOf,
    language: handout.language,
    isOnePage: handout.look === 'checklist',
  };
}
