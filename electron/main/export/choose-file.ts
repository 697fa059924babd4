/** What a save dialog starts with. */
export interface FileSuggestion {
  readonly title: 'saveReport' | 'rescue';
  readonly name: string;
  /** Ending of the file, which also says what kind it is. */
  readonly kind: 'html' | 'pdf' | 'json';
}

/** Asks the person where to write a file; null where they chose no place. */
export type ChooseFile = (suggestion: FileSuggestion) => Promise<string | null>;
