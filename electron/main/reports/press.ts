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

/** What only Electron can do with a page. Both end early, with an error, once `signal` is raised. */
export interface Press {
  readonly toPdf: (sheet: Sheet, signal: AbortSignal) => Promise<Buffer>;
  /** Asks the person for a printer and hands the page over. */
  readonly toPaper: (sheet: Sheet, signal: AbortSignal) => Promise<'printed' | 'cancelled' | 'failed'>;
}
