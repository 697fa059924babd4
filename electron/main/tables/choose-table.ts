/** Asks the person for a file to read a table from; null where they chose none. */
export type ChooseTable = () => Promise<string | null>;
