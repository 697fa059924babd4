/** What a pack may hold at most. Bytes, unless a name says otherwise; looked at before anything is unpacked. */
export const packLimits = {
  /** The pack as it is handed over. */
  archive: 32 * 1024 * 1024,
  files: 2000,
  /** One file unpacked, and all of them. */
  file: 24 * 1024 * 1024,
  unpacked: 64 * 1024 * 1024,
  /** How many times larger a file may get by unpacking; JSON of ours gets about ten times as large. */
  ratio: 100,
  /** Below this a file is too small to be a bomb, whatever its ratio. */
  ratioFrom: 256 * 1024,
} as const;

/** A publisher's file has a name and a key and nothing more. */
export const longestPublisherFile = 4096;
