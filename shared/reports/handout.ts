import type { Language } from '#shared/i18n/languages.ts';
import { fill } from '#shared/i18n/format.ts';
import type { ReportBlock } from '#shared/reports/blocks.ts';
import { layOut, titleOf } from '#shared/reports/lay-out.ts';
import type { CaseReport, ReportScope } from '#shared/reports/model.ts';
import type { ReportWords } from '#shared/reports/words.ts';

/** What pages can be written as, whatever stands on them; each is also the ending of its file. */
export const handoutFormats = ['docx', 'pdf', 'html', 'md'] as const;
export type HandoutFormat = (typeof handoutFormats)[number];

/** How pages are set: close together as one sheet, or with room as a report of several. */
export type HandoutLook = 'checklist' | 'case';

/** What is handed over as pages, whatever it is: a report, minutes, a list of papers. Every writer of pages prints these. */
export interface Handout {
  /** What it is, without the client. */
  readonly title: string;
  /** What stands in the head of every page and in the properties of the file. */
  readonly documentTitle: string;
  /** The client it is about. */
  readonly client: string;
  readonly language: Language;
  /** As what it is set: a sheet of one checklist is held to one page where it fits. */
  readonly look: HandoutLook;
  /** Who hands it over; empty where nobody is named. */
  readonly preparedBy: string;
  readonly blocks: readonly ReportBlock[];
}

/** How a report of that scope is set. */
export function lookOf(scope: ReportScope): HandoutLook {
  return scope === 'checklist' ? 'checklist' : 'case';
}

/** A report as what is handed over. */
export function handoutOf(report: CaseReport, words: ReportWords): Handout {
  const title = titleOf(report, words);
  return {
    title,
    documentTitle: fill(words.documentTitle, { checklist: title, client: report.client.name }),
    client: report.client.name,
    language: report.language,
    look: lookOf(report.scope),
    preparedBy: report.preparedBy,
    blocks: layOut(report, words),
  };
}
