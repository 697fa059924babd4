/** Most characters of one field of a profile. */
export const longestProfileValue = 600;

/** How many colours a client can have; each has a mark of its own beside it. */
export const clientColours = 8;
