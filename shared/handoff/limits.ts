const mebibyte = 1024 * 1024;

/** What a handoff file may hold at most. Bytes, unless a name says otherwise; looked at before anything is unpacked. */
export const handoffLimits = {
  /** The file as it is handed over. */
  archive: 256 * mebibyte,
  files: 20_000,
  /** One file unpacked, and all of them. */
  file: 128 * mebibyte,
  unpacked: 512 * mebibyte,
  /** How many times larger a file may get by unpacking; records get about ten times as large. */
  ratio: 100,
  /** Below this a file is too small to be a bomb, whatever its ratio. */
  ratioFrom: 256 * 1024,
} as const;

/** Beyond this nobody types a passphrase; it keeps a request small. UTF-16 units. */
export const longestPassphrase = 1000;
