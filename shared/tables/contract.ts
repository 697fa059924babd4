import { z } from 'zod';

/** Why nothing could be read of a file of tables. */
export const TableFault = z.enum([
  'gone',
  'unreadable',
  'emptyFile',
  'tooLarge',
  'oldExcel',
  'protected',
  'damaged',
  'notATable',
]);
export type TableFault = z.infer<typeof TableFault>;

/** One sheet as text; `line` is the row's number in the file, from 1, and empty rows are left out. */
export const TableSheet = z.strictObject({
  /** Empty for a file that has no sheets, such as a .csv. */
  name: z.string(),
  fault: z.enum(['empty', 'tooLarge']).nullable(),
  rows: z.array(z.strictObject({ line: z.int(), cells: z.array(z.string()) })),
});
export type TableSheet = z.infer<typeof TableSheet>;

/** What was read of a file that a person chose, by its name without its folder. */
export const ChosenTable = z.strictObject({
  file: z.string(),
  fault: TableFault.nullable(),
  sheets: z.array(TableSheet),
});
export type ChosenTable = z.infer<typeof ChosenTable>;

/** What is asked of tables that a person brings. */
export const tableContract = {
  /** Reads a table from a file the person chooses; nothing of it is kept. */
  'table:choose': { request: z.undefined(), response: ChosenTable },
} as const;
