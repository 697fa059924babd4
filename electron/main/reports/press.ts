import type { PdfText } from './pdf/read-pdf.ts';

/** A page on its way to paper. */
export interface Sheet {
  readonly html: string;
  /** What stands at the head of every page. */
  readonly head: string;
  /** What stands at its foot, with `{{page}}` and `{{pages}}` where the numbers go. */
  readonly foot: string;
  readonly language: string;
  /** True where it is set a little smaller if that makes it one page. */
  readonly isOnePage: boolean;
}

/** What only Electron can do with a page, and what is done beside the app's own work. Each ends early, with an error, once `signal` is raised. */
export interface Press {
  /** Gets ready while the person still chooses a place. */
  readonly wake: () => void;
  readonly toPdf: (sheet: Sheet, signal: AbortSignal) => Promise<Buffer>;
  /** Reads a PDF back; `onPage` hears of each page that was read, and may throw to end the reading. */
  readonly read: (
    bytes: Buffer,
    onPage: (done: number, total: number) => void,
    signal: AbortSignal,
  ) => Promise<PdfText>;
  /** Asks the person for a printer and hands the page over. */
  readonly toPaper: (sheet: Sheet, signal: AbortSignal) => Promise<'printed' | 'cancelled' | 'failed'>;
}
