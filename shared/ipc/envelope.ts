/** Why the main process would not, or could not, do what was asked. The renderer has a sentence for each. */
export const refusals = [
  'untrusted-sender',
  'bad-request',
  'unknown-client',
  'repair-needed',
  'read-only',
  'newer-version',
  'writer-changed',
  'locked',
  'nothing-to-undo',
  'signed',
  'cancelled',
  'disk-full',
  'disk-failed',
  'write-guard',
  'differs',
  'busy',
  'no-printer',
  'internal',
] as const;

export type Refusal = (typeof refusals)[number];

/** What travels back over IPC. Electron keeps only the message of a thrown error, so failures travel as data. */
export type Envelope<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };
