/** The largest file that is kept as a paper, in bytes: 100 MB. */
export const largestEvidence = 100 * 1024 * 1024;

/** Bytes of a file that travel to main, or are copied there, at a time: between two of them one can cancel. */
export const evidencePart = 4 * 1024 * 1024;
