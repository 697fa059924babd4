/** What a folder is chosen for; the dialog has a title for each. */
export type FolderPurpose = 'backups' | 'exchange';

/** Asks the person for a folder, and resolves with its path; null where they chose none. */
export type ChooseFolder = (purpose: FolderPurpose) => Promise<string | null>;
