const megabyte = 1024 * 1024;

/** Most bytes of a file of tables; more is no list that a person has typed. */
export const mostBytes = 10 * megabyte;

/** Most bytes that all parts of a workbook may unpack to. */
export const mostUnpacked = 64 * megabyte;

/** Most bytes of the parts that are read as a whole, for every sheet again: texts, styles, names. */
export const mostInWhole = 12 * megabyte;

/** Most parts in a workbook, and most sheets that are read. */
export const mostParts = 2000;
export const mostSheets = 30;

/** Most rows with something in them, and most columns, of one sheet. */
export const mostRows = 20_000;
export const mostColumns = 50;

/** Longest text of one cell that is handed on, in UTF-16 units. */
export const longestCell = 300;

/** Longest name of a sheet that is handed on; Excel itself allows 31. */
export const longestName = 100;
