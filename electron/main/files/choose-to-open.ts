/** What a file is opened for; the dialog has a title and names the kinds of files for each. */
export type OpenPurpose = 'table' | 'pack' | 'handoff' | 'publisher';

/** Asks the person for files to read, and resolves with their paths; none where they chose none. */
export type ChooseSeveral = (purpose: 'evidence') => Promise<readonly string[]>;

/** Asks the person for a file to read, and resolves with its path; null where they chose none. */
export type ChooseToOpen = (purpose: OpenPurpose) => Promise<string | null>;
