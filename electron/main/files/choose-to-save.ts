/** What a save dialog starts with. */
export interface FileSuggestion {
  /** What the file is for; the dialog has a title and a name for each. */
  readonly purpose:
    'report' | 'caseReport' | 'missingPapers' | 'rescue' | 'history' | 'evidence' | 'handoff' | 'minutes';
  /** Ending of the file, which also says what kind it is. */
  readonly kind: string;
  /** What the name is filled with. */
  readonly values: Readonly<Record<string, string>>;
}

/** Asks the person where to write a file; null where they chose no place. */
export type ChooseToSave = (suggestion: FileSuggestion) => Promise<string | null>;
