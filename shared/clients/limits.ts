/** Most characters of one field of a profile. */
export const longestProfileValue = 600;

/** How many colours a client can have; each has a mark of its own beside it. */
export const clientColours = 8;

/** Most clients in one request of an import: small, so that progress is shown and leaving off is soon heeded. */
export const importChunk = 50;
